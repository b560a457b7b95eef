import type { Address } from "../../chat/address.ts";
import type { Language } from "../../i18n/index.ts";

/** Whom of a supplier we write to by ourselves, and where. */
export type Recipient = {
  contactId: string;
  name: string;
  language: Language;
  /** IANA. */
  timeZone: string;
  /** ISO 3166-1 with an optional subdivision, of the supplier; null: unknown. */
  country: string | null;
  /** Slack before Teams before e-mail before their page. */
  address: Address;
  /** They want no reminders. */
  muted: boolean;
};
