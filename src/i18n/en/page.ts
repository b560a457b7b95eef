/**
 * The words of the web page itself; see `src/i18n/index.ts`. ICU MessageFormat, but without plurals: the
 * page's scripts fill in `{name}`, `{limit}`, `{files}`, `{date}`, `{time}` and `{what}` by themselves.
 */
export const page = {
  "page.title": "Tinstone",
  "page.no_script": "This page needs JavaScript. Please switch it on and open your link again.",
  "page.language": "Language",
  "page.leave": "Sign out",
  "page.left": "You are signed out. To come back, please open your personal link again or ask for a new one.",

  "page.enter.wait": "One moment, please …",
  "page.enter.no_link": "Please open the personal link you were sent.",
  "page.enter.unknown":
    "We do not know this link. Please check that you copied all of it, or ask the person who sent it to you for a new one.",
  "page.enter.expired": "This link is no longer valid. Press the button to ask for a new one.",
  "page.enter.renew": "Send me a new link",
  "page.enter.renewed": "Thank you. We passed your wish on. You will be sent a new link.",
  "page.enter.sign_in_as": "This link signs you in as {name}.",
  "page.enter.sign_in": "Sign in",
  "page.enter.try_again": "Try again",

  "page.chat.skip": "Skip to the message box",
  "page.chat.conversation": "Conversation",
  "page.chat.welcome": "About this survey",
  "page.chat.bot": "Tinstone",
  "page.chat.you": "You",
  "page.chat.working": "Working on it …",
  "page.chat.offline": "The connection is interrupted. New messages will appear as soon as it is back.",
  "page.chat.new_messages": "New messages",

  "page.write.label": "Your message",
  "page.write.placeholder": "Write a message",
  "page.write.send": "Send",
  "page.write.choose_files": "Choose files",
  "page.write.hint": "Drop your form anywhere on this page, or choose files. Up to {limit} MB each.",
  "page.write.too_many": "Please send at most {limit} files at a time.",
  "page.write.folder": "Please drop the files themselves rather than a folder.",

  "page.drop.title": "Drop your files here",
  "page.drop.hint": "We look at them straight away and answer here.",
  "page.drop.sending": "Sending {files}",

  "page.failed.not_sent": "Not sent. Please press “Send again”.",
  "page.failed.retry": "Send again",
  "page.failed.discard": "Discard",
  "page.failed.not_saved": "Not saved. Please press again.",

  "page.form.required": "Please fill this in.",
  "page.form.mark_required": "required",
  "page.form.choose": "Please choose",
  "page.form.check": "Please look at the marked fields.",

  "page.window.heading": "See it at work",
  "page.window.about":
    "This is a sample survey on your own machine; nothing leaves it. Choose a supplier and drop a sample file into the chat. What needs a person appears in the compliance channel.",
  "page.window.suppliers": "Chat as one of the sample suppliers",
  "page.window.samples": "Sample files",
  "page.window.samples_hint":
    "Drag a file into the chat, or press its button. They are filled in by Sample Boards GmbH; in another chat you are asked whose they are.",
  "page.window.put": "Send",
  "page.window.put_label": "Send {name} in the supplier’s chat",
  "page.window.supplier_pane": "Supplier’s chat",
  "page.window.supplier_pane_of": "Supplier’s chat: {name}",
  "page.window.officers_pane": "Compliance channel",
  "page.window.no_key":
    "Please open the address that Tinstone printed when it started. It ends with a key that belongs to this start only.",

  "page.year.next": "Next: {date}, {time} their time. {what}",
  "page.year.not_begun": "The survey has not begun.",
  "page.year.event": "{time} their time, {name}: {what}",
  "page.year.to": "to {name}",
  "page.year.date": "Date",
  "page.year.supplier": "Supplier",
  "page.year.what": "What left and what came",
  "page.year.list": "Left and came until that day",
  "page.year.nothing": "Nothing leaves on this day, and nothing comes.",
  "page.year.read": "Read it",
  "page.year.read_label": "Read what {name} gets: {what}",
  "page.year.reads": "What {name} reads on {date}",

  "page.problem.session":
    "You are no longer signed in. Please open your personal link again or ask for a new one.",
  "page.problem.not_found":
    "There is nothing at this address. Please check it, or open your personal link again.",
  "page.problem.failed": "Something went wrong on our side. Please try again in a moment.",
  "page.problem.not_saved": "Not saved. Please press again in a moment; nothing you typed is lost.",
  "page.problem.bad_request": "This request could not be understood. Please reload the page and try again.",
  "page.problem.too_long": "This is too long to be saved. Please shorten it and press again.",
  "page.problem.too_large": "These files are too large together. Please send fewer at a time.",
  "page.problem.too_many": "These are too many files at once. Please send fewer at a time.",
  "page.problem.empty": "There is nothing to send yet. Please write a message or add a file.",
  "page.problem.foreign":
    "This request came from another web site and was refused. Please use the page behind your personal link.",
  "page.problem.loopback":
    "This installation answers on its own machine only. Please open it there, without a proxy or tunnel in between.",
} as const;
