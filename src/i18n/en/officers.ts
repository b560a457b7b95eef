/** What officers read in the compliance channel, and the new link they have sent; see `src/i18n/index.ts`. */
export const officers = {
  "officers.link_wanted":
    "{name} ({supplier}) opened a link that has expired and asks for a new one. Make it with: tinstone supplier link {email}",
  "officers.linked":
    "The account “{account}” on {platform} was linked to {name} ({supplier}) with a code. Please tell {name} so by e-mail: {email}. If the account is not theirs, undo it here or with: tinstone person unlink {platform} {id}",
  "officers.linked_officer":
    "The account “{account}” on {platform} was linked to the officer {name} with a sign-in link. If it is not theirs, undo it here or with: tinstone person unlink {platform} {id}",
  "officers.linked.undo": "It is not theirs: undo",
  "officers.unlinked":
    "{name} undid it: the account “{account}” on {platform} ({id}) is linked to nobody now, and is not linked again by itself.",
  "officers.not_mine": "{name} ({supplier}) says that the survey is not their topic.",
  "officers.not_mine.ask": "They say we should ask {name}, {email}.",
  "officers.not_mine.ask_name": "They say we should ask {name}.",
  "officers.not_mine.note": "They add: “{note}”",
  "officers.wrote": "{name} ({supplier}) asks for a person:",
  "officers.wrote.text": "“{text}” (answer to {email})",
  "officers.wrote.in_channel": "“{text}” (please answer in the channel shared with them)",
  "officers.undelivered.parked":
    "A message to {name} ({platform}) could not be delivered for an hour and was set aside. Other messages go on.",
  "officers.undelivered.unreachable":
    "A message to {name} ({platform}) could not be delivered: nobody can be reached there any more. Please find another way.",
  "officers.undelivered.rejected":
    "A message to {name} was refused by {platform} and will not be sent. Please look at the log.",
  "officers.undelivered.contact": "{name} of {supplier}",
  "officers.undelivered.channel": "the channel of {supplier}",
  "officers.unreachable":
    "{name} of {supplier} can no longer be reached on {platform}, and no other chat of theirs is known.",
  "officers.unreachable.page":
    "What we have to say stands on their personal page, but nothing tells them to look there.",
  "officers.unreachable.nobody":
    "Nobody else of {supplier} can be reached either, so an open survey of theirs is marked as unreachable until one of them writes again.",
  "officers.unreachable.next":
    "Please write to {email} and send a new personal link: tinstone supplier link {email}",
  "officers.channel_unusable.parked":
    "Messages to the compliance channel ({platform}) could not be delivered for an hour. They stand on this page instead.",
  "officers.channel_unusable.unreachable":
    "I can no longer write to the compliance channel ({platform}): it is archived or gone, or I was removed. Messages for it stand on this page instead.",
  "officers.channel_unusable.rejected":
    "{platform} refused a message to the compliance channel. It stands on this page instead.",
  "officers.channel_unusable.others_read":
    "Others can read the compliance channel ({platform}) now: it is public, or guests or people of other organisations are in it. So messages for it stand on this page instead.",
  "officers.channel_unusable.next":
    "Please put the channel right (private, members of your own organisation only, with me in it), or mention me in another one to choose it. You can also use this page from now on.",
  "officers.channel_unusable.environment":
    "Please put the channel right (private, members of your own organisation only, with me in it), or ask the operator to set COMPLIANCE_CHANNEL to another one.",
  "officers.channel_unusable.button": "Use this page for officers’ messages",
  "officers.channel_left":
    "I was removed from the channel of {supplier}. Nothing can be said or received there until I am added again.",
  "platform.web": "web page",
  "platform.slack": "Slack",
  "platform.teams": "Microsoft Teams",
  "platform.mail": "e-mail",
  "platform.memory": "chat",
  "officers.undelivered.somebody": "somebody",
  "officers.unplaced": "{name} sent “{file}”, and nobody knows yet what it is for. It is kept.",
  "officers.unplaced.somebody": "Somebody we do not know",
  "officers.notice_failed":
    "Something that {name} sent could not be processed after several tries. It is kept; please look at the log.",
  "officers.new_link": "Your new personal link: {url} . It is good for {days} days and meant for you alone.",
  "channel_for.open": "What is this channel for?",
  "channel_for.supplier": "This channel belongs to {supplier} at the moment. What is it for?",
  "channel_for.others_read":
    "This channel cannot be the one for officers’ messages: it is public, or guests or people of other organisations are in it. Choose a private channel with members of your own organisation only.",
  "channel_for.environment":
    "Where officers’ messages go is set by the operator (COMPLIANCE_CHANNEL). Please ask them to change it.",
  "channel_for.button.officers": "Use this channel for officers’ messages",
  "channel_for.button.supplier": "This channel belongs to a supplier",
  "channel_decided.officers": "Officers’ messages come here from now on. {name} chose this place.",
  "channel_decided.supplier":
    "This channel belongs to {supplier}, says {name}. What people of that company send here counts for it, as long as theirs is the only other organisation here.",
  channel_moved: "Officers’ messages no longer come here: another channel was chosen for them.",
  "channel_supplier.title": "Whose channel is this?",
  "channel_supplier.intro":
    "People of another organisation who write here then speak for this supplier. Everybody here can read the results.",
  "supplier_field.name": "Name of the supplier",
  "channel_supplier.submit": "Save",
  "supplier_field.unknown": "No supplier is called “{name}”. You see the names with: tinstone supplier list",
  "supplier_field.near": "No one supplier is called “{name}”. Did you mean {names}?",
  "channel_supplier.officers":
    "Officers’ messages come to this channel. Choose another channel for them first.",
  "officers.unplaced.company": "The form is in the name of “{company}”.",
  "officers.placed": "“{file}” counts for {supplier} now: {result}. So said {name}.",
  "officers.placed.late": "“{file}” is kept for {supplier}, as late: that survey is closed. So said {name}.",
  "officers.placed.operator": "the operator",
  "unplaced_form.title": "Whose file is it?",
  "unplaced_form.intro":
    "“{file}” will count for the supplier you name, and the sender reads the result where the file was dropped.",
  "unplaced_form.submit": "Count it for them",
  "unplaced_form.settled": "Somebody has already said what becomes of this file. Nothing was changed.",
  "unplaced_form.not_asked": "{supplier} is not asked in any survey, so the file cannot count for it.",
  "button.say_whose": "Say whose it is",
  "officers.status.caption": "Survey {year}: where we stand on {date}",
  "officers.status.status": "Status",
  "officers.status.count": "Suppliers",
  "officers.status.total": "Total",
  "status.planned": "not asked yet",
  "status.invited": "asked",
  "status.acknowledged": "working on it",
  "status.submitted": "received, not judged yet",
  "status.returned": "returned for correction",
  "status.accepted_with_follow_up": "accepted with follow-up",
  "status.accepted": "accepted",
  "status.unreachable": "unreachable",
  "status.declined": "declined",
  "status.out_of_scope": "out of scope",
} as const;
