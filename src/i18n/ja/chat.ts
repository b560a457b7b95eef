import type { chat as en } from "../en/chat.ts";

export const chat: Record<keyof typeof en, string> = {
  "chat.press_again": "時間内に開くことができませんでした。お手数ですが、ボタンをもう一度押してください。",
};
