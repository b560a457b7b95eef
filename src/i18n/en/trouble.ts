/** What people and officers read when something failed on our side, or reaches nobody; see `src/i18n/index.ts`. */
export const trouble = {
  "officers.undelivered.parked":
    "A message to {name} ({platform}) could not be delivered for an hour and was set aside. Other messages go on.",
  "officers.undelivered.unreachable":
    "A message to {name} ({platform}) could not be delivered: nobody can be reached there any more. Please find another way.",
  "officers.undelivered.rejected":
    "A message to {name} was refused by {platform} and will not be sent. Please look at the log.",
  "officers.undelivered.not_connected":
    "A message to {name} cannot be sent because {platform} is not connected. Nothing else was changed. Please ask the operator to connect {platform}, or find another way.",
  "officers.undelivered.unknown":
    "Nobody knows whether a message to {name} ({platform}) arrived: it was handed over, and no answer came. It is not sent again. Please ask whether it is there.",
  "officers.undelivered.contact": "{name} of {supplier}",
  "officers.undelivered.channel": "the channel of {supplier}",
  "officers.stuck.silent":
    "What is to leave by {platform} waits: nothing has got through for a quarter of an hour or more. It leaves by itself as soon as that is possible again.",
  "officers.stuck.parked":
    "Invitations or reminders by {platform} did not get through for an hour. They are tried again by themselves, in working hours; none is lost.",
  "officers.stuck.rejected":
    "An invitation or a reminder by {platform} was refused. It is tried again a day later; none is lost.",
  "officers.stuck.unknown":
    "Nobody knows whether an invitation or a reminder by {platform} arrived: it was handed over, and no answer came. It counts as sent, so that nobody is asked twice. The next reminder leaves as planned.",
  "officers.stuck.names":
    "{count, plural, one {Not asked because of it in the last two days: {names}.} other {Not asked because of it in the last two days, # suppliers: {names}{more, plural, =0 {} other { and # more}}.}}",
  "officers.stuck.next":
    "Please ask the operator to look at the log, and at how {platform} is set up. You read this at most once a day.",
  "officers.mail_back":
    "E-mail to {email} came back: nobody gets it there. The address is no contact’s; it may have been given for a buyer or a trial. Please check it, and send again what went there.",
  "officers.unreachable":
    "{name} of {supplier} can no longer be reached on {platform}, and no other chat of theirs is known.",
  "officers.unreachable.page":
    "What we have to say stands on their personal page, but nothing tells them to look there.",
  "officers.unreachable.nobody":
    "Nobody else of {supplier} can be reached either, so an open survey of theirs is marked as unreachable until one of them writes again or another way to them is known.",
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
  "officers.channel_unusable.not_connected":
    "I cannot write to the compliance channel because {platform} is not connected. Messages for it stand on this page instead.",
  "officers.channel_unusable.next":
    "Please put the channel right (private, members of your own organisation only, with me in it), or mention me in another one to choose it. You can also use this page from now on.",
  "officers.channel_unusable.environment":
    "Please put the channel right (private, members of your own organisation only, with me in it), or ask the operator to set COMPLIANCE_CHANNEL to another one.",
  "officers.channel_unusable.button": "Use this page for officers’ messages",
  "officers.channel_left":
    "I was removed from the channel of {supplier}. Nothing can be said or received there until I am added again.",
  "officers.undelivered.somebody": "somebody",
  "officers.notice_failed":
    "Something that {name} sent could not be processed after several tries. It is kept; please look at the log.",
  "failed.notice":
    "Something went wrong on our side with what you sent. It is kept, and {person} has been told. You need not send it again.",
} as const;
