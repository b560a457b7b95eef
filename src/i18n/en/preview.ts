/** Who is written to next, before it is sent: for officers and at the command line. */
export const preview = {
  "preview.button.show": "Who is written to next?",
  "preview.button.day": "Another day",
  "preview.caption": "What leaves by itself in the week from {day}, if nobody answers",
  "preview.caption.later": "Later, to those who get nothing by then",
  "preview.caption.quiet": "Nothing is planned for",
  "preview.column.when": "When, by their clock",
  "preview.column.supplier": "Supplier",
  "preview.column.reader": "To",
  "preview.column.platform": "By",
  "preview.column.step": "What",
  "preview.to_officers": "you",
  "preview.no_reader": "nobody",
  "preview.more":
    "{count, plural, one {# more line is not shown} other {# more lines are not shown}}. The whole list: tinstone remind --as-of … --dry-run",
  "preview.counts":
    "{send, plural, one {# message} other {# messages}} to suppliers, {officers, plural, one {# notice} other {# notices}} to officers, {left_out, plural, one {# step} other {# steps}} left out. {nothing, plural, =0 {Everybody who is asked gets something.} one {# supplier gets nothing in these days.} other {# suppliers get nothing in these days.}}",
  "preview.none": "No survey is running, so nothing leaves by itself.",
  "preview.nothing": "Nothing leaves by itself in these days.",
  "preview.later": "Later",
  "preview.why": "Why nothing leaves: {list}.",
  "preview.why.one": "{why} ({count, number})",
  "preview.rest.not_started": "the survey has not begun",
  "preview.rest.paused": "the survey is paused",
  "preview.rest.closed": "the survey is closed",
  "preview.rest.answered": "answered",
  "preview.rest.declined": "declined",
  "preview.rest.out_of_scope": "out of scope",
  "preview.rest.asked": "a question of theirs waits for an answer",
  "preview.rest.not_mine": "“not my topic” waits for an officer",
  "preview.rest.muted": "wants no reminders",
  "preview.rest.nobody": "nobody can be reached",
  "preview.rest.over": "nothing more is planned",
  "preview.form.title": "Who is written to on another day?",
  "preview.form.intro":
    "Shows the seven days from then on, as if nobody answered until then. Nothing is sent.",
  "preview.form.day": "Day, such as 2027-03-01",
  "preview.form.submit": "Show",
  "preview.form.problem": "“{value}” is no date. Write year, month and day, such as 2027-03-01.",
  "command.remind.owed":
    "{owed, plural, one {# message is} other {# messages are}} on the way, {officers, plural, one {# notice} other {# notices}} to officers, {left_out, plural, one {# step} other {# steps}} left out.",
  "command.remind.failed":
    "{count, plural, one {# supplier} other {# suppliers}} could not be worked and will be tried again; the log says which.",
  "command.problem.as_of":
    "“{value}” is no date with its time and offset. Write it like 2027-03-01T09:00+09:00, or with Z for UTC.",
  "command.problem.as_of_sends":
    "--as-of shows what would leave at another time; nothing can be sent then. Add --dry-run.",
} as const;
