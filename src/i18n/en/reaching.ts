/** How people of suppliers are reached, and what officers decide about it; see `src/i18n/index.ts`. */
export const reaching = {
  "officers.unreachable.mail":
    "E-mail to {name} of {supplier} ({email}) does not arrive, and no chat of theirs is known.",
  "officers.unreachable.new_reader": "The survey asks {reader} instead.",
  "officers.unreachable.next.mail":
    "Please find out how to reach them and tell me: tinstone contact change {email} --email NEW-ADDRESS. If the address is right after all: tinstone contact good {email}",
  "officers.linked.mailed":
    "The account “{account}” on {where} was linked to {name} ({supplier}) with a code. {name} reads of it by e-mail too ({email}). If the account is not theirs, undo it here or with: tinstone person unlink {platform} {id}",
} as const;
