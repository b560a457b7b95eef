/** What stands round a message that is sent by e-mail. */
export const mail = {
  "mail.subject": "About the conflict minerals survey",
  "mail.ways": "On your page you can choose:",
  "mail.ways_elsewhere": "In the chat you can choose:",
  "mail.open_page": "Open your page",
  "mail.page_at": "Your page:",
  "mail.personal": "This link is meant for you alone. Please do not pass it on.",
  "mail.file_too_large": "“{name}” is too large for an e-mail. If you need it, please reply and ask for it.",
  "mail.on_behalf": "This e-mail was sent on behalf of {company}",
  "mail.reply": "You can simply reply to this e-mail: a person will read it.",
  "mail.reply_to_company": "You can simply reply to this e-mail: {company} will read it.",
  "mail.genuine": "To check that this request is genuine: {url}",
  "mail.mute": "If you would rather not be reminded: {url}",
};
