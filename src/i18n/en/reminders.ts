/**
 * Invitations and reminders, and the answers to their buttons; see `src/i18n/index.ts`. ICU MessageFormat. What is
 * asked and how follows RMI's FAQ: data to date is welcome, and there are no threats.
 */
export const reminders = {
  "survey.subject": "{company}: conflict minerals survey {year}, answer due {due}",
  "survey.dear": "Dear {name} ({supplier}),",
  "survey.signed": "{person}\n{company}",
  "survey.drafted":
    "This text was drafted by a machine. Where it differs from the English text below, the English text holds.",
  "survey.ask":
    "{by, select, mail {If you have questions, {person} ({company}) is there for you.} other {Questions? Just write here; {person} ({company}) is there for you.}}",

  "invite.heading": "Please answer by {due}: conflict minerals survey {year}",
  "invite.heading.late": "Due on {due}, and your answer is still welcome: conflict minerals survey {year}",
  "invite.colleague.lost":
    "We wrote to a colleague of yours before, but could not reach them, so we now turn to you.",
  "invite.colleague.moved": "We wrote to a colleague of yours before. From now on we write to you.",
  "invite.colleague.named": "A colleague of yours told us that you are the right person to ask.",
  "invite.why":
    "Tin, tantalum, tungsten and gold can finance conflict. {company} therefore asks its suppliers, {supplier} among them, which smelters these metals in their products come from.",
  "invite.what":
    "What we ask of you: fill in the CMRT, the usual form of the Responsible Minerals Initiative, and drop it {by, select, mail {on your page (link below)} other {here}}. You get the result in seconds.",
  "invite.scope.company": "Please answer for your whole company (scope A in the form).",
  "invite.scope.products":
    "Please answer for the products that you supply to {company} (scope B in the form), and name them on the Product List sheet.",
  "invite.scope.defined":
    "Please choose scope C in the form and describe there which of your supplies to {company} your answer covers.",
  "invite.form":
    "The form is free of charge: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ Please use the newest version.",
  "invite.form.version":
    "The form is free of charge: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/ We take version {version} and newer ones.",
  "invite.gaps":
    "Small gaps are fine: send what you know to date. You can send a newer file at any time and improve it step by step.",
  "invite.own": "{company} adds:",
  "invite.genuine":
    "Is this genuine? Ask {person} at {company}, by calling a number that you already know. We never ask for passwords or payments.",
  "invite.genuine.page":
    "Is this genuine? {company} confirms it on its page: {page} You can also call {person} there, at a number that you already know. We never ask for passwords or payments.",
  "invite.not_you":
    "Not the right person? Choose “{button}” and tell us whom to ask. This only changes whom we write to; it is not a refusal.",

  "remind.heading":
    "{days, plural, =0 {Due today, {due}} =1 {Due tomorrow, {due}} one {Due in # day, on {due}} other {Due in # days, on {due}}}: your answer to the conflict minerals survey {year} of {company}",
  "remind.heading.late":
    "{days, plural, =1 {Due yesterday, {due}} one {Due # day ago, on {due}} other {Due # days ago, on {due}}}: your answer to the conflict minerals survey {year} of {company}",
  "remind.step.before_28":
    "We remind you early, since it can take a while until your own suppliers answer you.",
  "remind.step.before_14":
    "You need not wait for the last answer of your own suppliers: what you know to date is welcome, and a newer file can follow.",
  "remind.step.before_7": "If something holds you up, tell us; {person} is glad to help.",
  "remind.step.before_1": "If you need a few more days, choose “{button}”.",
  "remind.step.after_3":
    "This is our last automatic reminder of this date. Your answer is still welcome; if something is in the way, please let us know.",
  "remind.step.returned_5": "We have not seen a corrected file from you yet.",
  "remind.step.returned_12":
    "This is our last automatic reminder about this file. If a point is unclear, {person} will gladly go through it with you.",
  "remind.step.resumed":
    "On {date} you told us that you are working on it, so we have not written to you since.",
  "remind.nothing": "We have not received a form from {supplier} yet.",
  "remind.returned":
    "Your file “{name}” of {date} needs {count, plural, one {one correction} other {# corrections}}:",
  "remind.unreadable": "We could not read your file “{name}” of {date}.",
  "remind.blank": "Your file “{name}” of {date} is the empty form.",
  "remind.taken_back": "You took “{name}” back on {date}, and no other file has arrived since.",
  "remind.waiting":
    "Your file “{name}” of {date} does not count yet, because it is in the name of “{other}”. Is it yours?",
  "remind.checked": "We checked “{name}” for you on {date}. It does not count as your answer yet.",
  "remind.do.send":
    "Please fill in the form (CMRT) and drop it {by, select, mail {on your page (link below)} other {here}}.",
  "remind.do.correct":
    "Please correct the file and drop it {by, select, mail {on your page (link below)} other {here}}.",
  "remind.do.again":
    "Please drop the right file {by, select, mail {on your page (link below)} other {here}}.",
  "remind.do.waiting":
    "If it is yours, choose “{button}”. If not, please send the form in your own company’s name.",
  "remind.do.checked": "If it is your answer, choose “{button}”. If not, please send the file that is.",

  "button.form": "Get the form",
  "button.working": "Working on it",
  "button.not_mine": "Not my topic",
  "button.mute": "No more reminders",
  "button.unmute": "Turn reminders on again",

  "working.noted":
    "Thank you. We will not remind you before {until}. You can send your file here at any time.",
  "working.again": "We have noted that already and will not remind you before {until}.",
  "working.noted.quiet": "Thank you, we have noted it. You can send your file here at any time.",
  "working.not_needed": "Thank you. Nothing is needed from you at the moment.",
  "mute.done":
    "You will get no more reminders from us. The survey itself goes on: you can send your form here at any time.",
  "unmute.done": "Reminders are on again.",
} as const;
