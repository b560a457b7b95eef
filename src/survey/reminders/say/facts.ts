import { z } from "zod";
import { daysBetween, localDate } from "../../../calendar/zone.ts";
import { type Address, platformOf } from "../../../chat/address.ts";
import type { Finding } from "../../../cmrt/index.ts";
import { contactById } from "../../../people/store.ts";
import type { Db, Tx } from "../../../store.ts";
import type { Campaign } from "../../campaigns/store.ts";
import { dropById, latestSubmission, readDeclared, type Verdict, verdictOf } from "../../drops/store.ts";
import { dueOf } from "../../due.ts";
import { eventsOf, requestById } from "../../store.ts";
import type { ReadBy, ReminderAbout, Step } from "../types.ts";
import { lastNotCounted } from "./store.ts";

/** What a survey says of itself. */
export type Asking = {
  company: string;
  person: string;
  year: number;
  scope: "company" | "products" | "defined";
  oldestVersion: string | null;
  publicPage: string | null;
  /** The company's own paragraph, by language. */
  paragraphs: Readonly<Record<string, string>>;
};

/** Whom a message is for; names as they were given to us. */
export type Reader = { name: string; supplier: string };

/** A file of the supplier, and the day that is told of it, ISO, where the reader is. */
export type FileOf = { dropId: string; name: string; on: string };

/** What of a supplier's answer is missing. */
export type Missing =
  | { kind: "nothing" }
  /** `findings`: those that must be corrected, as the form goes. */
  | { kind: "returned"; file: FileOf; findings: Finding[] }
  | { kind: "unreadable"; file: FileOf; why: Pick<Verdict, "unreadable" | "template"> }
  | { kind: "blank" | "taken_back" | "checked"; file: FileOf }
  /** Nobody said yet whose form it is. */
  | { kind: "waiting"; file: FileOf; inTheNameOf: string };

/** Everything an invitation or a reminder says. */
export type SurveyFacts = {
  requestId: string;
  step: Step;
  by: ReadBy;
  asking: Asking;
  reader: Reader;
  /** ISO; over at its end where the reader is. */
  dueOn: string;
  /** Days until then where the reader is; negative: it is over. */
  days: number;
  missing: Missing;
  /** Why somebody else of the supplier is written to after an earlier invitation. */
  newReader: "lost" | "moved" | "named" | null;
  /** The day on which they last said that they are working on it, ISO. */
  workingOn: string | null;
};

/** How a message is read that goes to a conversation. */
export function readBy(conversation: Address | undefined): ReadBy {
  return conversation !== undefined && platformOf(conversation) === "mail" ? "mail" : "chat";
}

/** Reads what a message says about a request at this moment. Throws where the request or the contact is not there. */
export async function factsOf(db: Db | Tx, about: ReminderAbout): Promise<SurveyFacts> {
  const request = await requestById(db, about.requestId);
  const contact = await contactById(db, about.contactId);
  if (!request || !contact) throw new Error("a message about a request or to a contact that is not there");
  const dayOf = (at: Date) => localDate(at, contact.timeZone);
  const events = await eventsOf(db, request.id);
  const working = events.findLast(({ kind }) => kind === "working");
  const dueOn = dueOf(request);
  return {
    requestId: request.id,
    step: about.step,
    by: about.by,
    asking: askingOf(request.campaign),
    reader: { name: contact.name, supplier: contact.supplier.name },
    dueOn,
    days: daysBetween(dayOf(about.asOf), dueOn),
    missing: await missingOf(db, request.id, dayOf),
    newReader: newReaderOf(events),
    workingOn: working ? dayOf(working.at) : null,
  };
}

/** What a survey says of itself, read from its row. */
export function askingOf(campaign: Campaign): Asking {
  return {
    company: campaign.requester,
    person: campaign.contactPerson,
    year: campaign.year,
    scope: z.enum(["company", "products", "defined"]).parse(campaign.scope),
    oldestVersion: campaign.oldestVersion,
    publicPage: campaign.publicPage,
    paragraphs: z.record(z.string(), z.string()).parse(campaign.paragraphs),
  };
}

/** What a request still lacks. Throws where it lacks nothing: nobody is to be reminded of that. */
async function missingOf(db: Db | Tx, requestId: string, dayOf: (at: Date) => string): Promise<Missing> {
  const latest = await latestSubmission(db, requestId);
  const other = await lastNotCounted(db, requestId);
  if (other && (!latest || (other.placedAt > latest.at && other.withdrawnAt === null))) {
    const file = { dropId: other.id, name: other.name, on: dayOf(other.withdrawnAt ?? other.at) };
    switch (other.placed) {
      case "asked":
        return { kind: "waiting", file, inTheNameOf: (await readDeclared(db, other.id)).company };
      case "checked":
        return { kind: other.withdrawnAt === null ? "checked" : "taken_back", file };
      case "blank":
        return { kind: "blank", file };
      case "unusable":
        return unreadable(file, await verdictOf(db, other.id));
      default:
        return other.placed satisfies never;
    }
  }
  if (!latest) return { kind: "nothing" };
  const verdict = await verdictOf(db, latest.dropId);
  const name = (await dropById(db, latest.dropId))?.name ?? "";
  const file = { dropId: latest.dropId, name, on: dayOf(latest.at) };
  switch (verdict?.verdict) {
    case "returned":
      return {
        kind: "returned",
        file,
        findings: verdict.findings.filter(({ severity }) => severity === "must_fix"),
      };
    case "accepted":
    case "accepted_with_follow_up":
      throw new Error("a reminder of a survey that was answered");
    default:
      return unreadable(file, verdict);
  }
}

function unreadable(file: FileOf, verdict: Verdict | undefined): Missing {
  return { kind: "unreadable", file, why: verdict ?? { unreadable: "damaged", template: null } };
}

/** Whoever is new is told only where somebody else was asked before; `lost`: whom we could not reach. */
function newReaderOf(events: readonly { kind: string; facts: unknown }[]): SurveyFacts["newReader"] {
  const isNew = ({ kind, facts }: { kind: string; facts: unknown }) =>
    kind === "reader_changed" ||
    (kind === "contact_confirmed" && (facts as { newContact?: boolean }).newContact === true);
  const since = events.findLastIndex(isNew);
  const change = events[since];
  // An invitation that lapsed was never sent.
  const n = ({ facts }: { facts: unknown }) => (facts as { n?: number }).n;
  const lapsed = new Set(events.filter(({ kind }) => kind === "lapsed").map(n));
  const asked = events.findIndex((event) => event.kind === "invited" && !lapsed.has(n(event)));
  if (!change || asked < 0 || asked > since) return null;
  if (change.kind === "contact_confirmed") return "named";
  const { from, lost } = change.facts as { from: string | null; lost: boolean };
  // Nobody could be reached in between: it may be the same person.
  if (from === null) return null;
  return lost ? "lost" : "moved";
}
