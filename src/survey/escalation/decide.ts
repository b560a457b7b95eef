import { z } from "zod";
import { record } from "../../audit/record.ts";
import type { Pressed, Submitted } from "../../chat/event.ts";
import type { Field, Form, FormValues } from "../../chat/message.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import { sayNow } from "../../i18n/say-now.ts";
import type { Decide, Surface } from "../../inbox/receive.ts";
import { owe, oweReplacement } from "../../outbox/store.ts";
import { LONGEST_EMAIL, letterConversation, looksLikeEmail, mailAddress } from "../../people/email.ts";
import { type Actor, actorName, type Subject } from "../../people/may.ts";
import { officerWhoMay } from "../../people/officer.ts";
import type { Connected } from "../../people/reach/connected.ts";
import { contactByEmail } from "../../people/store.ts";
import type { Db, Tx } from "../../store.ts";
import { change, holdRequest, type RequestWithCampaign } from "../store.ts";
import { proposalKey } from "./propose.ts";
import { type Known, LETTER_MOST, letter } from "./say.ts";
import type { Proposal, Which } from "./store.ts";
import { knownOf, PROPOSAL } from "./templates.ts";

/** What a form's text may hold on every platform. */
const MOST_TEXT = 3_000;
const MOST_NOTE = 500;
/** As many as a list to choose from holds on every platform. */
const MOST_OPTIONS = 100;

/** The suppliers that the next letter to the buyer is about. */
const TO_WRITE: Which = { most: LETTER_MOST, open: true };
/** Those of whom something may be noted. */
const TO_NOTE: Which = { most: MOST_OPTIONS, open: true };

/** The buttons under what is proposed to officers: both open a form. */
export function escalationSurfaces(db: Db, connected: Connected): Readonly<Record<string, Surface>> {
  return {
    "escalation.write": async (event) => {
      const proposal = parsed(PROPOSAL, event.value);
      const { officer, language, known } = await asked(db, event, proposal, TO_WRITE, connected);
      if (!officer || !known) return sayNow(language, "help.old_button");
      if (known.suppliers.length === 0) return sayNow(language, "escalation_form.settled");
      const text = letter(known, officer.name, language);
      const draft = { about: known.suppliers.map((one) => one.requestId), text };
      const asks = await asksForAddress(db, known.proposal);
      return { kind: "form", form: writeForm(known.proposal, draft, asks, connected, language) };
    },
    "person.note": async (event) => {
      const proposal = parsed(PROPOSAL, event.value);
      const { officer, language, known } = await asked(db, event, proposal, TO_NOTE, connected);
      if (!officer || !known) return sayNow(language, "help.old_button");
      if (known.suppliers.length === 0) return sayNow(language, "person_form.settled");
      return { kind: "form", form: noteForm(known, language) };
    },
  };
}

/** The forms behind them. Whoever is first writes to the buyer: what was written about is written about once. */
export function escalationForms(connected: Connected): Readonly<Record<string, Decide<Submitted>>> {
  return {
    escalation: async (tx, event, now) => {
      const draft = parsed(DRAFT, event.context);
      const which = { most: MOST_OPTIONS, requestIds: draft?.about ?? [] };
      const { officer, language, known } = await asked(tx, event, draft?.proposal, which, connected);
      if (!draft || !officer || !known) return sayNow(language, "help.old_button");
      const asks = await asksForAddress(tx, known.proposal);
      const typed = typedLetter(event.values, known.proposal, asks);
      const held = await holdOpen(tx, known.proposal, draft.about, connected);
      if (held.length === 0) return sayNow(language, "escalation_form.settled");
      const open = held.map((one) => one.id);
      const isContacts = (await contactByEmail(tx, typed.email)) !== undefined;
      const problems = problemsOf(typed, settledIn(known, draft.about, open), isContacts, language);
      if (Object.keys(problems).length > 0) {
        const form = writeForm(known.proposal, { about: open, ...typed }, asks, connected, language);
        return { kind: "invalid", form, problems };
      }
      const by = actorName(officer);
      const mailed = connected.has("mail");
      for (const one of held) {
        const facts = { to: typed.email, mailed };
        await change(tx, one, { kind: "escalated", to: one.status, actor: by, facts }, now);
        await record(tx, { actor: by, action: "request.escalated", object: `request:${one.id}` }, now);
      }
      if (mailed) {
        const to = mailAddress(typed.email);
        const facts = { proposal: known.proposal, text: typed.text };
        const mail = {
          conversation: letterConversation(to),
          to,
          template: "escalation.buyer",
          facts,
          language,
        };
        await owe(tx, { ...mail, key: `escalated:${event.key}` }, now);
      }
      await oweReplacement(tx, proposalKey(known.proposal), event.key, now);
      return { kind: "close" };
    },

    person_note: async (tx, event, now) => {
      const proposal = parsed(PROPOSAL, event.context);
      const { officer, language, known } = await asked(tx, event, proposal, TO_NOTE, connected);
      if (!officer || !known) return sayNow(language, "help.old_button");
      const open = known.suppliers;
      if (open.length === 0) return sayNow(language, "person_form.settled");
      const note = textIn(event.values, "note", MOST_NOTE);
      const chosen = open.find((one) => one.requestId === event.values.supplier);
      const held = chosen && note !== "" ? await holdRequest(tx, chosen.requestId) : undefined;
      if (!held) {
        const missing = sentence(language, "form.problem.required");
        const problems = { ...(!chosen && { supplier: missing }), ...(note === "" && { note: missing }) };
        const form = noteForm(known, language, { note, requestId: chosen?.requestId });
        return { kind: "invalid", form, problems };
      }
      const by = actorName(officer);
      await change(tx, held, { kind: "noted", to: held.status, actor: by, facts: { note } }, now);
      await record(tx, { actor: by, action: "request.noted", object: `request:${held.id}` }, now);
      await oweReplacement(tx, proposalKey(known.proposal), event.key, now);
      return { kind: "close" };
    },
  };
}

type Asked = {
  officer: Extract<Actor, { kind: "officer" }> | undefined;
  language: CompleteLanguage;
  known: Known | undefined;
};

/** Who asks, and about what. */
async function asked(
  db: Db | Tx,
  event: Pressed | Submitted,
  proposal: Proposal | undefined,
  which: Which,
  connected: Connected,
): Promise<Asked> {
  const { officer, language } = await officerWhoMay(db, event.from, "manage", ANY_REQUEST);
  const known = officer && proposal && (await knownOf(db, proposal, which, connected));
  return { officer, language, known };
}

const ANY_REQUEST: Subject = { kind: "request", supplierId: "" };

/** A letter about these requests was drafted. */
const DRAFT = z.object({ proposal: PROPOSAL, about: z.array(z.uuid()).max(MOST_OPTIONS) });

/** What comes back from a client is never more than names of things. */
function parsed<T>(what: z.ZodType<T>, text: string): T | undefined {
  try {
    return what.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Those of a letter that nobody answered or wrote about until now, held one after the other. */
async function holdOpen(
  tx: Tx,
  proposal: Proposal,
  about: readonly string[],
  connected: Connected,
): Promise<RequestWithCampaign[]> {
  const held = new Map<string, RequestWithCampaign>();
  for (const id of about.toSorted()) {
    const one = await holdRequest(tx, id);
    if (one) held.set(id, one);
  }
  const now = await knownOf(tx, proposal, { most: MOST_OPTIONS, open: true, requestIds: about }, connected);
  return (now?.suppliers ?? []).flatMap((one) => held.get(one.requestId) ?? []);
}

function settledIn({ suppliers }: Known, about: readonly string[], open: readonly string[]): string[] {
  const settled = about.filter((id) => !open.includes(id));
  return suppliers.filter((one) => settled.includes(one.requestId)).map((one) => quote(one.supplier));
}

type Typed = { email: string; text: string };

/** Why an officer has to type the buyer's address. */
type Asks = "unknown" | "contacts" | undefined;

/** What buyers read of suppliers is not for a supplier's contact, whatever was noted as the buyer's address. */
async function asksForAddress(db: Db | Tx, { buyer }: Proposal): Promise<Asks> {
  if (buyer === "") return "unknown";
  return (await contactByEmail(db, buyer)) ? "contacts" : undefined;
}

function typedLetter(values: FormValues, { buyer }: Proposal, asks: Asks): Typed {
  const email = asks ? textIn(values, "email", LONGEST_EMAIL) : buyer;
  return { email, text: textIn(values, "text", MOST_TEXT) };
}

function problemsOf(
  { email, text }: Typed,
  settled: readonly string[],
  isContacts: boolean,
  language: CompleteLanguage,
): Record<string, string> {
  const names = new Intl.ListFormat(language).format(settled);
  return {
    ...(settled.length > 0 && { text: sentence(language, "escalation_form.some_settled", { names }) }),
    ...(text === "" && { text: sentence(language, "form.problem.required") }),
    ...(!looksLikeEmail(email) && { email: sentence(language, "form.problem.email") }),
    ...(isContacts && { email: sentence(language, "escalation_form.contact") }),
  };
}

function textIn(values: FormValues, name: string, max: number): string {
  const value = values[name];
  return typeof value === "string" ? value.trim().slice(0, max) : "";
}

function writeForm(
  proposal: Proposal,
  draft: { about: readonly string[]; text: string; email?: string },
  asks: Asks,
  connected: Connected,
  language: CompleteLanguage,
): Form {
  const { buyer } = proposal;
  const mailed = connected.has("mail");
  const email: Field = {
    kind: "line",
    type: "email",
    name: "email",
    label: sentence(language, "escalation_form.email"),
    required: true,
    maxLength: LONGEST_EMAIL,
    ...(draft.email !== undefined && { value: draft.email }),
  };
  const to = { unknown: "nobody", contacts: "buyer_is_contact", known: "to" } as const;
  const address = quote(buyer, LONGEST_EMAIL);
  return {
    name: "escalation",
    title: sentence(language, "escalation_form.title"),
    intro: [
      sentence(language, `escalation_form.${to[asks ?? "known"]}`, { address }),
      sentence(language, mailed ? "escalation_form.mail" : "escalation_form.copy"),
    ].join("\n"),
    fields: [
      ...(asks ? [email] : []),
      {
        kind: "lines",
        name: "text",
        label: sentence(language, "escalation_form.text"),
        required: true,
        maxLength: MOST_TEXT,
        value: draft.text,
      },
    ],
    submit: sentence(language, mailed ? "escalation_form.send" : "escalation_form.sent"),
    cancel: sentence(language, "form.cancel"),
    context: JSON.stringify({ proposal, about: draft.about }),
    lang: language,
  };
}

function noteForm(
  known: Known,
  language: CompleteLanguage,
  typed: { note?: string; requestId?: string | undefined } = {},
): Form {
  const open = known.suppliers;
  const chosen = typed.requestId ?? (open.length === 1 ? open[0]?.requestId : undefined);
  return {
    name: "person_note",
    title: sentence(language, "person_form.title"),
    intro: sentence(language, "person_form.intro"),
    fields: [
      {
        kind: "choice",
        name: "supplier",
        label: sentence(language, "person_form.supplier"),
        required: true,
        options: open.map((one) => ({ label: quote(one.supplier, 70), value: one.requestId })),
        ...(chosen !== undefined && { value: chosen }),
      },
      {
        kind: "lines",
        name: "note",
        label: sentence(language, "person_form.note"),
        required: true,
        maxLength: MOST_NOTE,
        ...(typed.note !== undefined && { value: typed.note }),
      },
    ],
    submit: sentence(language, "person_form.submit"),
    cancel: sentence(language, "form.cancel"),
    context: JSON.stringify(known.proposal),
    lang: language,
  };
}
