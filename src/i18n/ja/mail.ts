import type { mail as english } from "../en/mail.ts";

export const mail: Record<keyof typeof english, string> = {
  "mail.subject": "紛争鉱物調査について",
  "mail.ways": "専用ページでは、次の操作をお選びいただけます。",
  "mail.ways_elsewhere": "チャットでは、次の操作をお選びいただけます。",
  "mail.open_page": "専用ページを開く",
  "mail.personal": "このリンクはご本人専用です。ほかの方には転送なさらないようお願いいたします。",
  "mail.file_too_large":
    "「{name}」は容量が大きいため、メールに添付できませんでした。必要な場合は、このメールへのご返信でお知らせください。",
  "mail.on_behalf": "このメールは、{company}の依頼によりお送りしています。",
  "mail.reply": "ご不明な点は、このメールにそのままご返信ください。担当者が拝見いたします。",
  "mail.reply_to_person": "ご不明な点は、このメールにそのままご返信ください。{person}が拝見いたします。",
  "mail.genuine": "この依頼が正式なものであることは、こちらでご確認いただけます：{url}",
  "mail.mute": "リマインドの停止をご希望の場合はこちら：{url}",
};
