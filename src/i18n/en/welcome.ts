/** The first screen, help and who is speaking; see `src/i18n/index.ts`. */
export const welcome = {
  "officers.not_mine": "{name} ({supplier}) says that the survey is not their topic.",
  "officers.not_mine.ask": "They say we should ask {name}, {email}.",
  "officers.not_mine.ask_name": "They say we should ask {name}.",
  "officers.not_mine.note": "They add: “{note}”",
  "officers.wrote": "{name} ({supplier}) asks for a person:",
  "officers.wrote.text": "“{text}” (answer to {email})",
  "officers.wrote.in_channel": "“{text}” (please answer in the channel shared with them)",
  "welcome.title": "{company} asks {supplier} about the metals in its products",
  "welcome.why":
    "Tin, tantalum, tungsten and gold can finance conflict. Every year {company} asks its suppliers which smelters these metals come from, with the form that most companies use, the CMRT of the Responsible Minerals Initiative.",
  "welcome.due": "Please answer by {due}.",
  "welcome.steps": "Three steps: get the form, fill it in, and drop it here. You get the result in seconds.",
  "welcome.person": "{person} ({company}) is there for you: just write here.",
  "welcome.who": "Before we start: who are you?",
  "welcome.closed": "This survey is closed. You can still read here what was said.",
  "welcome.no_survey": "No survey is open for {supplier} at the moment. You can still write here.",
  "welcome.unknown.title": "We do not know yet which company you write for",
  "welcome.unknown":
    "If you have a code, please send it to me in a direct message; if you have a personal link, please open it in your browser. You can ask {person} for either.",
  "welcome.status.accepted":
    "Your form is accepted: it is complete and consistent; this says nothing about the source of the metals. Nothing more is needed from you now.",
  "welcome.status.accepted_with_follow_up":
    "Your form is accepted, with points to look at again; this says nothing about the source of the metals. You need not do anything now; if you can clear them up, drop a new file here.",
  "welcome.status.returned": "Your form needs corrections. Please drop the corrected file here.",
  "welcome.officers.title": "Compliance channel",
  "welcome.officers.none":
    "No survey is open. Open a draft with: tinstone campaign open --year {year} --due {due}",
  "welcome.button.me": "I am {name}",
  "welcome.button.colleague": "I am a colleague",
  "welcome.button.start": "How do I start?",
  "welcome.button.only_check": "Only check a file",
  "welcome.button.concern": "Raise a concern",
  "welcome.button.status": "Where do we stand?",
  "welcome.hello": "Hello {name}. You can drop your form here whenever it is ready.",
  "welcome.channel":
    "Hello. I check conflict-minerals forms (CMRT) and say in seconds what is missing and in which cell.",
  "welcome.channel.files": "Drop your file here and mention me. Everybody here can read the result.",
  "welcome.channel.no_files": "I cannot take files here: please send yours to me in a direct chat.",
  "welcome.channel.private":
    "For anything that not everybody here should read, write to me in a direct chat.",
  "welcome.channel.officers": "Compliance officers: mention me here to say what this place is for.",
  "welcome.in_the_open.words":
    "Others can read this conversation, so I say nothing about your survey here. Please write to me in a direct message, and send files there too.",
  "welcome.in_the_open.chat":
    "Thank you. I have answered you in your own conversation with me, since others can read here.",
  "welcome.in_the_open.page":
    "Thank you. I have answered you on your personal page, since others can read here. If you need a link to it, please ask {person}.",
  "welcome.files_elsewhere":
    "I cannot take files in this channel. Please send the file to me in a direct chat, or drop it on your personal page. If neither works for you, {person} can help.",
  "help.form":
    "You get the current form free of charge from the Responsible Minerals Initiative: https://www.responsiblemineralsinitiative.org/reporting-templates/cmrt/",
  "help.form.version":
    "We take the form from version {version} on. You see the version at the top right of the Declaration sheet.",
  "help.form.any":
    "Please use the newest version. You see the version at the top right of the Declaration sheet.",
  "help.start.title": "How to start",
  "help.start.1": "1. Get the form and open the Declaration sheet. Choose your language in cell D3.",
  "help.start.2":
    "2. Fill in the yellow cells: your company, then questions 1 to 8 for each metal. If a metal is not in your products, answer No to question 1, and the other questions for that metal are not needed.",
  "help.start.3":
    "3. On the Smelter List sheet, enter the smelters your own suppliers named. The number from their form (CID…) in column A is enough.",
  "help.start.4":
    "4. Drop the file here. I tell you in seconds what is missing and in which cell; you can send it as often as you like.",
  "help.menu":
    "I check CMRT files: drop yours here and you get the result in seconds. For everything else choose below.",
  "help.menu.no_files":
    "I check CMRT files. I cannot take them here: please send yours to me in a direct chat, and you get the result in seconds. For everything else choose below.",
  "help.menu.officer": "Drop a file here and I tell you what I find; it counts for no supplier.",
  "help.menu.officer.no_files":
    "I cannot take files here. Send one to me in a direct chat and I tell you what I find; it counts for no supplier.",
  "help.send_on": "Send what I wrote to {person}",
  "help.passed_on": "Thank you. {person} has received what you wrote and will answer you.",
  "help.old_button": "This button is no longer in use. Please choose again from the current message.",
  "colleague.title": "Who are you?",
  "colleague.intro":
    "The link was made for {name}. It is fine that you answer instead; we only note your name.",
  "colleague.name": "Your name",
  "colleague.submit": "Continue",
  "colleague.noted": "Thank you, {name}. You can drop the form here whenever it is ready.",
  "not_mine.title": "Not your topic?",
  "not_mine.intro":
    "Then whom may we ask? {person} reads this and asks the right person. This is not a refusal.",
  "not_mine.name": "Name of the right person",
  "not_mine.email": "Their e-mail address",
  "not_mine.note": "Anything else we should know",
  "not_mine.submit": "Send",
  "not_mine.thanks": "Thank you. {person} will ask the right person. You need not do anything more.",
} as const;
