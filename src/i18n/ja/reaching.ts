import type { reaching as english } from "../en/reaching.ts";

export const reaching: Record<keyof typeof english, string> = {
  "officers.unreachable.mail":
    "{supplier}の{name}様（{email}）にメールが届きません。チャットの連絡先も登録されていません。",
  "officers.unreachable.new_reader": "この調査の回答は、代わりに{reader}様に依頼します。",
  "officers.unreachable.next.mail":
    "連絡方法をご確認のうえ、次のコマンドで登録してください：tinstone contact change {email} --email NEW-ADDRESS。今のアドレスで正しい場合：tinstone contact good {email}",
  "officers.linked.mailed":
    "{where}のアカウント「{account}」が、コードにより{supplier}の{name}様に結び付けられました。{name}様にはメール（{email}）でもお知らせします。ご本人のアカウントでない場合は、下のボタンまたは次のコマンドで解除してください：tinstone person unlink {platform} {id}",
  "contact_form.open": "別の方に回答を依頼する",
  "contact_form.open.name": "{name}様に回答を依頼する",
  contact_keep: "引き続き{name}様に依頼する",
  "contact_form.title": "どなたに回答を依頼しますか",
  "contact_form.intro":
    "{supplier}のこの方に、依頼元と目的を記した依頼文をお送りします。{contact}様にはお礼をお伝えします。",
  "contact_form.name": "お名前",
  "contact_form.email": "メールアドレス",
  "contact_form.language": "お使いの言語",
  "contact_form.timezone": "タイムゾーン（例：Asia/Tokyo）",
  "contact_form.old": "{contact}様の扱い",
  "contact_form.old.stays": "連絡先として残し、新しい方に連絡できないときに依頼する",
  "contact_form.old.left": "今後は依頼しない",
  "contact_form.submit": "この方に依頼する",
  "contact_form.settled": "すでに決定済みです。",
  "contact_form.problem.timezone": "タイムゾーンを入力してください。例：Asia/Tokyo、Europe/Berlin",
  "contact_form.problem.elsewhere":
    "このアドレスは別のサプライヤーの方のものです。お一人を複数のサプライヤーの連絡先にすることはできませんので、別のアドレスを入力してください。",
  "contact_form.problem.same":
    "これは{name}様のアドレスです。引き続き{name}様に依頼する場合は、もう一つのボタンを押してください。",
  "officers.contact_decided.instead":
    "{by}さんの決定により、{old}様に代わって{name}様（{email}）に回答を依頼します。",
  "officers.contact_decided.kept": "{by}さんの決定により、引き続き{name}様に回答を依頼します。",
  "officers.contact_decided.no_way":
    "{name}様に届くチャットやメールがありません。専用リンクをお渡しください。作成コマンド：tinstone supplier link {email}",
  "contact.replaced":
    "お知らせいただき、ありがとうございます。今後は{name}様にお願いいたしますので、これ以上のご対応は必要ありません。",
  "contact.kept":
    "お知らせいただき、ありがとうございます。{person}が確認いたしましたが、この調査については、引き続きご対応をお願いできますでしょうか。ほかに詳しい方がいらっしゃる場合は「担当ではありません」からお知らせいただくか、ご事情をここにお書きください。",
  "command.contact.none":
    "連絡先が登録されていません。追加コマンド：tinstone supplier add --name … --contact … --email …",
  "command.contact.first": "今後は{name}様に最初に回答を依頼します。",
  "command.contact.left": "今後は{name}様に回答を依頼しません。届いたファイルはこれまでどおり受け付けます。",
  "command.contact.left.nobody":
    "今後は{name}様に回答を依頼しません。このサプライヤーには、ほかに連絡できる方がいません。連絡先を追加するコマンド：tinstone supplier add",
  "command.contact.left_before": "{name}様は、すでに依頼しない設定になっています。",
  "command.contact.changed": "変更しました。{name}様のメールアドレスは{email}です。",
  "command.contact.bounced": "今後は{email}に送信しません。代わりに{name}様に連絡します。",
  "command.contact.bounced.nobody":
    "今後は{email}に送信しません。このサプライヤーには、ほかに連絡できる方がいません。別のアドレスが分かる場合：tinstone contact change {email} --email NEW-ADDRESS",
  "command.contact.good": "再び{email}に送信します。",
  "command.contact.was_good": "{email}には問題がありませんでした。",
  "command.contact.muted": "今後は{name}様にリマインドを送りません。調査への回答は引き続きお待ちします。",
  "command.contact.muted_before": "{name}様は、すでにリマインドを送らない設定になっています。",
  "command.contact.unmuted": "{name}様へのリマインドを再開します。",
  "command.contact.unmuted_before": "{name}様は、すでにリマインドを送る設定になっています。",
  "command.contact.answered":
    "{count, plural, =0 {{name}様からの未回答の質問はありません。} other {{name}様からの質問#件を回答済みにしました。}}",
  "command.contact.failed": "{platform}（不達）",
  "command.contact.is_asked": "依頼先",
  "command.contact.is_muted": "リマインド停止",
  "command.contact.has_left": "依頼しない",
  "command.problem.contact_change": "変更する項目を指定してください：--name、--email、--lang、--timezone",
  "question.answered": "回答済みにする",
  "question.settled": "すでに回答済みです。",
  "officers.answered": "{name}さんが回答しました。次の予定がある場合、リマインドは3日後に再開します。",
  "officers.answered.operator":
    "質問を回答済みにしました。次の予定がある場合、リマインドは3日後に再開します。",
};
