import type { reaching as english } from "../en/reaching.ts";

export const reaching: Record<keyof typeof english, string> = {
  "officers.unreachable.mail":
    "{supplier}の{name}様（{email}）にメールが届きません。チャットの連絡先も登録されていません。",
  "officers.unreachable.new_reader": "調査は、代わりに{reader}様にお願いします。",
  "officers.unreachable.next.mail":
    "連絡方法をご確認のうえ、次のコマンドで登録してください：tinstone contact change {email} --email NEW-ADDRESS。アドレスが正しい場合：tinstone contact good {email}",
  "officers.linked.mailed":
    "{where}のアカウント「{account}」が、コードにより{supplier}の{name}様に結び付けられました。{name}様にはメール（{email}）でもお知らせします。ご本人のアカウントでない場合は、下のボタンまたは次のコマンドで解除してください：tinstone person unlink {platform} {id}",
  "contact_form.open": "別の方に尋ねる",
  "contact_form.open.name": "{name}様に尋ねる",
  contact_keep: "引き続き{name}様に尋ねる",
  "contact_form.title": "どなたに尋ねますか",
  "contact_form.intro":
    "{supplier}のこの方に、依頼元と目的を添えた案内をお送りします。{contact}様にはお礼をお伝えします。",
  "contact_form.name": "お名前",
  "contact_form.email": "メールアドレス",
  "contact_form.language": "お使いの言語",
  "contact_form.timezone": "タイムゾーン（例：Asia/Tokyo）",
  "contact_form.old": "{contact}様の扱い",
  "contact_form.old.stays": "連絡先として残し、新しい方に連絡できないときに尋ねる",
  "contact_form.old.left": "今後は尋ねない",
  "contact_form.submit": "この方に尋ねる",
  "contact_form.settled": "すでに決定済みです。",
  "contact_form.problem.timezone": "タイムゾーンを入力してください。例：Asia/Tokyo、Europe/Berlin",
  "contact_form.problem.elsewhere":
    "このアドレスは別のサプライヤーの方のものです。一人の方が担当できるのは一社のみですので、別のアドレスを入力してください。",
  "contact_form.problem.same":
    "これは{name}様のアドレスです。引き続き{name}様に尋ねる場合は、もう一つのボタンを押してください。",
  "officers.contact_decided.instead":
    "{by}さんの決定により、調査は{old}様に代わって{name}様（{email}）にお願いします。",
  "officers.contact_decided.kept": "{by}さんの決定により、調査は引き続き{name}様にお願いします。",
  "officers.contact_decided.no_way":
    "{name}様に届くチャットやメールがありません。専用リンクをお送りください。作成コマンド：tinstone supplier link {email}",
  "contact.replaced":
    "お知らせいただき、ありがとうございます。今後は{name}様にお願いいたしますので、これ以上のご対応は不要です。",
  "contact.kept":
    "お知らせいただき、ありがとうございます。{person}が確認いたしましたが、この調査については引き続きご対応をお願いしたく存じます。ほかに詳しい方がいらっしゃる場合は「担当ではありません」からお知らせいただくか、ご事情をここにお書きください。",
  "command.contact.none":
    "連絡先が登録されていません。追加コマンド：tinstone supplier add --name … --contact … --email …",
  "command.contact.first": "今後は{name}様に最初に尋ねます。",
  "command.contact.left": "今後は{name}様に尋ねません。届いたファイルはこれまでどおり受け付けます。",
  "command.contact.left_before": "{name}様には、すでに尋ねない設定になっています。",
  "command.contact.changed": "変更しました。{name}様の連絡先は{email}です。",
  "command.contact.bounced": "今後は{email}に送信しません。代わりに{name}様に連絡します。",
  "command.contact.bounced.nobody":
    "今後は{email}に送信しません。このサプライヤーには、ほかに連絡できる方がいません。別のアドレスが分かる場合：tinstone contact change {email} --email NEW-ADDRESS",
  "command.contact.good": "再び{email}に送信します。",
  "command.contact.was_good": "{email}には問題がありませんでした。",
  "command.contact.muted": "今後は{name}様にリマインダーを送りません。調査への回答は引き続きお待ちします。",
  "command.contact.muted_before": "{name}様には、すでにリマインダーを送らない設定になっています。",
  "command.contact.unmuted": "再び{name}様にリマインダーを送ります。",
  "command.contact.unmuted_before": "{name}様には、すでにリマインダーを送る設定になっています。",
  "command.contact.answered":
    "{count, plural, =0 {{name}様からの未回答の質問はありません。} other {{name}様からの質問#件を回答済みにしました。}}",
  "command.contact.failed": "{platform}（不達）",
  "command.contact.is_asked": "依頼先",
  "command.contact.is_muted": "リマインダーなし",
  "command.contact.has_left": "依頼しない",
  "command.problem.contact_change": "変更する項目を指定してください：--name、--email、--lang、--timezone",
  "question.answered": "回答しました",
  "question.settled": "すでに回答済みです。",
  "officers.answered": "{name}さんが回答しました。予定がある場合、リマインダーは3日後に再開します。",
  "officers.answered.operator": "回答済みです。予定がある場合、リマインダーは3日後に再開します。",
};
