import type { transcript as english } from "../en/transcript.ts";

export const transcript: Record<keyof typeof english, string> = {
  "file.here": "「{name}」をお送りします。",
  "file.sent.direct": "「{name}」を{platform}のダイレクトチャットにお送りしました。",
  "file.sent.page": "「{name}」を専用ページに掲載しました。",
  "file.sent.officers": "「{name}」をコンプライアンス担当者用ページに掲載しました。",
  "file.unknown":
    "ファイルは、ご本人を確認できた方にのみお渡ししています。ダイレクトチャットでお声がけいただければ、確認の方法をご案内します。{person}にお問い合わせいただくこともできます。",
};
