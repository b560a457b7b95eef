/** What suppliers read about their files; see `src/i18n/index.ts`. ICU MessageFormat. */
export const survey = {
  "result.accepted":
    "Thank you. Your form is accepted: it is complete and consistent; this says nothing about the source of the metals.",
  "result.accepted_with_follow_up":
    "Thank you. Your form is accepted: it is complete. {count, plural, one {One point needs} other {# points need}} another look; this says nothing about the source of the metals.",
  "result.returned":
    "Please correct {count, plural, one {one point} other {# points}} in your form and send it again.",
  "result.passed_on":
    "Somebody we do not know as one of your contacts sent us this file as your company’s form.",
  "result.file": "File: {name}",
  "result.again": "We already received this file on {date}. This is what we said:",
  "result.checked": "This file does not count as your answer.",
  "result.late":
    "This survey is closed. We kept your file and marked it as late; {person} decides what happens with it.",
  "result.decided":
    "{person} has already decided on your answer. We kept this file and will show it to them.",
  "result.more": "And {count, plural, one {one more point} other {# more points}}.",
  "result.point": "• {what}",
  "result.where": "{sheet}, cell {cell}",
  "result.several": "Thank you, we looked at {count, plural, one {one file} other {# files}}:",
  "result.several.line": "• {name}: {result}",
  "group.form": "The form itself",
  "group.contact": "Company and contact",
  "group.answer": "Answers to complete or correct",
  "group.contradiction": "Answers that do not fit together",
  "group.smelters": "Smelter list",
  "group.also": "Please also check",
  "next.returned": "Correct these cells in the same file and drop it here again, by {due}.",
  "next.accepted":
    "Nothing more is needed from you now. If something changes before {due}, send a new file; the newest one counts.",
  "next.follow_up":
    "You need not do anything now. If you can clear these points up, send a new file by {due}; otherwise {person} may write to you.",
  "next.checked":
    "If this is your answer, press “Count this file”. Otherwise correct it and drop it here again.",
  "next.ask": "Questions? Just write here, or ask {person} ({company}).",
  "short.accepted": "accepted; complete and consistent; this says nothing about the source",
  "short.accepted_with_follow_up":
    "accepted, with {count, plural, one {one point} other {# points}} to look at again; this says nothing about the source",
  "short.returned": "please correct {count, plural, one {one point} other {# points}}",
  "short.again": "received before; the earlier result stands",
  "short.checked": "does not count as your answer; {result}",
  "short.asked": "whose form is this? See the question below",
  "short.blank": "this is the empty form",
  "short.unplaced": "kept; a person will look at it",
  "short.passed_on": "passed on, thank you",
  "short.sub_supplier": "kept as another company’s form",
  "short.reference_list": "kept as a list of smelters; see below",
  "short.rmap_list": "kept as a list of facility statuses; see below",
  "short.supplier_list": "kept as a list of suppliers; see below",
  "button.all": "Show all {count, number} points",
  "button.details": "Show the result: {name}",
  "button.take_back": "Take this file back",
  "button.count": "Count this file",
  "button.ours": "It is ours: count it",
  "button.sub_supplier": "It is from a supplier of ours",
  "button.leave": "Only check it",
  "button.smelters": "Show {count, plural, one {the smelter} other {all # smelters}}",
  "button.marked": "Send me my file with the points marked",
  "button.moved": "Give me my answers in version {version}",
  "button.say_whose": "Say whose it is",
  "asked.whose":
    "This form is in the name of “{company}”, and we asked {supplier}. Whose form is it? Until you say so, it does not count.",
  "asked.answered.counted": "You said: this is our form. It counts now.",
  "asked.answered.sub_supplier":
    "You said: this is from one of our suppliers. We kept it, and it does not count as your answer. Please send us the form in your own company’s name.",
  "blank.result":
    "This is the form as RMI publishes it, with nothing filled in. Please fill in the Declaration and Smelter List sheets and send it again.",
  "passed_on.result":
    "Thank you. We have passed this file on to those it concerns. You need not do anything more.",
  "unplaced.unknown":
    "Thank you, we kept this file. We do not know yet which company you write for, so a person will look at it.",
  "unplaced.no_survey":
    "Thank you, we kept this file. No survey is open for your company at the moment, so a person will look at it.",
  "unplaced.officer": "Kept. It counts for no supplier.",
  "lost.too_large":
    "“{name}” is larger than {megabytes} MB, so we could not take it. A filled CMRT has about 1.5 MB: please send the Excel workbook itself, without scans or pictures.",
  "lost.gone": "“{name}” is no longer available. Please drop it here again.",
  "lost.not_a_file":
    "We could not get “{name}”: something else came in its place, perhaps a sign-in page. Please drop the file here again.",
  "taken_back.done": "You took “{name}” back. It no longer counts. Please send the right file by {due}.",
  "taken_back.closed": "This survey is closed, so the file can no longer be taken back. Please ask {person}.",
  "taken_back.not_counted": "“{name}” does not count at the moment, so there is nothing to take back.",
  "counted.closed": "This survey is closed, so the file can no longer be counted. Please ask {person}.",
  "only_check.on": "Drop your file now. I will check it without counting it as your answer.",
  "all.caption": "All points in “{name}”",
  "all.column.where": "Where",
  "all.column.what": "What to do",
  "all.column.kind": "Importance",
  "all.severity.must_fix": "Please correct",
  "all.severity.follow_up": "Please look at it again",
  "all.severity.note": "For your information",
  "all.again": "The full list for “{name}” is already in this conversation. Please look for it further up.",
  "all.none": "There are no points in “{name}”.",
  "given.again": "What you ask for is already in this conversation. Please look for it further up.",
  "smelters.caption": "Smelters in “{name}”",
  "smelters.caption.rmap": "Smelters in “{name}”, with their RMAP status as of {date}",
  "smelters.column.row": "Row",
  "smelters.column.metal": "Metal",
  "smelters.column.name": "Smelter",
  "smelters.column.id": "CID",
  "smelters.column.country": "Country",
  "smelters.column.status": "RMAP status",
  "smelters.not_on_list": "not on the list",
  "smelters.more": "And {count, plural, one {one more row} other {# more rows}} in your file.",
  "smelters.none": "No smelters are listed in “{name}”.",
  "marked.here":
    "Here is “{name}” with the points marked: {count, plural, one {one cell is} other {# cells are}} red, and the note in each cell says what to do. Correct them and drop the file here again.",
  "marked.cannot":
    "“{name}” was saved in a way that we cannot mark without the risk of damaging it. Please correct the cells that are named in the list of points.",
  "moved.here":
    "Here are the answers of “{name}” in version {version} of the form. We left the date and the authorizing person open: please fill in cells D18 to D22 of the Declaration sheet, look through everything and drop the file here.",
  "moved.cannot":
    "We could not move the answers of “{name}” into version {version}. Please copy them into the form that RMI publishes.",
} as const;
