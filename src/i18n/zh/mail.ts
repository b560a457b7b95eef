import type { mail as english } from "../en/mail.ts";

export const mail: Record<keyof typeof english, string> = {
  "mail.subject": "关于冲突矿产调查",
  "mail.ways": "在您的专属页面上可以选择：",
  "mail.ways_elsewhere": "在聊天中可以选择：",
  "mail.open_page": "打开您的页面",
  "mail.page_at": "您的专属页面：",
  "mail.personal": "此链接仅供您本人使用，请勿转发。",
  "mail.file_too_large": "“{name}”太大，无法作为邮件附件发送。如有需要，请回复本邮件索取。",
  "mail.on_behalf": "本邮件受{company}委托发送。",
  "mail.reply": "您可以直接回复本邮件，会有专人阅读。",
  "mail.reply_to_company": "您可以直接回复本邮件，{company} 会有专人阅读。",
  "mail.genuine": "如需核实此请求的真实性：{url}",
  "mail.mute": "如果您不想再收到提醒：{url}",
};
