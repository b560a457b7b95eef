import type { mail as english } from "../en/mail.ts";

export const mail: Record<keyof typeof english, string> = {
  "mail.subject": "Sobre a pesquisa de minerais de conflito",
  "mail.ways": "Na sua página você pode escolher:",
  "mail.ways_elsewhere": "No chat você pode escolher:",
  "mail.open_page": "Abrir a sua página",
  "mail.page_at": "A sua página:",
  "mail.personal": "Este link é só para você. Por favor, não o repasse.",
  "mail.file_too_large":
    "“{name}” é grande demais para um e-mail. Se precisar do arquivo, responda a este e-mail e peça-o.",
  "mail.on_behalf": "Este e-mail foi enviado em nome de {company}",
  "mail.reply": "Você pode simplesmente responder a este e-mail: uma pessoa lerá a sua resposta.",
  "mail.reply_to_company": "Você pode simplesmente responder a este e-mail: {company} lerá a sua resposta.",
  "mail.genuine": "Para verificar que esta solicitação é autêntica: {url}",
  "mail.mute": "Se preferir não receber mais lembretes: {url}",
};
