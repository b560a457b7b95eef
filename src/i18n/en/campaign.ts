/** What officers and operators read about a survey's life: from its draft to its end. */
export const campaign = {
  "campaign.opened":
    "Opened a draft of the {year} survey, due {due}: {count, plural, =0 {no suppliers yet} one {one supplier} other {# suppliers}} to ask. Nobody is asked before it is started.",
  "campaign.next":
    "Next: tinstone campaign preview {year}, then tinstone campaign try {year} --to YOUR-EMAIL, then tinstone campaign start {year}.",
  "campaign.changed": "Changed the {year} survey: {fields}.",
  "campaign.changed_draft": "Look at the preview and try the invitation again before it is started.",
  "campaign.unchanged": "Nothing is different: the {year} survey stands as it was.",
  "campaign.closed": "Closed the {year} survey. Files that still come are kept and marked late.",
  "campaign.started":
    "Started the {year} survey: {count, plural, =0 {nobody can be written to yet, so hand out personal links (tinstone supplier link EMAIL)} one {one supplier gets the invitation {period}} other {# suppliers get the invitation {period}}}.",
  "campaign.period.one": "on {first}",
  "campaign.period.days": "from {first} to {last}",
  "campaign.period.none": "on no day that is known yet",
  "campaign.paused":
    "Paused the {year} survey: nothing leaves by itself. Files are taken and answered all the same.",
  "campaign.resumed": "The {year} survey goes on. What was due meanwhile is never sent twice or all at once.",
  "campaign.tried":
    "You get the invitation of the {year} survey in {count, plural, one {one language} other {# languages}} ({languages}): {where}.",
  "campaign.tried.mail": "by e-mail at {email}",
  "campaign.tried.officers": "where officers read ({address})",
  "campaign.tried.here": "here",

  "campaign.state.draft": "draft: nobody is asked yet",
  "campaign.state.running": "running",
  "campaign.state.paused": "paused: nothing leaves by itself",
  "campaign.state.closed": "closed: late files are kept and marked",
  "campaign.label.state": "State",
  "campaign.label.year": "Year",
  "campaign.label.due": "Due",
  "campaign.label.starts": "First day",
  "campaign.label.filing": "Form SD to be filed by",
  "campaign.label.scope": "Asked about",
  "campaign.label.accept": "Oldest version taken",
  "campaign.label.languages": "Languages",
  "campaign.label.time_zone": "Time zone",
  "campaign.label.digest": "Digest at",
  "campaign.label.company": "Company",
  "campaign.label.sender": "Sender’s name",
  "campaign.label.person": "Person to ask",
  "campaign.label.page": "Page that confirms it",
  "campaign.label.paragraph": "Own paragraph, {language}",
  "campaign.label.paragraphs": "Own paragraphs",
  "campaign.label.compliance": "Officers’ messages go to",
  "campaign.label.suppliers": "Suppliers",
  "campaign.label.previewed": "Preview seen",
  "campaign.label.tried": "Invitation tried in",
  "campaign.yes": "yes",
  "campaign.no": "not since the last change",
  "campaign.none": "none",
  "campaign.any_version": "any that can be read",
  "campaign.filing": "{date}, {days, plural, =0 {today} one {tomorrow} other {# days to go}}",
  "campaign.filing.past": "{date}, which is over",
  "campaign.compliance":
    "{address}; an officer changes it by mentioning the bot in the channel they want, the operator by COMPLIANCE_CHANNEL",
  "campaign.scope.company": "the whole company (scope A)",
  "campaign.scope.products": "products (scope B)",
  "campaign.scope.defined": "what the supplier defines (scope C)",

  "campaign.preview.title": "Survey {year}, due {due}: what would leave if nobody answered",
  "campaign.preview.paused": "The survey is paused: none of this leaves before it is resumed.",
  "campaign.preview.reached":
    "{reached, number} of {count, plural, one {# supplier} other {# suppliers}} can be written to.",
  "campaign.preview.spread":
    "The invitations leave {period}, between 09:00 and 16:00 where each supplier is{days, plural, one {} other {, spread over # working days}}.",
  "campaign.preview.pace": "At most {count} mails leave in a minute.",
  "campaign.preview.caption": "{caption}:",
  "campaign.preview.caption.steps": "Messages by day",
  "campaign.preview.caption.readers": "Who is written to, and how",
  "campaign.preview.step": "Message",
  "campaign.preview.first": "First day",
  "campaign.preview.last": "Last day",
  "campaign.preview.count": "Suppliers",
  "campaign.preview.platform": "By",
  "campaign.preview.language": "Language",
  "campaign.preview.sought":
    "{count, plural, one {One contact is} other {# contacts are}} still being looked up in the chat by their e-mail address, some 40 a minute. Look at the preview again then: more may be written to.",
  "campaign.preview.unreached": "Nobody can be written to at {supplier}: {why}",
  "campaign.preview.why.no_contact":
    "no contact is known. Add one: tinstone supplier add --name … --contact … --email …",
  "campaign.preview.why.no_way":
    "no address of {email} can be used. Switch on e-mail (SMTP_URL), or hand out a personal link: tinstone supplier link {email}",
  "campaign.preview.more": "… and {count, plural, one {one more} other {# more}}.",
  "campaign.preview.warn.page":
    "{count, plural, one {One supplier has} other {# suppliers have}} only the web page, which nobody opens unasked. Switch on e-mail (SMTP_URL), or hand out their links: tinstone supplier link EMAIL",
  "campaign.preview.warn.no_public_page":
    "No public page confirms the survey: suppliers can check only with {person} that it is genuine. Give one with: tinstone campaign change {year} --page https://…",
  "campaign.preview.warn.zone":
    "{count, plural, one {One contact has} other {# contacts have}} no time zone but UTC: they are written to by its hours ({names}).",
  "campaign.preview.warn.country":
    "The country of {count, plural, one {one supplier} other {# suppliers}} is unknown: only weekends are kept free there ({names}).",
  "campaign.preview.warn.language":
    "{count, plural, one {One contact reads} other {# contacts read}} {language}, which is none of the survey’s languages: they are written to in English.",
  "campaign.preview.warn.slow":
    "By now each step takes {needed, number} working days, and this survey spreads it over {count, plural, one {one} other {#}}: what does not leave in a day comes later, and of the day before the due date not at all. A higher MAIL_PER_MINUTE helps.",
  "campaign.preview.warn.left_out":
    "Left out for {count, plural, one {one supplier} other {# suppliers}}: “{step}”. It would come before the invitation, or less than 72 hours after another message.",
  "campaign.preview.warn.left_out.pace":
    "At this pace each step takes {count, plural, one {one working day} other {# working days}}. A higher MAIL_PER_MINUTE makes room for more reminders.",
  "campaign.preview.warn.left_out.due":
    "Fewer than 42 days are left until the due date. A later one (--due) makes room for more reminders.",
  "campaign.preview.warn.short":
    "{count, plural, one {One supplier has} other {# suppliers have}} fewer than 15 working days to answer. Most need as long to ask their own suppliers: a later due date (--due) brings more answers.",
  "campaign.preview.warn.due":
    "The due date is no working day of {count, plural, one {one supplier} other {# suppliers}} ({countries}).",

  "campaign.screen.draft":
    "Survey {year} (draft), due {due}: {count, plural, =0 {no suppliers yet} one {one supplier} other {# suppliers}}. Nobody is asked before it is started.",
  "campaign.screen.running":
    "Survey {year}, due {due}: {count, plural, =0 {no suppliers yet} one {one supplier} other {# suppliers}} in scope; {answered, plural, =0 {nobody} one {one} other {#}} answered.",
  "campaign.screen.paused":
    "Survey {year} (paused: nothing leaves by itself), due {due}: {count, plural, =0 {no suppliers yet} one {one supplier} other {# suppliers}} in scope; {answered, plural, =0 {nobody} one {one} other {#}} answered.",
  "campaign.screen.filing": "Form SD for {year} is to be filed by {filing}.",
  "campaign.screen.todo.preview": "Before it can be started: look at the preview.",
  "campaign.screen.todo.try": "Before it can be started: read the invitation yourself ({languages}).",
  "campaign.button.preview": "Preview {year}",
  "campaign.button.try": "Send me the invitations",
  "campaign.button.start": "Start {year} …",
  "campaign.button.start_now":
    "Start: ask {count, plural, =0 {nobody yet} one {one supplier} other {# suppliers}}",
  "campaign.button.pause": "Pause {year}",
  "campaign.button.resume": "Resume {year}",
  "campaign.button.close": "Close {year} …",
  "campaign.button.close_now": "Close {year} for good",
  "campaign.close":
    "{answered, plural, =0 {Nobody} one {One supplier} other {# suppliers}} of {count} answered the {year} survey. Once it is closed nobody is asked or reminded any more, and it cannot be opened again. Files that still come are kept and marked late.",
  "command.campaign.close":
    "{answered, plural, =0 {Nobody} one {One supplier} other {# suppliers}} of {count} answered the {year} survey. Closing cannot be taken back. If you mean it: tinstone campaign close {year} --yes",
  "command.campaign.added_since":
    "{count, plural, one {One supplier was} other {# suppliers were}} added since the preview. Look at it again: tinstone campaign preview {year}",
  "campaign.confirm":
    "Starting the {year} survey sends {count, plural, =0 {no invitation: nobody can be written to yet} one {the invitation to one supplier {period}} other {the invitation to # suppliers {period}}}. Reminders follow by themselves round the due date, {due}.",
  "campaign.confirm.unreached":
    "{count, plural, one {One supplier cannot} other {# suppliers cannot}} be written to; the preview names them.",
  "campaign.confirm.changed": "It is no longer as it was when this was asked. Please look again:",

  "campaign.problem.due_past": "The due date must lie ahead; {due} does not. Choose a later one with --due.",
  "campaign.problem.due_after_filing":
    "Form SD for {year} is to be filed by {filing}, and the due date {due} is after it. Choose an earlier one with --due.",
  "campaign.problem.starts_after_due": "The survey cannot begin on {starts}, after its due date {due}.",
  "campaign.problem.name": "{option} takes one line of at most {most} characters.",
  "campaign.problem.page":
    "--page takes an address that starts with https://, such as https://www.example.com/conflict-minerals, or none.",
  "campaign.problem.paragraph":
    '--paragraph takes a language and its text, such as ja=@paragraph.txt or en="Dear partners …", not “{value}”.',
  "campaign.problem.paragraph_language":
    "There is a paragraph in {language}, which is none of the survey’s languages. Add it with --languages, or take the paragraph away: --paragraph {language}=",
  "campaign.problem.paragraph_long":
    "The paragraph in {language} is longer than {most, number} characters. Please shorten it.",
  "campaign.problem.paragraph_file":
    "{path} cannot be read as a text of at most {most, number} characters in UTF-8.",
  "campaign.problem.scope": "--scope takes one of: {scopes}.",
  "campaign.problem.languages": "--languages takes some of: {languages}.",
  "campaign.problem.digest_hour": "--digest-hour takes an hour from 0 to 23, not “{value}”.",
  "campaign.problem.taken": "There is already a survey for {year}.",
  "campaign.problem.unknown": "There is no survey for {year}. See: tinstone campaign list",
  "campaign.problem.is_closed": "The {year} survey is closed, and stays as it is.",
  "campaign.problem.is_draft":
    "The {year} survey is a draft: nobody was asked yet, so there is nothing to stop.",
  "campaign.problem.not_draft": "The {year} survey was started already.",
  "campaign.problem.year_stays": "The {year} survey runs already; its year cannot be changed.",
  "campaign.problem.paused_already": "The {year} survey is paused already.",
  "campaign.problem.not_paused": "The {year} survey is not paused.",
  "campaign.problem.nobody":
    "No supplier is in the {year} survey yet. Add some: tinstone supplier import, or tinstone supplier add.",
  "campaign.problem.not_previewed":
    "First look at how many suppliers get what and when: the preview (tinstone campaign preview {year}). It is asked again after every change.",
  "campaign.problem.not_tried":
    "First read the invitation yourself, in {languages}: “Send me the invitations”, or tinstone campaign try {year} --to YOUR-EMAIL. It is asked again after every change.",
  "campaign.problem.trial_not_sent":
    "The invitation that was sent to you ({languages}) has not left yet; a running server sends it (npm start). Start the survey once it has come. If it does not come, set right what sends it (SMTP_URL, MAIL_FROM) and try it again: tinstone campaign try {year} --to YOUR-EMAIL.",
  "campaign.problem.not_officer":
    "Nobody enrolled as an officer has the address {value}. See: tinstone officer list",
  "command.campaign.default_company":
    "Suppliers will read “{company}” as the company that asks and be told to ask {person}. Set COMPANY_NAME and CONTACT_PERSON, or use --company and --person, to name yours.",
  "command.campaign.due_told":
    "{count, plural, =0 {No supplier is told the new date by a message of ours.} one {One supplier is told the new date by the next message that it gets, on {first}.} other {# suppliers are told the new date by the next message that they get, the first of them on {first}.}}",
  "command.campaign.due_untold":
    "{count, plural, one {One supplier still owes an answer and gets no message by itself, so please tell it the new date yourself} other {# suppliers still owe an answer and get no message by themselves, so please tell them the new date yourself}}: {names}",
  "command.campaign.none":
    "No survey yet. Open one with: tinstone campaign open --year 2026 --due 2027-03-31",
} as const;
