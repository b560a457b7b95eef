import type { trial as english } from "../en/trial.ts";

export const trial: Record<keyof typeof english, string> = {
  "trial.heading":
    "試し送信：サプライヤーの皆様にお送りする依頼文（{language}）です。ほかの方には送信されていません。",
  "trial.subject": "［試し送信］{subject}",
  "trial.supplier": "［サプライヤー名］",
  "trial.contact": "［ご担当者名］",
  "trial.buttons": "試し送信は以上です。実際の依頼文の下には、次のボタンが表示されます：{buttons}",
};
