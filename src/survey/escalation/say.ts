import { localDate } from "../../calendar/zone.ts";
import type { Button, Message } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, dateText, sentence } from "../../i18n/index.ts";
import type { Recipient } from "../../people/reach/recipient.ts";
import type { Campaign } from "../campaigns/store.ts";
import type { Deed, Found, Proposal, Proposed } from "./store.ts";

/** As many rows as a table in chat shows well. */
export const MOST_ROWS = 30;
/** As many suppliers as fit into what a form's text may hold on every platform (3,000 characters); the rest have the next letter. */
export const LETTER_MOST = 12;

/** A proposal with some of its suppliers, and what is known of them. */
export type Known = Found & {
  proposal: Proposal;
  /** By supplier; whoever is missing cannot be written to. */
  recipients: ReadonlyMap<string, Recipient>;
};

/** What officers read of the suppliers of one buyer that are a week late: dates and counts, no blame. */
export function escalationMessage(known: Known, language: CompleteLanguage): Message {
  const { suppliers, proposal } = known;
  const buyer = buyerOf(known);
  const late = known.count - known.later;
  const key =
    late === 0
      ? "officers.escalation.later"
      : proposal.buyer === ""
        ? "officers.escalation.nobody"
        : "officers.escalation";
  const values = { year: String(known.campaign.year), count: late || known.count, buyer };
  const columns = [
    sentence(language, "proposal.supplier"),
    sentence(language, "proposal.due"),
    sentence(language, "proposal.invited"),
    sentence(language, "proposal.reminded"),
    sentence(language, "proposal.now"),
  ];
  const rows = suppliers.map((one) => [
    quote(one.supplier),
    dateText(language, one.dueOn),
    dated(language, one.invitedOn ? [one.invitedOn] : []),
    dated(language, one.remindedOn),
    standing(known, one, language),
  ]);
  const write: Button = {
    label:
      buyer === ""
        ? sentence(language, "proposal.button.write_nobody")
        : sentence(language, "proposal.button.write", { buyer: quote(buyer, 40) }),
    action: "escalation.write",
    value: JSON.stringify(proposal),
    opens: "form",
  };
  return listed(known, language, { says: sentence(language, key, values), columns, rows, button: write });
}

/** What officers read of the suppliers for whom nothing more leaves by itself. */
export function personMessage(known: Known, language: CompleteLanguage): Message {
  const { suppliers, campaign, proposal } = known;
  const values = { year: String(campaign.year), count: known.count };
  const columns = [
    sentence(language, "proposal.supplier"),
    sentence(language, "proposal.contact"),
    sentence(language, "proposal.why"),
    sentence(language, "proposal.now"),
  ];
  const rows = suppliers.map((one) => [
    quote(one.supplier),
    quote(known.recipients.get(one.supplierId)?.name ?? sentence(language, "proposal.none")),
    whyPerson(known, one, language),
    standing(known, one, language),
  ]);
  const note: Button = {
    label: sentence(language, "proposal.button.note"),
    action: "person.note",
    value: JSON.stringify(proposal),
    opens: "form",
  };
  return listed(known, language, {
    says: sentence(language, "officers.person", values),
    columns,
    rows,
    button: note,
  });
}

/** The text that is proposed for a letter to the buyer about the suppliers that are known; `officer` signs it. */
export function letter(known: Known, officer: string, language: CompleteLanguage): string {
  const { campaign, suppliers: about } = known;
  const name = quote(known.buyerName);
  const values = {
    requester: quote(campaign.requester),
    year: String(campaign.year),
    count: about.length,
  };
  const hello =
    name === ""
      ? sentence(language, "escalation.hello_nobody")
      : sentence(language, "escalation.hello", { name });
  const regards = [sentence(language, "escalation.regards"), quote(officer), quote(campaign.requester)];
  return [
    hello,
    sentence(language, "escalation.facts", values),
    about.map((one) => letterLine(known, one, language)).join("\n"),
    sentence(language, "escalation.please"),
    regards.join("\n"),
  ].join("\n\n");
}

/** What stands over the letter in a list of mails; nothing personal. */
export function letterSubject(campaign: Campaign, language: CompleteLanguage): string {
  return sentence(language, "escalation.subject", { year: String(campaign.year) });
}

function letterLine(known: Known, one: Proposed, language: CompleteLanguage): string {
  const last = one.remindedOn.at(-1);
  const facts = sentence(language, "escalation.supplier", {
    supplier: quote(one.supplier, 60),
    due: dateText(language, one.dueOn),
    invited: dated(language, one.invitedOn ? [one.invitedOn] : []),
    count: one.remindedOn.length,
    last: last ? dateText(language, last) : "",
  });
  return isMuted(known, one) ? sentence(language, "escalation.muted", { facts }) : facts;
}

function listed(
  known: Known,
  language: CompleteLanguage,
  { says, columns, rows, button }: { says: string; columns: string[]; rows: string[][]; button: Button },
): Message {
  const { campaign, proposal } = known;
  const caption = sentence(language, "proposal.caption", {
    year: String(campaign.year),
    date: dateText(language, proposal.day),
  });
  const rest = known.count - rows.length;
  const more = rest > 0 ? [sentence(language, "proposal.more", { count: rest })] : [];
  return {
    text: [says, ...rows.map((row) => row.join(" · ")), ...more].join("\n"),
    blocks: [
      body(says),
      { kind: "table", caption, columns, rows },
      ...more.map(body),
      ...(known.open > 0 ? [{ kind: "buttons" as const, buttons: [button] }] : []),
    ],
  };
}

/** What became of one since, the latest first to be read: what somebody did, an answer, more time, or that none came. */
function standing(known: Known, one: Proposed, language: CompleteLanguage): string {
  const { step } = known.proposal;
  const deeds = one.done.filter(({ kind }) => (kind === "escalated") === (step === "escalation"));
  const did = deeds.map((deed) => deedText(deed, known.campaign.timeZone, language));
  if (!one.waits) {
    const status = sentence(language, `status.${one.status}`);
    return [...did, sentence(language, "proposal.answered", { status })].join(" · ");
  }
  if (one.later) {
    const date = dateText(language, one.dueOn);
    return [...did, sentence(language, "proposal.later", { date })].join(" · ");
  }
  const muted = isMuted(known, one) ? [sentence(language, "proposal.muted")] : [];
  return [...(did.length > 0 ? did : [sentence(language, "proposal.waits")]), ...muted].join(" · ");
}

function deedText({ kind, by, at, note }: Deed, timeZone: string, language: CompleteLanguage): string {
  const name = by === "" ? sentence(language, "officers.placed.operator") : quote(by);
  const date = dateText(language, localDate(at, timeZone));
  return sentence(language, `proposal.${kind}`, { name, date, note: quote(note, 200) });
}

function whyPerson(known: Known, one: Proposed, language: CompleteLanguage): string {
  if (!known.recipients.has(one.supplierId)) return sentence(language, "proposal.why.nobody");
  if (one.better) return sentence(language, "proposal.why.better");
  if (one.status === "returned") {
    return sentence(language, "proposal.why.returned", { count: one.returns });
  }
  return sentence(language, "proposal.why.silent", { count: one.remindedOn.length });
}

function buyerOf({ buyerName, proposal }: Known): string {
  return quote(buyerName === "" ? proposal.buyer : buyerName);
}

function isMuted(known: Known, one: Proposed): boolean {
  return known.recipients.get(one.supplierId)?.muted === true;
}

function dated(language: CompleteLanguage, days: readonly string[]): string {
  if (days.length === 0) return sentence(language, "proposal.none");
  return days.map((day) => dateText(language, day)).join(", ");
}
