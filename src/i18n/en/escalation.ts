/** What is proposed to officers where reminders did not help; see `src/i18n/index.ts`. */
export const escalation = {
  "officers.escalation":
    "{count, plural, one {A supplier is} other {# suppliers are}} a week late in the survey {year}. {buyer} buys from {count, plural, one {it} other {them}} and may know whom to ask. You decide whether to write.",
  "officers.escalation.nobody":
    "{count, plural, one {A supplier is} other {# suppliers are}} a week late in the survey {year}, and we do not know who buys from {count, plural, one {it} other {them}}. The button asks you for an e-mail address; in a supplier list the buyer has a column.",
  "officers.escalation.later":
    "In the survey {year} the due date was moved: {count, plural, one {this supplier has} other {these # suppliers have}} more time, and nothing is left to write. If no answer comes, you are told again a week after the new due date.",
  "officers.person":
    "{count, plural, one {A supplier needs} other {# suppliers need}} a person in the survey {year}: nothing more leaves by itself. Call them, then note what came of it.",
  "proposal.caption": "Survey {year}, {date}",
  "proposal.supplier": "Supplier",
  "proposal.due": "Due",
  "proposal.invited": "Asked on",
  "proposal.reminded": "Reminded on",
  "proposal.why": "Why",
  "proposal.contact": "Contact",
  "proposal.now": "Now",
  "proposal.none": "–",
  "proposal.muted": "wants no reminders",
  "proposal.waits": "no answer yet",
  "proposal.answered": "{status}: nothing to do",
  "proposal.later": "has more time, until {date}: nothing to do",
  "proposal.more": "And {count, number} more.",
  "proposal.why.nobody":
    "Nobody there can be written to: no address is left. A new contact can be added with `tinstone supplier add`.",
  "proposal.why.returned":
    "{count, plural, one {A file was} other {# files were}} returned for correction, and no corrected one came.",
  "proposal.why.better":
    "Judged again by newer rules or lists, its last file need not be corrected. Its supplier is not reminded of it any more.",
  "proposal.why.silent":
    "No answer after {count, plural, =0 {the invitation} one {one reminder} other {# reminders}}.",
  "proposal.escalated": "{name} wrote to the buyer, {date}",
  "proposal.noted": "{name}, {date}: {note}",
  "proposal.button.write": "Write to {buyer}",
  "proposal.button.write_nobody": "Write to the buyer",
  "proposal.button.note": "Note what was done",

  "escalation_form.title": "Write to the buyer",
  "escalation_form.to": "To: {address}",
  "escalation_form.nobody":
    "We do not know who buys from these suppliers. Please enter the address of somebody in your company who does.",
  "escalation_form.buyer_is_contact":
    "What is noted as the buyer’s address, {address}, is a supplier’s contact’s. Please enter the buyer’s own here, and correct it (tinstone supplier change).",
  "escalation_form.contact":
    "This is the address of a supplier’s contact, who is not to read about other suppliers. Please enter the buyer’s own.",
  "escalation_form.mail": "It leaves as an e-mail when you press the button; answers go to the officers.",
  "escalation_form.copy":
    "E-mail is not connected. Please copy the text, send it yourself, then press the button, so that others see that it was done.",
  "escalation_form.some_settled":
    "Meanwhile {names} answered or got more time, or somebody wrote about them. Please take them out of the text, then press again.",
  "escalation_form.email": "The buyer’s e-mail address",
  "escalation_form.text": "Text",
  "escalation_form.send": "Send",
  "escalation_form.sent": "I sent it",
  "escalation_form.settled":
    "Nothing is left to write: they have answered meanwhile or got more time, or somebody wrote already. The message shows which.",
  "escalation.subject": "Conflict minerals survey {year}: suppliers that have not answered",
  "escalation.hello": "Dear {name},",
  "escalation.hello_nobody": "Hello,",
  "escalation.facts":
    "{requester} asks its suppliers once a year where the tin, tantalum, tungsten and gold in their products come from. {count, plural, one {From one supplier that you buy from there is} other {From # suppliers that you buy from there is}} no answer yet to the survey {year}:",
  "escalation.supplier":
    "– {supplier}: due {due}, asked {invited}, {count, plural, =0 {not reminded} one {reminded {last}} other {reminded # times, last {last}}}",
  "escalation.muted": "{facts}; wants no reminders",
  "escalation.please":
    "Could you ask the people you know there whether our request reached the right person? They can answer in the conversation or by the link that they were sent.",
  "escalation.regards": "Kind regards,",

  "person_form.title": "Note what was done",
  "person_form.intro": "Officers see it below the message. It changes nothing else.",
  "person_form.supplier": "Supplier",
  "person_form.note": "What came of it",
  "person_form.submit": "Note it",
  "person_form.settled": "None of these suppliers waits any more.",
} as const;
