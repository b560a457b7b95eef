import type { mail as english } from "../en/mail.ts";

export const mail: Record<keyof typeof english, string> = {
  "mail.subject": "À propos de l’enquête sur les minerais de conflit",
  "mail.ways": "Sur votre page, vous pouvez choisir :",
  "mail.ways_elsewhere": "Dans la messagerie, vous pouvez choisir :",
  "mail.open_page": "Ouvrir votre page",
  "mail.page_at": "Votre page :",
  "mail.personal": "Ce lien vous est réservé. Merci de ne pas le transmettre.",
  "mail.file_too_large":
    "« {name} » est trop volumineux pour un e-mail. Si vous en avez besoin, demandez-le en répondant à cet e-mail.",
  "mail.on_behalf": "Cet e-mail vous est envoyé pour le compte de {company}",
  "mail.reply": "Vous pouvez simplement répondre à cet e-mail : une personne lira votre réponse.",
  "mail.reply_to_company": "Vous pouvez simplement répondre à cet e-mail : {company} lira votre réponse.",
  "mail.genuine": "Pour vérifier que cette demande est authentique : {url}",
  "mail.mute": "Si vous ne souhaitez plus recevoir de rappels : {url}",
};
