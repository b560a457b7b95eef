import { z } from "zod";
import type { Pressed, Submitted } from "../chat/event.ts";
import type { Form } from "../chat/message.ts";
import { quote } from "../chat/quote.ts";
import { type CompleteLanguage, sentence } from "../i18n/index.ts";
import { sayNow } from "../i18n/say-now.ts";
import type { Decide, Surface } from "../inbox/receive.ts";
import { actorName } from "../people/may.ts";
import { officerWhoMay } from "../people/officer.ts";
import type { Db, Tx } from "../store.ts";
import { hasCome, sayDay } from "./day.ts";
import { holdRmapOfFile, type Rmap, rmapOfFile } from "./store.ts";

const ID = z.uuid();

/** *Say of which day it is*, under what officers read about a list that does not. */
export function listSurfaces(db: Db): Readonly<Record<string, Surface>> {
  return {
    "rmap.open": async (event) => {
      const { officer, language } = await officerOf(db, event);
      const list = officer && isFileId(event.value) ? await rmapOfFile(db, event.value) : undefined;
      if (!list) return sayNow(language, "help.old_button");
      if (list.asOf !== null) return sayNow(language, "officers.rmap_form.settled");
      return { kind: "form", form: dayForm(list, language, list.proposedAsOf ?? undefined) };
    },
  };
}

/** The form behind it: from then on the list is compared with, and judges if it is the newest. */
export const listForms: Readonly<Record<string, Decide<Submitted>>> = {
  rmap: async (tx, event, now) => {
    const { officer, language } = await officerOf(tx, event);
    const list = officer && isFileId(event.context) ? await holdRmapOfFile(tx, event.context) : undefined;
    if (!officer || !list) return sayNow(language, "help.old_button");
    const { day } = event.values;
    const typed = typeof day === "string" ? day.trim() : "";
    if (!hasCome(typed, now)) {
      const problems = { day: sentence(language, "officers.rmap_form.wrong") };
      return { kind: "invalid", form: dayForm(list, language, typed), problems };
    }
    if (list.asOf !== null) return sayNow(language, "officers.rmap_form.settled");
    await sayDay(tx, list.fileId, typed, actorName(officer), now);
    return { kind: "close" };
  },
};

function officerOf(db: Db | Tx, event: Pressed | Submitted) {
  return officerWhoMay(db, event.from, "manage", { kind: "lists" });
}

function isFileId(sent: string): boolean {
  return ID.safeParse(sent).success;
}

function dayForm(list: Rmap, language: CompleteLanguage, typed?: string): Form {
  return {
    name: "rmap",
    title: sentence(language, "officers.rmap_form.title"),
    intro: sentence(language, "officers.rmap_form.intro", { file: quote(list.name) }),
    fields: [
      {
        kind: "line",
        name: "day",
        label: sentence(language, "officers.rmap_form.date"),
        hint: sentence(language, "officers.rmap_form.hint"),
        required: true,
        maxLength: 10,
        ...(typed !== undefined && { value: typed.slice(0, 10) }),
      },
    ],
    submit: sentence(language, "officers.rmap_form.submit"),
    cancel: sentence(language, "form.cancel"),
    context: list.fileId,
    lang: language,
  };
}
