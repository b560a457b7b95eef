import type { survey as english } from "../en/survey.ts";

export const survey: Record<keyof typeof english, string> = {
  "result.accepted":
    "ありがとうございます。ご提出のフォームを受理しました。記入漏れや矛盾はありません（金属の原産地について判断するものではありません）。",
  "result.accepted_with_follow_up":
    "ありがとうございます。ご提出のフォームを受理しました。記入漏れはありませんが、ご確認いただきたい点が{count, number}件あります（金属の原産地について判断するものではありません）。",
  "result.returned": "恐れ入りますが、{count, number}件を修正のうえ、もう一度お送りください。",
  "result.passed_on":
    "貴社のご担当者として登録されていない方から、貴社のフォームとしてこのファイルが届きました。",
  "result.file": "ファイル：{name}",
  "result.again": "このファイルは{date}に受領済みです。そのときの結果をもう一度お知らせします。",
  "result.checked": "このファイルは正式な回答としては扱われません。",
  "result.late":
    "この調査は締め切られています。ファイルは、締め切り後に受領したものとして保管しました。取り扱いは{person}が判断します。",
  "result.decided":
    "貴社の回答については、すでに{person}が判断済みです。このファイルは保管し、担当者にお見せします。",
  "result.more": "ほかに{count, number}件あります。",
  "result.point": "・{what}",
  "result.where": "{sheet} シートの {cell}",
  "result.several": "ありがとうございます。{count, number}件のファイルを確認しました。",
  "result.several.line": "・{name}：{result}",
  "group.form": "フォームについて",
  "group.contact": "会社情報・連絡先",
  "group.answer": "回答の記入・修正",
  "group.contradiction": "回答どうしの食い違い",
  "group.smelters": "製錬業者リスト",
  "group.also": "あわせてご確認ください",
  "next.returned": "同じファイルの該当セルを修正し、{due}までにここへもう一度ドロップしてください。",
  "next.accepted":
    "現時点で、これ以上のご対応は必要ありません。{due}までに内容が変わった場合は、新しいファイルをお送りください。最新のものを回答として扱います。",
  "next.follow_up":
    "今すぐのご対応は不要です。修正いただける場合は、{due}までに新しいファイルをお送りください。{person}からご連絡することもあります。",
  "next.checked":
    "正式な回答とする場合は「このファイルを回答とする」を押してください。そうでない場合は、修正のうえ、ここにもう一度ドロップしてください。",
  "next.ask": "ご不明な点は、ここに書き込むか、{company}の{person}までお問い合わせください。",
  "short.accepted": "受理しました（記入漏れや矛盾はありません。原産地について判断するものではありません）",
  "short.accepted_with_follow_up":
    "受理しました（ご確認いただきたい点が{count, number}件あります。原産地について判断するものではありません）",
  "short.returned": "{count, number}件の修正をお願いします",
  "short.again": "受領済みです（前回の結果のとおりです）",
  "short.checked": "正式な回答としては扱われません。{result}",
  "short.asked": "どちらの会社のフォームでしょうか。下の質問をご覧ください",
  "short.blank": "未記入のフォームです",
  "short.unplaced": "保管しました。担当者が確認します",
  "short.passed_on": "関係者に引き継ぎました。ありがとうございます",
  "short.sub_supplier": "他社のフォームとして保管しました",
  "short.reference_list": "製錬業者リストとして保管しました。下のメッセージをご覧ください",
  "short.rmap_list": "施設ステータスのリストとして保管しました。下のメッセージをご覧ください",
  "short.supplier_list": "サプライヤーのリストとして保管しました。下のメッセージをご覧ください",
  "button.all": "全{count, number}件を表示",
  "button.details": "結果を表示：{name}",
  "button.take_back": "このファイルを取り下げる",
  "button.count": "このファイルを回答とする",
  "button.ours": "当社のもの（回答とする）",
  "button.sub_supplier": "当社の仕入先のもの",
  "button.leave": "確認だけする",
  "button.smelters": "製錬業者{count, number}件を表示",
  "button.marked": "指摘を書き込んだファイルを受け取る",
  "button.moved": "回答をバージョン{version}に移したファイルを受け取る",
  "button.say_whose": "どのサプライヤーのものかを指定",
  "asked.whose":
    "このフォームの会社名は「{company}」ですが、調査をお願いしているのは{supplier}様です。どちらの会社のフォームでしょうか。お答えいただくまでは、回答として扱われません。",
  "asked.answered.counted": "「当社のもの」とのことですので、回答として受け付けました。",
  "asked.answered.sub_supplier":
    "「当社の仕入先のもの」とのことですので、保管しました。貴社の回答としては扱われません。貴社名で記入したフォームをお送りください。",
  "blank.result":
    "RMIが公開している未記入のフォームのようです。Declaration シートと Smelter List シートに記入のうえ、もう一度お送りください。",
  "passed_on.result":
    "ありがとうございます。このファイルは関係者に引き継ぎました。これ以上のお手続きは必要ありません。",
  "unplaced.unknown":
    "ありがとうございます。ファイルを保管しました。どちらの会社の方かまだ確認できていないため、担当者が確認します。",
  "unplaced.no_survey":
    "ありがとうございます。ファイルを保管しました。現在、貴社向けの調査は行われていないため、担当者が確認します。",
  "unplaced.officer": "保管しました。どのサプライヤーの回答としても扱いません。",
  "lost.too_large":
    "「{name}」は{megabytes} MBを超えているため、お預かりできませんでした。記入済みのCMRTは1.5 MB程度です。スキャンや画像を含まないExcelファイルをお送りください。",
  "lost.gone": "「{name}」は取得できなくなりました。お手数ですが、もう一度ここへドロップしてください。",
  "lost.not_a_file":
    "「{name}」を取得できませんでした。サインイン画面など、別のものが届いた可能性があります。お手数ですが、ファイルをもう一度ここへドロップしてください。",
  "taken_back.done":
    "「{name}」を取り下げました。回答としては扱われません。{due}までに正しいファイルをお送りください。",
  "taken_back.closed":
    "この調査は締め切られているため、取り下げることができません。{person}までご連絡ください。",
  "taken_back.not_counted": "「{name}」は現在、回答として扱われていないため、取り下げる必要はありません。",
  "counted.closed":
    "この調査は締め切られているため、回答とすることができません。{person}までご連絡ください。",
  "only_check.on": "ファイルをドロップしてください。正式な回答とはせず、確認だけを行います。",
  "all.caption": "「{name}」の指摘一覧",
  "all.column.where": "場所",
  "all.column.what": "ご対応いただくこと",
  "all.column.kind": "重要度",
  "all.severity.must_fix": "修正が必要",
  "all.severity.follow_up": "ご確認ください",
  "all.severity.note": "参考",
  "all.again": "「{name}」の指摘一覧は、すでにこの会話に表示しています。前のメッセージをご覧ください。",
  "all.none": "「{name}」に指摘はありません。",
  "given.again": "ご依頼の内容は、すでにこの会話にお送りしています。前のメッセージをご覧ください。",
  "smelters.caption": "「{name}」の製錬業者",
  "smelters.caption.rmap": "「{name}」の製錬業者（RMAPステータスは{date}時点）",
  "smelters.column.row": "行",
  "smelters.column.metal": "金属",
  "smelters.column.name": "製錬業者",
  "smelters.column.id": "CID",
  "smelters.column.country": "国",
  "smelters.column.status": "RMAPステータス",
  "smelters.not_on_list": "リストに記載なし",
  "smelters.more": "ファイルには、ほかに{count, number}行あります。",
  "smelters.none": "「{name}」に製錬業者は記入されていません。",
  "marked.here":
    "指摘を書き込んだ「{name}」をお送りします。{count, number}件のセルが赤くなっており、各セルのメモに修正内容があります。修正のうえ、ここへもう一度ドロップしてください。",
  "marked.cannot":
    "「{name}」の保存形式では、ファイルを損なわずに指摘を書き込むことができません。お手数ですが、指摘一覧のセルを修正してください。",
  "moved.here":
    "「{name}」の回答をバージョン{version}のフォームに移しました。記入日と回答責任者は空欄にしてあります。Declaration シートの D18 から D22 に記入し、全体をご確認のうえ、ここへドロップしてください。",
  "moved.cannot":
    "「{name}」の回答をバージョン{version}に移すことができませんでした。お手数ですが、RMIが公開しているフォームにご記入ください。",
};
