import type { Field, Form, FormValues } from "../chat/message.ts";
import { quote } from "../chat/quote.ts";
import { type CompleteLanguage, languageOf, sentence } from "../i18n/index.ts";
import { LONGEST_EMAIL, looksLikeEmail } from "../people/email.ts";

const LONGEST_NAME = 120;
const LONGEST_NOTE = 1_000;

/** *I am a colleague*: asks for the name only. */
export function colleagueForm(language: CompleteLanguage, contactName: string): Form {
  const intro = sentence(language, "colleague.intro", { name: quote(contactName) });
  return form(language, "colleague", intro, [
    {
      kind: "line",
      name: "name",
      label: sentence(language, "colleague.name"),
      required: true,
      maxLength: LONGEST_NAME,
    },
  ]);
}

/** *Not my topic*: whom to ask instead; any of it may stay empty. */
export function notMineForm(language: CompleteLanguage, person: string): Form {
  const intro = sentence(language, "not_mine.intro", { person: quote(person) });
  return form(language, "not_mine", intro, [
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
      label: sentence(language, "not_mine.email"),
      type: "email",
      required: false,
      maxLength: LONGEST_EMAIL,
    },
    {
      kind: "lines",
      name: "note",
      label: sentence(language, "not_mine.note"),
      required: false,
      maxLength: LONGEST_NOTE,
    },
  ]);
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

/** What is wrong with what was typed, by field: the form's own limits hold here, not in the browser. */
export function problemsOf(form: Form, values: FormValues): Record<string, string> {
  const language = languageOf(form.lang);
  const problems: Record<string, string> = {};
  for (const field of form.fields) {
    const typed = values[field.name];
    const text = typeof typed === "string" ? typed.trim() : "";
    if (field.required && text === "") problems[field.name] = sentence(language, "form.problem.required");
    if (field.kind === "choice") continue;
    if ([...text].length > field.maxLength) {
      problems[field.name] = sentence(language, "form.problem.too_long", { max: field.maxLength });
    } else if (field.kind === "line" && field.type === "email" && text !== "" && !looksLikeEmail(text)) {
      problems[field.name] = sentence(language, "form.problem.email");
    }
  }
  return problems;
}

/** A form whose title and button are called after it in the catalogues. */
function form(
  language: CompleteLanguage,
  name: "colleague" | "not_mine",
  intro: string,
  fields: Field[],
): Form {
  return {
    name,
    title: sentence(language, `${name}.title`),
    intro,
    fields,
    submit: sentence(language, `${name}.submit`),
    cancel: sentence(language, "form.cancel"),
    context: "",
    lang: language,
  };
}
