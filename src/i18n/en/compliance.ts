/** What is said about what a channel is for; see `src/i18n/index.ts`. */
export const compliance = {
  "channel_for.open": "What is this channel for?",
  "channel_for.supplier": "This channel belongs to a supplier at the moment. What is it for?",
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
  "channel_supplier.now": "At the moment it is {supplier}.",
  "channel_supplier.submit": "Save",
  "channel_supplier.officers":
    "Officers’ messages come to this channel. Choose another channel for them first.",
} as const;
