/** What operators read about their mail settings, and people on the page that turns reminders off. */
export const mailSetup = {
  "config.smtp_url":
    "an address such as smtps://user:password@mail.example.com is needed, smtp:// where the server offers STARTTLS. Special characters in the password are written as %40 and so on",
  "config.mail_from":
    'the sender is needed: an address, or a name with it, such as "Sample Instruments <survey@example.com>"',
  "config.mail_reply_to": "the address of a mailbox is needed that your officers read: answers go there",
  "config.mail_per_minute": "a whole number from 1 to {most} is needed",
  "config.mail_bounce_secret":
    "a secret of at least 32 characters is needed. Make one with: openssl rand -base64 32",
  "config.mail_url":
    "mails bring personal links: set it to an address such as https://tinstone.example.com that suppliers can open",

  "page.mute.ask": "Do you want no more reminders of this survey?",
  "page.mute.ask_hint":
    "Answers to your files and questions reach you all the same, and the survey stays open.",
  "page.mute.off": "No more reminders",
  "page.mute.is_off": "You get no more reminders.",
  "page.mute.is_off_hint":
    "The survey is still open, and answers to your files and questions reach you. To be reminded again, press the button; this page stays at the same address.",
  "page.mute.on": "Remind me again",
  "page.mute.is_on": "You will be reminded again.",
  "page.mute.unknown":
    "This link cannot be used. Please open it as it stands in the e-mail, or simply reply to the e-mail: a person will help you.",
};
