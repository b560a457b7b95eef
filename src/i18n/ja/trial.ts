import type { trial as english } from "../en/trial.ts";

export const trial: Record<keyof typeof english, string> = {
  "trial.heading":
    "テスト送信：サプライヤーの皆様にお送りする依頼文（{language}）です。このメッセージはサプライヤーには届きません。",
  "trial.subject": "［テスト送信］{subject}",
  "trial.supplier": "［サプライヤー名］",
  "trial.contact": "［先方の担当者名］",
  "trial.buttons":
    "テスト送信は以上です。実際の依頼文では、この下に次の操作が表示されます（メールの場合は専用ページのリンクも表示されます）：{buttons}",
};
