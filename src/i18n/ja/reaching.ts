import type { reaching as english } from "../en/reaching.ts";

export const reaching: Record<keyof typeof english, string> = {
  "officers.unreachable.mail":
    "{supplier}の{name}様（{email}）にメールが届きません。チャットの連絡先も登録されていません。",
  "officers.unreachable.new_reader": "調査は、代わりに{reader}様にお願いします。",
  "officers.unreachable.next.mail":
    "連絡方法をご確認のうえ、次のコマンドで登録してください：tinstone contact change {email} --email NEW-ADDRESS。アドレスが正しい場合：tinstone contact good {email}",
  "officers.linked.mailed":
    "{where}のアカウント「{account}」が、コードにより{supplier}の{name}様に結び付けられました。{name}様にはメール（{email}）でもお知らせします。ご本人のアカウントでない場合は、下のボタンまたは次のコマンドで解除してください：tinstone person unlink {platform} {id}",
};
