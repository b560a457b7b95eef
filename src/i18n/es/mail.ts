import type { mail as english } from "../en/mail.ts";

export const mail: Record<keyof typeof english, string> = {
  "mail.subject": "Sobre la encuesta de minerales de conflicto",
  "mail.ways": "En su página puede elegir:",
  "mail.ways_elsewhere": "En el chat puede elegir:",
  "mail.open_page": "Abrir su página",
  "mail.page_at": "Su página:",
  "mail.personal": "Este enlace es solo para usted. Por favor, no lo comparta.",
  "mail.file_too_large":
    "«{name}» es demasiado grande para un correo electrónico. Si lo necesita, responda a este correo y pídalo.",
  "mail.on_behalf": "Este correo se envió en nombre de {company}",
  "mail.reply": "Puede responder a este correo sin más: lo leerá una persona.",
  "mail.reply_to_company": "Puede responder a este correo sin más: lo leerá {company}.",
  "mail.genuine": "Para comprobar que esta solicitud es auténtica: {url}",
  "mail.mute": "Si prefiere no recibir más recordatorios: {url}",
};
