import type { Answer, Pressed, Submitted } from "../../chat/event.ts";
import type { Form } from "../../chat/message.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import { sayNow } from "../../i18n/say-now.ts";
import type { Prepare, Surface } from "../../inbox/receive.ts";
import type { Subject } from "../../people/may.ts";
import { officerWhoMay } from "../../people/officer.ts";
import { nobodyCalled, supplierField, typedSupplier } from "../../people/supplier-field.ts";
import type { Db, Tx } from "../../store.ts";
import { isDropId } from "../drops/id.ts";
import { type Drop, dropById, readDeclared } from "../drops/store.ts";
import { type Outcome, type PlacingDeps, preparePlacing } from "./place.ts";

/** *Say whose it is*, under what officers read about a file that nobody knows the use of. */
export function unplacedSurfaces(db: Db): Readonly<Record<string, Surface>> {
  return {
    "unplaced.open": async (event) => {
      const { officer, language } = await officerOf(db, event);
      const drop = officer && (await dropOf(db, event.value));
      if (!drop) return sayNow(language, "help.old_button");
      if (drop.placed !== "unplaced") return sayNow(language, "unplaced_form.settled");
      return { kind: "form", form: await unplacedForm(db, drop, language) };
    },
  };
}

/** The form behind it. The file is judged by the survey of the named supplier before anything is written. */
export function unplacedForms(deps: PlacingDeps): Readonly<Record<string, Prepare<Submitted>>> {
  return {
    unplaced: async (event) => {
      if (!(await officerOf(deps.db, event)).officer) return refuse;
      const typed = typedSupplier(event.values);
      const carryOut = await preparePlacing(deps, event.context, typed);
      return async (tx, _, now) => {
        const { officer, language } = await officerOf(tx, event);
        if (!officer) return refuse(tx, event);
        const outcome = await carryOut(tx, { actor: officer, name: officer.name }, now);
        if (outcome.kind === "placed") return { kind: "close" };
        const drop = await dropOf(tx, event.context);
        if (!drop) return sayNow(language, "help.old_button");
        const form = await unplacedForm(tx, drop, language, typed);
        return { kind: "invalid", form, problems: { supplier: problemOf(outcome, typed, language) } };
      };
    },
  };
}

/** Why a file was not placed, and what to do. */
export function problemOf(
  outcome: Exclude<Outcome, { kind: "placed" }>,
  typed: string,
  language: CompleteLanguage,
): string {
  switch (outcome.kind) {
    case "no_file":
    case "settled":
      return sentence(language, "unplaced_form.settled");
    case "no_supplier":
      return nobodyCalled(language, typed, outcome.near);
    case "not_asked":
      return sentence(language, "unplaced_form.not_asked", { supplier: quote(outcome.supplier) });
    default:
      return outcome satisfies never;
  }
}

async function refuse(tx: Tx, event: Submitted): Promise<Answer> {
  return sayNow((await officerOf(tx, event)).language, "help.old_button");
}

const ANY_DROP: Subject = {
  kind: "drop",
  supplierId: null,
  byContactId: null,
  byOfficerId: null,
  here: false,
};

function officerOf(db: Db | Tx, event: Pressed | Submitted) {
  return officerWhoMay(db, event.from, "manage", ANY_DROP);
}

async function dropOf(db: Db | Tx, id: string): Promise<Drop | undefined> {
  return isDropId(id) ? dropById(db, id) : undefined;
}

async function unplacedForm(
  db: Db | Tx,
  drop: Drop,
  language: CompleteLanguage,
  typed?: string,
): Promise<Form> {
  const company = quote((await readDeclared(db, drop.id)).company);
  const intro = [
    sentence(language, "unplaced_form.intro", { file: quote(drop.name) }),
    ...(company === "" ? [] : [sentence(language, "officers.unplaced.company", { company })]),
  ];
  return {
    name: "unplaced",
    title: sentence(language, "unplaced_form.title"),
    intro: intro.join("\n"),
    fields: [supplierField(language, typed)],
    submit: sentence(language, "unplaced_form.submit"),
    cancel: sentence(language, "form.cancel"),
    context: drop.id,
    lang: language,
  };
}
