import type { chat as english } from "../en/chat.ts";

export const chat: Record<keyof typeof english, string> = {
  "platform.web": "page web",
  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",
  "platform.mail": "e-mail",
  "platform.memory": "messagerie",
  "form.title": "Formulaire",
  "chat.sheet": "À lire",
  "form.cancel": "Annuler",
  "form.problem.required": "Veuillez remplir ce champ.",
  "form.problem.too_long": "Veuillez réduire ce texte à {max, number} caractères.",
  "form.problem.email": "Veuillez saisir une adresse e-mail, par exemple name@company.com.",
  "chat.press_again": "L’ouverture a pris trop de temps. Veuillez appuyer de nouveau sur le bouton.",
  "chat.not_received": "Votre message n’est pas arrivé. Veuillez le renvoyer dans un instant.",
  "chat.not_saved": "Non enregistré. Veuillez appuyer de nouveau dans un instant.",
  "chat.received": "Bien reçu, merci.",
  "chat.goes_on": "{heading} (suite)",
  "chat.get_file": "Obtenir « {name} »",
  "chat.file_declined": "« {name} » n’a pas été enregistré. Pour l’obtenir plus tard, appuyez sur le bouton.",
  "chat.file_failed":
    "« {name} » n’a pas pu être enregistré. Pour réessayer, appuyez sur le bouton dans un instant.",
  "chat.file_saved_before":
    "« {name} » se trouve déjà dans votre OneDrive. Pour l’obtenir encore une fois, appuyez sur le bouton.",
  "chat.file_gone": "Je ne peux plus vous donner ce fichier ici. Écrivez-moi si vous en avez encore besoin.",
  "chat.whole_in_file": "C’est trop long pour un message. Le fichier ci-dessous contient tout.",
  "chat.whole_file_name": "message_complet.txt",
};
