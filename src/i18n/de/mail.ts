import type { mail as english } from "../en/mail.ts";

export const mail: Record<keyof typeof english, string> = {
  "mail.subject": "Zur Umfrage zu Konfliktmineralien",
  "mail.ways": "Auf Ihrer Seite können Sie wählen:",
  "mail.ways_elsewhere": "Im Chat können Sie wählen:",
  "mail.open_page": "Ihre Seite öffnen",
  "mail.page_at": "Ihre Seite:",
  "mail.personal": "Dieser Link ist nur für Sie bestimmt. Bitte geben Sie ihn nicht weiter.",
  "mail.file_too_large":
    "„{name}“ ist für eine E-Mail zu groß. Wenn Sie die Datei brauchen, antworten Sie bitte auf diese E-Mail.",
  "mail.on_behalf": "Diese E-Mail wurde im Auftrag von {company} gesendet.",
  "mail.reply": "Sie können einfach auf diese E-Mail antworten: Ein Mensch liest Ihre Antwort.",
  "mail.reply_to_company": "Sie können einfach auf diese E-Mail antworten: {company} liest Ihre Antwort.",
  "mail.genuine": "So prüfen Sie, ob diese Anfrage echt ist: {url}",
  "mail.mute": "Wenn Sie nicht mehr erinnert werden möchten: {url}",
};
