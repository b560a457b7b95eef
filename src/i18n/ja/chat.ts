import type { chat as en } from "../en/chat.ts";

export const chat: Record<keyof typeof en, string> = {
  "platform.web": "専用ページ",
  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",
  "platform.mail": "メール",
  "platform.memory": "チャット",
  "form.title": "入力フォーム",
  "chat.sheet": "メッセージ",
  "form.cancel": "キャンセル",
  "form.problem.required": "この項目を入力してください。",
  "form.problem.too_long": "{max, number}文字以内にしてください。",
  "form.problem.email": "メールアドレスを入力してください（例：name@company.com）。",
  "chat.press_again": "時間内に開くことができませんでした。お手数ですが、ボタンをもう一度押してください。",
  "chat.not_received": "受け取ることができませんでした。お手数ですが、少し待ってからもう一度お送りください。",
  "chat.not_saved": "保存できませんでした。お手数ですが、少し待ってからもう一度押してください。",
  "chat.received": "受け付けました。ありがとうございます。",
  "chat.goes_on": "{heading}（続き）",
  "chat.get_file": "「{name}」を受け取る",
  "chat.file_declined": "「{name}」は保存していません。後で受け取る場合は、ボタンを押してください。",
  "chat.file_failed":
    "「{name}」を保存できませんでした。お手数ですが、少し待ってからボタンを押してください。",
  "chat.file_saved_before":
    "「{name}」はすでにOneDriveに保存されています。もう一度受け取る場合は、ボタンを押してください。",
  "chat.file_gone":
    "このファイルはここではお渡しできなくなりました。必要な場合は、お手数ですが、その旨をここにお書きください。",
  "chat.whole_in_file":
    "チャットのメッセージには長すぎるため、全文を下のファイルにまとめました。そちらをご覧ください。",
  "chat.whole_file_name": "全文.txt",
};
