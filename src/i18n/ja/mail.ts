import type { mail as english } from "../en/mail.ts";

export const mail: Record<keyof typeof english, string> = {
  "mail.subject": "紛争鉱物調査について",
  "mail.ways": "専用ページでは、次の操作をお選びいただけます。",
  "mail.ways_elsewhere": "チャットでは、次の操作をお選びいただけます。",
  "mail.open_page": "専用ページを開く",
  "mail.page_at": "専用ページ：",
  "mail.personal": "このリンクはご本人専用です。ほかの方には転送なさらないようお願いいたします。",
  "mail.file_too_large":
    "「{name}」は容量が大きいため、メールに添付できませんでした。必要な場合は、このメールへのご返信でお知らせください。",
  "mail.on_behalf": "このメールは、{company}の依頼によりお送りしています。",
  "mail.reply": "このメールには、そのままご返信いただけます。担当者が拝見します。",
  "mail.reply_to_company": "このメールには、そのままご返信いただけます。{company}の担当者が拝見します。",
  "mail.genuine": "この依頼が正式なものであることは、こちらでご確認いただけます：{url}",
  "mail.mute": "リマインドの停止をご希望の場合はこちら：{url}",
};
