import type { Form } from "../chat/message.ts";
import { quote } from "../chat/quote.ts";
import { type Language, sentence } from "../i18n/index.ts";

const LONGEST_NAME = 120;
const LONGEST_NOTE = 1_000;

/** *I am a colleague*: asks for the name only. */
export function colleagueForm(language: Language, contactName: string): Form {
  return {
    name: "colleague",
    title: sentence(language, "colleague.title"),
    intro: sentence(language, "colleague.intro", { name: quote(contactName) }),
    fields: [
      {
        kind: "line",
        name: "name",
        label: sentence(language, "colleague.name"),
        required: true,
        maxLength: LONGEST_NAME,
      },
    ],
    submit: sentence(language, "colleague.submit"),
    cancel: sentence(language, "form.cancel"),
    context: "",
    lang: language,
  };
}

/** *Not my topic*: whom to ask instead; any of it may stay empty. */
export function notMineForm(language: Language, person: string): Form {
  return {
    name: "not_mine",
    title: sentence(language, "not_mine.title"),
    intro: sentence(language, "not_mine.intro", { person: quote(person) }),
    fields: [
      {
        kind: "line",
        name: "name",
        label: sentence(language, "not_mine.name"),
        required: false,
        maxLength: LONGEST_NAME,
      },
      {
        kind: "line",
        name: "email",
        type: "email",
        label: sentence(language, "not_mine.email"),
        required: false,
        maxLength: 254,
      },
      {
        kind: "lines",
        name: "note",
        label: sentence(language, "not_mine.note"),
        required: false,
        maxLength: LONGEST_NOTE,
      },
    ],
    submit: sentence(language, "not_mine.submit"),
    cancel: sentence(language, "form.cancel"),
    context: "",
    lang: language,
  };
}

/** The form again with what was typed in it. */
export function filled(form: Form, values: Record<string, string | string[]>): Form {
  return {
    ...form,
    fields: form.fields.map((field) => {
      const typed = values[field.name];
      return typeof typed === "string" ? { ...field, value: typed } : field;
    }),
  };
}

/** Whether a text can be an e-mail address; the mailbox itself is proved by writing to it. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
}
