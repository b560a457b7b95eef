import type { Button, Field, Form, FormValues } from "../../chat/message.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, LANGUAGES, sentence } from "../../i18n/index.ts";
import type { Details } from "../../people/contacts/store.ts";
import { LONGEST_EMAIL, looksLikeEmail } from "../../people/email.ts";
import { zoneNamed } from "../../people/import/values.ts";

const LONGEST_NAME = 120;
const LONGEST_ZONE = 64;
/** What fits on a button beside our own words. */
const NAME_ON_BUTTON = 40;

/** What officers are told of: a contact says that the survey is not theirs, under which delivery, and whom they name. */
export type NotMine = { key: string; contactId: string; name: string; email: string };
export type Typed = Details & { old: string };

/** What officers can do about it. */
export function notMineButtons(asked: NotMine, contact: string, language: CompleteLanguage): Button[] {
  const { key, contactId } = asked;
  return [
    {
      label:
        asked.name === ""
          ? sentence(language, "contact_form.open")
          : sentence(language, "contact_form.open.name", { name: quote(asked.name, NAME_ON_BUTTON) }),
      action: "contact.instead",
      value: JSON.stringify(asked),
      opens: "form",
    },
    {
      label: sentence(language, "contact_keep", { name: quote(contact, NAME_ON_BUTTON) }),
      action: "contact.keep",
      value: JSON.stringify({ key, contactId }),
    },
  ];
}

/** *Ask … instead*: who it is, as far as that was said. */
export function insteadForm(
  language: CompleteLanguage,
  of: { supplier: string; contact: string; context: string },
  typed: Typed,
): Form {
  const label = (name: "name" | "email" | "language" | "timezone" | "old") =>
    sentence(language, `contact_form.${name}`, { contact: quote(of.contact) });
  const line = (name: "name" | "email" | "timezone", value: string, maxLength: number): Field => ({
    kind: "line",
    name,
    label: label(name),
    required: true,
    maxLength,
    value,
    ...(name === "email" && { type: "email" }),
  });
  const names = new Intl.DisplayNames(language, { type: "language" });
  return {
    name: "contact_instead",
    title: sentence(language, "contact_form.title"),
    intro: sentence(language, "contact_form.intro", {
      supplier: quote(of.supplier),
      contact: quote(of.contact),
    }),
    fields: [
      line("name", typed.name, LONGEST_NAME),
      line("email", typed.email, LONGEST_EMAIL),
      {
        kind: "choice",
        name: "language",
        label: label("language"),
        required: true,
        value: typed.language,
        options: LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value })),
      },
      line("timezone", typed.timeZone, LONGEST_ZONE),
      {
        kind: "choice",
        name: "old",
        label: label("old"),
        required: true,
        value: typed.old,
        options: (["stays", "left"] as const).map((value) => ({
          value,
          label: sentence(language, `contact_form.old.${value}`),
        })),
      },
    ],
    submit: sentence(language, "contact_form.submit"),
    cancel: sentence(language, "form.cancel"),
    context: of.context,
    lang: language,
  };
}

export function typedIn(values: FormValues): Typed {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === "string" ? value.trim() : "";
  };
  return {
    name: text("name"),
    email: text("email"),
    language: text("language"),
    timeZone: zoneNamed(text("timezone")) ?? text("timezone"),
    old: text("old"),
  };
}

/** What is wrong with what was typed, by field. */
export function problemsOf(typed: Typed, language: CompleteLanguage): Record<string, string> {
  const problems: Record<string, string> = {};
  const required = sentence(language, "form.problem.required");
  const long = (text: string, max: number) =>
    [...text].length > max ? sentence(language, "form.problem.too_long", { max }) : undefined;
  const put = (field: string, problem: string | undefined) => {
    if (problem !== undefined) problems[field] = problem;
  };
  put("name", typed.name === "" ? required : long(typed.name, LONGEST_NAME));
  put(
    "email",
    looksLikeEmail(typed.email) ? long(typed.email, LONGEST_EMAIL) : sentence(language, "form.problem.email"),
  );
  if (!LANGUAGES.some((one) => one === typed.language)) put("language", required);
  if (zoneNamed(typed.timeZone) === undefined)
    put("timezone", sentence(language, "contact_form.problem.timezone"));
  if (typed.old !== "stays" && typed.old !== "left") put("old", required);
  return problems;
}
