import type { escalation as english } from "../en/escalation.ts";

export const escalation: Record<keyof typeof english, string> = {
  "officers.escalation":
    "{year}年の調査で、回答期限を1週間過ぎたサプライヤーが{count}社あります。購買担当者（{buyer}）が先方の適任者をご存じかもしれません。連絡するかどうかはご判断ください。",
  "officers.escalation.nobody":
    "{year}年の調査で、回答期限を1週間過ぎたサプライヤーが{count}社ありますが、購買担当者が登録されていません。ボタンを押すと、メールアドレスを入力できます。サプライヤーのリストでは、購買担当者の列に記入できます。",
  "officers.escalation.later":
    "{year}年の調査の回答期限が変更され、この{count}社の期限はまだ過ぎていません。購買担当者への連絡は不要です。新しい期限を1週間過ぎても回答がない場合は、改めてお知らせします。",
  "officers.person":
    "{year}年の調査で、コンプライアンス担当者による個別の対応が必要なサプライヤーが{count}社あります。自動の連絡はこれ以上送信されません。電話などで確認し、結果を記録してください。",
  "proposal.caption": "{year}年の調査（{date}）",
  "proposal.supplier": "サプライヤー",
  "proposal.due": "回答期限",
  "proposal.invited": "依頼日",
  "proposal.reminded": "リマインド日",
  "proposal.why": "理由",
  "proposal.contact": "先方の担当者",
  "proposal.now": "現在の状況",
  "proposal.none": "–",
  "proposal.muted": "リマインド停止のご希望あり",
  "proposal.waits": "未回答",
  "proposal.answered": "{status}：対応不要",
  "proposal.later": "回答期限を{date}に変更済み：対応不要",
  "proposal.more": "ほか{count, number}社",
  "proposal.why.nobody":
    "有効な連絡先がなく、どなたにも連絡できません。新しい連絡先は `tinstone supplier add` で登録できます。",
  "proposal.why.returned": "ファイルの修正を{count}回お願いしましたが、修正版が届いていません。",
  "proposal.why.better":
    "新しい判定ルールまたはリストで再判定した結果、最後に届いたファイルは修正が不要になりました。このファイルについてのリマインドは送りません。",
  "proposal.why.silent": "{count, plural, =0 {ご依頼} other {#回のリマインド}}の後も回答がありません。",
  "proposal.escalated": "{name}さんが購買担当者に連絡済み（{date}）",
  "proposal.noted": "{name}さん（{date}）：{note}",
  "proposal.button.write": "{buyer}に連絡する",
  "proposal.button.write_nobody": "購買担当者に連絡する",
  "proposal.button.note": "対応を記録する",

  "escalation_form.title": "購買担当者への連絡",
  "escalation_form.to": "宛先：{address}",
  "escalation_form.nobody":
    "購買担当者が登録されていません。社内の購買担当者のメールアドレスを入力してください。",
  "escalation_form.buyer_is_contact":
    "購買担当者として登録されている{address}は、サプライヤーの連絡先のアドレスです。購買担当者ご本人のアドレスをここに入力し、登録も修正してください（tinstone supplier change）。",
  "escalation_form.contact":
    "サプライヤーの連絡先のアドレスです。ほかのサプライヤーについての内容をお送りできないため、購買担当者ご本人のアドレスを入力してください。",
  "escalation_form.mail": "ボタンを押すとメールで送信されます。返信はコンプライアンス担当者に届きます。",
  "escalation_form.copy":
    "メールの送信が設定されていません。本文をコピーしてご自身で送信した後、ボタンを押してください。連絡済みであることが、ほかのコンプライアンス担当者にも分かります。",
  "escalation_form.some_settled":
    "{names}は、その後回答があったか、回答期限が延びたか、ほかのコンプライアンス担当者が連絡済みです。本文から削除して、もう一度ボタンを押してください。",
  "escalation_form.email": "購買担当者のメールアドレス",
  "escalation_form.text": "本文",
  "escalation_form.send": "送信する",
  "escalation_form.sent": "送信しました",
  "escalation_form.settled":
    "連絡が必要なサプライヤーはもうありません。すでに回答があったか、回答期限が延びたか、ほかのコンプライアンス担当者が連絡しています。詳しくはメッセージをご覧ください。",
  "escalation.subject": "{year}年 紛争鉱物調査：未回答のサプライヤーについて",
  "escalation.hello": "{name} 様",
  "escalation.hello_nobody": "ご担当者様",
  "escalation.facts":
    "{requester}では年に一度、製品に含まれる錫、タンタル、タングステン、金の調達元について、サプライヤーの皆様に調査をお願いしています。{year}年の調査について、お取引先のうち次の{count}社からまだご回答をいただいていません。",
  "escalation.supplier":
    "・{supplier}：回答期限 {due}、依頼日 {invited}、{count, plural, =0 {リマインドなし} =1 {リマインド {last}} other {リマインド#回（最終 {last}）}}",
  "escalation.muted": "{facts}、リマインド停止のご希望あり",
  "escalation.please":
    "お手数ですが、依頼が適任の方に届いているか、先方のお知り合いの方にご確認いただけますでしょうか。ご回答は、依頼が届いたチャット、またはお送りしたリンクの専用ページで承ります。",
  "escalation.regards": "どうぞよろしくお願いいたします。",

  "person_form.title": "対応の記録",
  "person_form.intro":
    "記録はメッセージの下に表示され、コンプライアンス担当者全員が確認できます。ほかには何も変わりません。",
  "person_form.supplier": "サプライヤー",
  "person_form.note": "対応の結果",
  "person_form.submit": "記録する",
  "person_form.settled": "対応が必要なサプライヤーはもうありません。",
};
