import type { reminders as english } from "../en/reminders.ts";

export const reminders: Record<keyof typeof english, string> = {
  "survey.subject": "【ご回答のお願い】{company} {year}年 紛争鉱物調査（ご回答期限：{due}）",
  "survey.dear": "{supplier}\n{name}様\n\nいつもお世話になっております。",
  "survey.signed": "{company}\n{person}",
  "survey.drafted":
    "この文面は機械による下書きです。下の英文と異なる点がある場合は、英文を正式なものとします。",
  "survey.ask":
    "{by, select, mail {ご不明な点は、{company}の{person}が承ります。} other {ご不明な点は、ここにお書きください。{company}の{person}が対応いたします。}}何卒よろしくお願いいたします。",

  "invite.heading": "【ご回答期限：{due}】{year}年 紛争鉱物調査へのご回答のお願い",
  "invite.heading.late":
    "【ご回答期限：{due}】{year}年 紛争鉱物調査へのご回答のお願い（期限を過ぎても承ります）",
  "invite.colleague.lost":
    "先に貴社の別の方へご連絡いたしましたが、連絡がつきませんでしたので、ご連絡いたしました。",
  "invite.colleague.moved":
    "これまで貴社の別の方へご連絡しておりましたが、今後はこちらへご連絡させていただきます。",
  "invite.colleague.named": "貴社の方より、本件のご担当と伺い、ご連絡いたしました。",
  "invite.why":
    "錫・タンタル・タングステン・金は、紛争の資金源となるおそれがあります。そのため{company}では、{supplier}様をはじめとするサプライヤーの皆様に、製品に含まれるこれらの金属がどの製錬業者のものかをお尋ねしております。",
  "invite.what":
    "お願いしたいこと：Responsible Minerals Initiativeの標準フォーム「CMRT」にご記入のうえ、{by, select, mail {専用ページ（下のリンク）} other {ここ}}にドロップしてください。数秒で結果をお知らせいたします。",
  "invite.scope.company": "対象範囲：貴社全体についてご回答ください（フォームの「A」）。",
  "invite.scope.products":
    "対象範囲：{company}に納入いただいている製品についてご回答ください（フォームの「B」）。対象の製品は Product List シートにご記入ください。",
  "invite.scope.defined":
    "対象範囲：フォームで「C」を選び、{company}への納入品のうち、どの範囲についてのご回答かをご記入ください。",
  "invite.form":
    "フォームは、次のサイトから無料で入手できます。最新のバージョンをお使いください：https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/",
  "invite.form.version":
    "フォームは、次のサイトから無料で入手できます。バージョン{version}以降をお使いください：https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/",
  "invite.gaps":
    "すべての情報がそろっていなくても差し支えありません。現時点で分かる範囲でご回答ください。新しいファイルは、後からいつでもお受けいたします。",
  "invite.own": "{company}より：",
  "invite.genuine":
    "このメッセージが{company}からのものであることは、すでにご存じの電話番号で、同社の{person}にご確認いただけます。パスワードやお支払いをお願いすることは一切ありません。",
  "invite.genuine.page":
    "このメッセージが{company}からのものであることは、同社のページ（ {page} ）のほか、すでにご存じの電話番号で同社の{person}にもご確認いただけます。パスワードやお支払いをお願いすることは一切ありません。",
  "invite.not_you":
    "ご担当でない場合は、お手数ですが「{button}」を選んで、ご担当の方をお知らせください。ご連絡先の変更のみで、回答をお断りになったことにはなりません。",

  "remind.heading":
    "【ご回答期限：{due}（{days, plural, =0 {本日} =1 {明日} other {あと#日}}）】{company} {year}年 紛争鉱物調査へのご回答のお願い",
  "remind.heading.late":
    "【ご回答期限：{due}（{days, number}日経過）】{company} {year}年 紛争鉱物調査へのご回答のお願い",
  "remind.step.before_28": "仕入先様へのご確認にお時間がかかることもあるかと存じ、早めにご案内しております。",
  "remind.step.before_14":
    "仕入先様の回答がすべてそろっていなくても差し支えありません。現時点で分かる範囲でお送りください。新しいファイルは、後からでもお受けいたします。",
  "remind.step.before_7":
    "お困りのことがございましたら、どうぞお知らせください。{person}がお手伝いいたします。",
  "remind.step.before_1": "もう少しお時間が必要な場合は、「{button}」をお選びください。",
  "remind.step.after_3":
    "このご回答期限について自動でお送りするご案内は、これが最後です。ご回答は引き続き承ります。ご事情がおありの場合は、お聞かせいただけますと幸いです。",
  "remind.step.returned_5": "修正後のファイルをまだ確認できておりませんので、ご連絡いたしました。",
  "remind.step.returned_12":
    "このファイルについて自動でお送りするご案内は、これが最後です。分かりにくい点は、{person}が一緒に確認いたしますので、どうぞご相談ください。",
  "remind.step.resumed":
    "{date}に「対応中」とのお知らせをいただきましたので、これまでご連絡を控えておりました。",
  "remind.nothing": "{supplier}様のフォームは、まだ届いておりません。",
  "remind.returned": "{date}にいただいた「{name}」に、修正をお願いしたい点が{count, number}件ございます。",
  "remind.unreadable": "{date}にいただいた「{name}」は、内容を読み取ることができませんでした。",
  "remind.blank": "{date}にいただいた「{name}」は、未記入のフォームでした。",
  "remind.taken_back": "「{name}」は{date}に取り下げられており、その後のファイルはまだ届いておりません。",
  "remind.waiting":
    "{date}にいただいた「{name}」は、会社名が「{other}」となっているため、まだ回答として扱われておりません。貴社のものでしょうか。",
  "remind.checked":
    "{date}にいただいた「{name}」は、確認のみ行いました。まだ回答としては扱われておりません。",
  "remind.do.send":
    "フォーム（CMRT）にご記入のうえ、{by, select, mail {専用ページ（下のリンク）} other {ここ}}にドロップしていただきますよう、お願いいたします。",
  "remind.do.correct":
    "お手数ですが、ファイルを修正し、{by, select, mail {専用ページ（下のリンク）} other {ここ}}にもう一度ドロップしていただきますよう、お願いいたします。",
  "remind.do.again":
    "お手数ですが、正しいファイルを{by, select, mail {専用ページ（下のリンク）} other {ここ}}にドロップしていただきますよう、お願いいたします。",
  "remind.do.waiting":
    "貴社のものでしたら「{button}」をお選びください。そうでない場合は、貴社名でご記入いただいたフォームをお送りください。",
  "remind.do.checked":
    "正式な回答とされる場合は「{button}」をお選びください。そうでない場合は、正式な回答のファイルをお送りください。",

  "button.form": "フォームを入手する",
  "button.working": "対応中です",
  "button.not_mine": "担当ではありません",
  "button.mute": "今後のリマインドは不要",
  "button.unmute": "リマインドを再開する",

  "working.noted":
    "ありがとうございます。{until}まで、リマインドは控えさせていただきます。ファイルはいつでもここにお送りいただけます。",
  "working.again": "すでに承っております。{until}まで、リマインドは控えさせていただきます。",
  "working.noted.quiet": "ありがとうございます。承りました。ファイルはいつでもここにお送りいただけます。",
  "working.not_needed": "ありがとうございます。現時点で、ご対応いただくことはありません。",
  "mute.done":
    "今後、リマインドはお送りしません。調査は引き続き行われていますので、フォームはいつでもここにお送りいただけます。",
  "unmute.done": "リマインドを再開しました。",
};
