/** How people of suppliers are reached, and what officers decide about it; see `src/i18n/index.ts`. */
export const reaching = {
  "officers.unreachable.mail":
    "E-mail to {name} of {supplier} ({email}) does not arrive, and no chat of theirs is known.",
  "officers.unreachable.new_reader": "The survey asks {reader} instead.",
  "officers.unreachable.next.mail":
    "Please find out how to reach them and tell me: tinstone contact change {email} --email NEW-ADDRESS. If the address is right after all: tinstone contact good {email}",
  "officers.linked.mailed":
    "The account “{account}” on {where} was linked to {name} ({supplier}) with a code. {name} reads of it by e-mail too ({email}). If the account is not theirs, undo it here or with: tinstone person unlink {platform} {id}",
  "contact_form.open": "Ask somebody else",
  "contact_form.open.name": "Ask {name} instead",
  contact_keep: "Keep asking {name}",
  "contact_form.title": "Whom do we ask instead?",
  "contact_form.intro":
    "This person of {supplier} gets the invitation, with a word of who asks and why. {contact} is thanked.",
  "contact_form.name": "Name",
  "contact_form.email": "E-mail address",
  "contact_form.language": "Language they read",
  "contact_form.timezone": "Time zone, such as Asia/Tokyo",
  "contact_form.old": "What about {contact}?",
  "contact_form.old.stays": "Stays a contact, and is asked if the new one cannot be reached",
  "contact_form.old.left": "Is not asked again",
  "contact_form.submit": "Ask them",
  "contact_form.settled": "This was decided already.",
  "contact_form.problem.timezone": "Please enter a time zone such as Asia/Tokyo or Europe/Berlin.",
  "contact_form.problem.elsewhere":
    "Somebody of another supplier has this address. One person speaks for one supplier, so please enter another address.",
  "contact_form.problem.same": "This is the address of {name}. To ask {name} again, press the other button.",
  "officers.contact_decided.instead": "{by} decided: the survey asks {name} ({email}) instead of {old}.",
  "officers.contact_decided.kept": "{by} decided: the survey keeps asking {name}.",
  "officers.contact_decided.no_way":
    "No chat or e-mail reaches {name} by itself here. Please send them a personal link: tinstone supplier link {email}",
  "contact.replaced": "Thank you for telling us. We now ask {name}; you need not do anything more.",
  "contact.kept":
    "Thank you for telling us. {person} has looked at it and would still like to ask you about this survey. If somebody else knows more, please name them with “Not my topic”, or write here what stands in the way.",
  "command.contact.none":
    "No contact yet. Add one with: tinstone supplier add --name … --contact … --email …",
  "command.contact.first": "{name} is asked before the other contacts from now on.",
  "command.contact.left": "{name} is not asked any more. What they send still counts.",
  "command.contact.left.nobody":
    "{name} is not asked any more, and nobody else of the supplier can be written to. To add somebody: tinstone supplier add",
  "command.contact.left_before": "{name} was not asked any more already.",
  "command.contact.changed": "Changed. {name} is known by {email}.",
  "command.contact.bounced": "Nothing more goes to {email}. {name} is written to instead.",
  "command.contact.bounced.nobody":
    "Nothing more goes to {email}, and nobody else of the supplier can be reached. If you know another address: tinstone contact change {email} --email NEW-ADDRESS",
  "command.contact.good": "Mail goes to {email} again.",
  "command.contact.was_good": "Nothing was wrong with {email}.",
  "command.contact.muted": "{name} gets no more reminders. The survey still waits for an answer.",
  "command.contact.muted_before": "{name} gets no reminders already.",
  "command.contact.unmuted": "{name} gets reminders again.",
  "command.contact.unmuted_before": "{name} gets reminders already.",
  "command.contact.answered":
    "{count, plural, =0 {No question of {name} waits for an answer.} one {One question of {name} is marked as answered.} other {# questions of {name} are marked as answered.}}",
  "command.contact.failed": "{platform} (failed)",
  "command.contact.is_asked": "is asked",
  "command.contact.is_muted": "no reminders",
  "command.contact.has_left": "not asked any more",
  "command.problem.contact_change": "Say what to change: --name, --email, --lang or --timezone.",
  "question.answered": "I have answered",
  "question.settled": "This was marked as answered already.",
  "officers.answered": "{name} has answered. Reminders go on three days from now, if any are due.",
  "officers.answered.operator": "It was answered. Reminders go on three days from now, if any are due.",
} as const;
