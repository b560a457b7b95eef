import type { chat as english } from "../en/chat.ts";

export const chat: Record<keyof typeof english, string> = {
  "platform.web": "Webseite",
  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",
  "platform.mail": "E-Mail",
  "platform.memory": "Chat",
  "form.title": "Formular",
  "chat.sheet": "Nachricht",
  "form.cancel": "Abbrechen",
  "form.problem.required": "Bitte füllen Sie dieses Feld aus.",
  "form.problem.too_long": "Bitte kürzen Sie den Text auf {max, number} Zeichen.",
  "form.problem.email": "Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel name@company.com.",
  "chat.press_again":
    "Das konnte nicht rechtzeitig geöffnet werden. Bitte drücken Sie die Schaltfläche noch einmal.",
  "chat.not_received": "Das ist nicht angekommen. Bitte senden Sie es gleich noch einmal.",
  "chat.not_saved": "Nicht gespeichert. Bitte drücken Sie gleich noch einmal.",
  "chat.received": "Angekommen, vielen Dank.",
  "chat.goes_on": "{heading} (Fortsetzung)",
  "chat.get_file": "„{name}“ abrufen",
  "chat.file_declined":
    "„{name}“ wurde nicht gespeichert. Wenn Sie die Datei später möchten, drücken Sie die Schaltfläche.",
  "chat.file_failed":
    "„{name}“ konnte gerade nicht gespeichert werden. Bitte drücken Sie gleich noch einmal die Schaltfläche.",
  "chat.file_saved_before":
    "„{name}“ liegt bereits in Ihrem OneDrive. Wenn Sie die Datei noch einmal möchten, drücken Sie die Schaltfläche.",
  "chat.file_gone":
    "Diese Datei kann ich Ihnen hier nicht mehr geben. Bitte schreiben Sie mir, wenn Sie sie noch brauchen.",
  "chat.whole_in_file": "Für eine Chatnachricht ist das zu lang. Die Datei unten enthält alles.",
  "chat.whole_file_name": "nachricht.txt",
};
