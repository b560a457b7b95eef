import type { chat as en } from "../en/chat.ts";

export const chat: Record<keyof typeof en, string> = {
  "chat.press_again": "時間内に開くことができませんでした。お手数ですが、ボタンをもう一度押してください。",
  "chat.not_received": "受け取ることができませんでした。お手数ですが、少し待ってからもう一度お送りください。",
  "chat.not_saved": "保存できませんでした。お手数ですが、少し待ってからもう一度押してください。",
};
