/** What is said about linking an account, to whom it happened and to officers; see `src/i18n/index.ts`. */
export const linking = {
  "officers.linked":
    "The account “{account}” on {where} was linked to {name} ({supplier}) with a code. Please tell {name} so by e-mail: {email}. If the account is not theirs, undo it here or with: tinstone person unlink {platform} {id}",
  "officers.linked_officer":
    "The account “{account}” on {where} was linked to the officer {name} with a sign-in link. If it is not theirs, undo it here or with: tinstone person unlink {platform} {id}",
  "officers.linked.undo": "It is not theirs: undo",
  "officers.unlinked":
    "{name} undid it: the account “{account}” on {where} ({id}) is linked to nobody now, and is not linked again by itself.",
  "linking.contact":
    "Thank you. You are now known here as {name} of {supplier}. You can drop your form here whenever it is ready.",
  "linking.officer":
    "Thank you. You are now known here as {name}, and what officers may do you may do here too.",
  "linking.already":
    "This account is known already, as {name}; nothing was changed. If that is not you, please tell {person}.",
  "linking.unknown":
    "This code or link is not valid, or no longer. Please ask {person} for a new code and send it to me here.",
  "linking.overheard":
    "Others can read this conversation, so what you sent cannot be used any more. Please ask {person} for a new one, and send a code to me in a direct message only.",
  "linking.personal_link":
    "This is a personal link. It opens a page in the browser and is meant for one person alone, so please share it with nobody. If you would like to be known here as well, please ask {person} for a code and send it to me in a direct message.",
  "linking.guest":
    "This is an officer's sign-in link, and your account here is a guest's or of another organisation. Officers act from a member's account only; the link can no longer be used. If you need one, please ask {person}.",
  "linking.too_often":
    "That was tried too often. Please try again in {minutes, plural, one {one minute} other {# minutes}}.",
  "linking.elsewhere":
    "The account “{account}” on {where} was linked to you with your code; what is written from it counts as yours. If that was not you, please tell {person} at once.",
} as const;
