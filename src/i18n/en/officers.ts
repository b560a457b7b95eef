/** What officers read in the compliance channel, and the new link they have sent; see `src/i18n/index.ts`. */
export const officers = {
  "officers.link_wanted":
    "{name} ({supplier}) opened a link that has expired and asks for a new one. Make it with: tinstone supplier link {email}",
  "officers.not_mine": "{name} ({supplier}) says that the survey is not their topic.",
  "officers.not_mine.ask": "They say we should ask {name}, {email}.",
  "officers.not_mine.ask_name": "They say we should ask {name}.",
  "officers.not_mine.note": "They add: “{note}”",
  "officers.wrote": "{name} ({supplier}) asks for a person:",
  "officers.wrote.text": "“{text}” (answer to {email})",
  "officers.undelivered.parked":
    "A message to {name} could not be delivered for an hour and was set aside. Other messages go on.",
  "officers.undelivered.unreachable":
    "{name} can no longer be reached at the address we used. Please find another way.",
  "officers.undelivered.rejected":
    "A message to {name} was refused by the chat platform and will not be sent.",
  "officers.undelivered.somebody": "somebody",
  "officers.unplaced": "{name} sent “{file}”, and nobody knows yet what it is for. It is kept.",
  "officers.unplaced.somebody": "Somebody we do not know",
  "officers.notice_failed":
    "Something that {name} sent could not be processed after several tries. It is kept; please look at the log.",
  "officers.new_link": "Your new personal link: {url} . It is good for {days} days and meant for you alone.",
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
