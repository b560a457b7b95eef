import { type Address, address } from "../chat/address.ts";
import type { PersonRef } from "../chat/event.ts";

const WEB_ORG = "tinstone";

/** The page where officers talk with us together, and the default compliance address. */
export const OFFICERS_PAGE: Address = address("web", "officers");

export type Whose = { contactId: string } | { officerId: string };

/** How a contact or officer is called on the web. */
export function webPerson(whose: Whose, as: { name?: string; locale?: string } = {}): PersonRef {
  const officerPerson = "officerId" in whose;
  return {
    platform: "web",
    org: WEB_ORG,
    id: officerPerson ? `officer:${whose.officerId}` : `contact:${whose.contactId}`,
    external: !officerPerson,
    ...as,
  };
}

/** The conversation on the web: contacts have their own, officers the team's. */
export function webConversation(whose: Whose): Address {
  return "officerId" in whose ? OFFICERS_PAGE : address("web", `contact:${whose.contactId}`);
}
