import type { page as english } from "../en/page.ts";

export const page: Record<keyof typeof english, string> = {
  "page.title": "Tinstone",
  "page.no_script":
    "このページの表示には JavaScript が必要です。有効にしてから、もう一度リンクを開いてください。",
  "page.language": "表示言語",
  "page.leave": "サインアウト",
  "page.left":
    "サインアウトしました。再開するには、お手元の専用リンクをもう一度開くか、新しいリンクをご依頼ください。",

  "page.enter.wait": "少々お待ちください…",
  "page.enter.no_link": "お送りした専用リンクを開いてください。",
  "page.enter.unknown":
    "このリンクは確認できませんでした。リンク全体がコピーされているかをご確認いただくか、送信元の担当者に新しいリンクをご依頼ください。",
  "page.enter.expired":
    "このリンクは有効期限が切れているか、無効になっています。新しいリンクをご希望の場合は、ボタンを押してください。",
  "page.enter.renew": "新しいリンクを送る",
  "page.enter.renewed": "ありがとうございます。ご希望を承りました。新しいリンクをお送りします。",
  "page.enter.sign_in_as": "{name} 様としてサインインします。",
  "page.enter.sign_in": "サインイン",
  "page.enter.try_again": "もう一度試す",

  "page.chat.skip": "メッセージ入力欄へ移動",
  "page.chat.conversation": "メッセージの一覧",
  "page.chat.welcome": "この調査について",
  "page.chat.bot": "Tinstone",
  "page.chat.you": "あなた",
  "page.chat.working": "確認しています…",
  "page.chat.offline": "接続が切れています。再接続されしだい、新しいメッセージが表示されます。",
  "page.chat.new_messages": "新しいメッセージ",

  "page.write.label": "メッセージ",
  "page.write.placeholder": "メッセージを入力",
  "page.write.send": "送信",
  "page.write.choose_files": "ファイルを選択",
  "page.write.hint":
    "回答ファイルは、このページのどこにでもドロップできます。1 ファイルにつき {limit} MB までです。",
  "page.write.too_many": "一度に送信できるのは {limit} ファイルまでです。",
  "page.write.folder": "フォルダーではなく、ファイルをドロップしてください。",

  "page.drop.title": "ここにファイルをドロップしてください",
  "page.drop.hint": "すぐに内容を確認し、この画面でお返事します。",
  "page.drop.sending": "{files} を送信しています",

  "page.failed.not_sent": "送信できませんでした。「再送信」を押してください。",
  "page.failed.retry": "再送信",
  "page.failed.discard": "取り消す",
  "page.failed.not_saved": "保存できませんでした。もう一度押してください。",

  "page.form.required": "この項目を入力してください。",
  "page.form.mark_required": "必須",
  "page.form.choose": "選択してください",
  "page.form.check": "印の付いた項目をご確認ください。",

  "page.window.heading": "実際の動きをお試しください",
  "page.window.about":
    "お使いのコンピューター上で動く見本の調査です。外部には何も送信されません。サプライヤーを選び、見本のファイルをチャットにドロップしてください。コンプライアンス担当者の対応が必要なことは、コンプライアンス担当チャンネルに表示されます。",
  "page.window.suppliers": "サンプルのサプライヤーとしてチャットする",
  "page.window.samples": "サンプルファイル",
  "page.window.samples_hint":
    "ファイルをチャットにドラッグするか、ボタンを押してください。ファイルはSample Boards GmbHの記入例です。ほかの会社のチャットでは、どちらの会社のものかをお尋ねします。",
  "page.window.put": "送信",
  "page.window.put_label": "{name} をサプライヤーのチャットで送信",
  "page.window.supplier_pane": "サプライヤーのチャット",
  "page.window.supplier_pane_of": "サプライヤーのチャット: {name}",
  "page.window.officers_pane": "コンプライアンス担当チャンネル",
  "page.window.no_key":
    "Tinstone の起動時に表示されたアドレスを開いてください。アドレスの末尾に、今回の起動でのみ有効なキーが付いています。",

  "page.year.next": "次回：{date} {time}（現地時間）　{what}",
  "page.year.not_begun": "調査はまだ始まっていません。",
  "page.year.event": "{time}（現地時間）　{name}：{what}",
  "page.year.to": "{name} 宛て",
  "page.year.date": "日付",
  "page.year.supplier": "サプライヤー",
  "page.year.what": "送信したもの・届いたもの",
  "page.year.list": "その日までに送信したもの・届いたもの",
  "page.year.nothing": "この日に送信されるもの、届くものはありません。",
  "page.year.read": "本文を読む",
  "page.year.read_label": "{name}に届く本文を読む：{what}",
  "page.year.reads": "{date}に{name}に届く本文",

  "page.problem.session":
    "サインインの有効期限が切れました。お手元の専用リンクをもう一度開くか、新しいリンクをご依頼ください。",
  "page.problem.not_found":
    "このアドレスにはページがありません。アドレスをご確認いただくか、専用リンクをもう一度開いてください。",
  "page.problem.failed": "こちら側で問題が発生しました。しばらくしてから、もう一度お試しください。",
  "page.problem.not_saved":
    "保存できませんでした。入力内容は残っていますので、少し待ってからもう一度押してください。",
  "page.problem.bad_request":
    "リクエストを処理できませんでした。ページを再読み込みして、もう一度お試しください。",
  "page.problem.too_long": "内容が長すぎて保存できません。短くしてから、もう一度押してください。",
  "page.problem.too_large": "ファイルの合計サイズが大きすぎます。数回に分けてお送りください。",
  "page.problem.too_many": "一度に送信できるファイル数を超えています。数回に分けてお送りください。",
  "page.problem.empty": "送信する内容がありません。メッセージを入力するか、ファイルを追加してください。",
  "page.problem.foreign":
    "ほかのウェブサイトからの操作だったため、受け付けませんでした。専用リンクから開いたページをご利用ください。",
  "page.problem.loopback":
    "この環境には、同じコンピューターからのみアクセスできます。プロキシやトンネルを使わずに直接開いてください。",
};
