import type { Answer, Pressed, Submitted } from "../../chat/event.ts";
import type { Form } from "../../chat/message.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import { sayNow } from "../../i18n/say-now.ts";
import type { Decide, Prepare, Surface } from "../../inbox/receive.ts";
import { owe, oweReplacement } from "../../outbox/store.ts";
import type { Db, Tx } from "../../store.ts";
import { mapChannel, supplierByName, supplierOfChannel } from "../channels/store.ts";
import { holdUses } from "../channels/use/store.ts";
import { actorName } from "../may.ts";
import { officerWhoMay } from "../officer.ts";
import { nobodyCalled, supplierField, typedSupplier } from "../supplier-field.ts";
import { officersLanguage } from "../tell-officers.ts";
import { askedKey, type ChannelDeps, usableBy } from "./mentioned.ts";
import { chooseCompliance, complianceChoice } from "./store.ts";

const NONE: Answer = { kind: "none" };

/** *This channel belongs to a supplier*: asks whose it is. */
export function channelSurfaces(db: Db): Readonly<Record<string, Surface>> {
  return {
    "channel.supplier": async (event) => {
      const { officer, language } = await officerOf(db, event);
      if (!officer) return sayNow(language, "help.old_button");
      const now = await supplierOfChannel(db, event.in);
      return { kind: "form", form: supplierForm(language, event.value, { now: now?.name }) };
    },
  };
}

/** *Use this channel (or page) for officers' messages*: its platform is asked who reads there before anything is decided. */
export function channelPresses({ adapterOf }: ChannelDeps): Readonly<Record<string, Prepare<Pressed>>> {
  return {
    "channel.officers": async (event) => {
      const audience = await adapterOf(event).audience(event.in);
      return async (tx, _, now) => {
        const { officer, language } = await officerOf(tx, event);
        if (!officer) return sayNow(language, "help.old_button");
        await holdUses(tx);
        const before = await complianceChoice(tx);
        const usable = usableBy(audience, before.chosenBy);
        if (usable !== "yes") return sayNow(language, `channel_for.${usable}`);
        if (before.address === event.in) return NONE;
        const by = actorName(officer);
        await chooseCompliance(tx, event.in, by, now);
        const decided = { chosen: "officers", name: officer.name };
        if (event.value !== "") await settle(tx, event.value, decided, now);
        else await owe(tx, { ...decidedHere(event, language), facts: decided }, now);
        // No longer theirs alone, perhaps: it is told that they moved, and nothing else.
        const there = {
          conversation: before.address,
          to: before.address,
          language: await officersLanguage(tx),
        };
        const key = `channel_moved:${event.key}`;
        await owe(tx, { ...there, key, template: "officers.channel_moved", facts: {} }, now);
        return NONE;
      };
    },
  };
}

/** The form behind *This channel belongs to a supplier*. */
export const channelForms: Readonly<Record<string, Decide<Submitted>>> = {
  channel_supplier: async (tx, event, now) => {
    const { officer, language } = await officerOf(tx, event);
    if (!officer) return sayNow(language, "help.old_button");
    const typed = typedSupplier(event.values);
    const found = await supplierByName(tx, typed);
    const invalid = (problem: string): Answer => ({
      kind: "invalid",
      form: supplierForm(language, event.context, { typed }),
      problems: { supplier: problem },
    });
    if (!found.supplier) return invalid(nobodyCalled(language, typed, found.near));
    if (!(await mapChannel(tx, event.in, found.supplier.id, actorName(officer), now))) {
      return invalid(sentence(language, "channel_supplier.officers"));
    }
    const supplier = found.supplier.name;
    await settle(tx, event.context, { chosen: "supplier", name: officer.name, supplier }, now);
    return { kind: "close" };
  },
};

/** For a press that answers no question. */
function decidedHere(event: Pressed, language: CompleteLanguage) {
  const here = { conversation: event.in, to: event.on ?? event.in, language };
  return { ...here, key: `answer:${event.key}`, template: "officers.channel_decided" };
}

/** The question gives way to what was decided, with its buttons. */
async function settle(tx: Tx, mention: string, facts: Record<string, string>, now: Date): Promise<void> {
  const face = { template: "officers.channel_decided", facts };
  await oweReplacement(tx, askedKey(mention), "decided", now, face);
}

function officerOf(db: Db | Tx, event: Pressed | Submitted) {
  return officerWhoMay(db, event.from, "manage", { kind: "conversation" });
}

/** Only the officer reads it: whose the channel is `now` is said here, and not where others read. */
function supplierForm(
  language: CompleteLanguage,
  mention: string,
  as: { now?: string | undefined; typed?: string },
): Form {
  const intro = [
    ...(as.now === undefined
      ? []
      : [sentence(language, "channel_supplier.now", { supplier: quote(as.now) })]),
    sentence(language, "channel_supplier.intro"),
  ];
  return {
    name: "channel_supplier",
    title: sentence(language, "channel_supplier.title"),
    intro: intro.join("\n"),
    fields: [supplierField(language, as.typed)],
    submit: sentence(language, "channel_supplier.submit"),
    cancel: sentence(language, "form.cancel"),
    context: mention,
    lang: language,
  };
}
