import type { TaskModuleResponse } from "botbuilder";
import { z } from "zod";
import type { Answer } from "../../src/chat/event.ts";
import type { Field, Form, FormValues } from "../../src/chat/message.ts";
import { languageOf, sentence } from "../../src/i18n/index.ts";
import { MAX_NAME_LENGTH, MAX_VALUE_LENGTH } from "./limits.ts";
import { card, drawText, type Element } from "./render.ts";

/** Keeps the names of fields apart from ours. */
const FIELD = "field.";

const ORIGIN = z.object({
  form: z.string().min(1).max(MAX_NAME_LENGTH),
  context: z.string().max(MAX_VALUE_LENGTH),
  /** Made when the form is opened: sending it twice is sending it once. */
  nonce: z.uuid(),
});
const SUBMITTED = z.looseObject({ tinstone: ORIGIN });

export type Submission = z.infer<typeof ORIGIN> & { values: FormValues };

/** What a dialog of ours brings back; undefined for anything else. */
export function readForm(data: unknown): Submission | undefined {
  const read = SUBMITTED.safeParse(data);
  if (!read.success) return undefined;
  const { tinstone, ...inputs } = read.data;
  const values: FormValues = {};
  for (const [id, value] of Object.entries(inputs)) {
    if (id.startsWith(FIELD) && typeof value === "string") values[id.slice(FIELD.length)] = value;
  }
  return { ...tinstone, values };
}

/** What Teams does with its dialog: opens or redraws it, shows a sentence in it, or (undefined) closes it. */
export function renderAnswer(answer: Answer, nonce: string): TaskModuleResponse | undefined {
  switch (answer.kind) {
    case "none":
    case "close":
      return undefined;
    case "say":
      return { task: { type: "message", value: answer.message.text } };
    case "form":
      return dialog(answer.form, nonce, {});
    case "invalid":
      return dialog(answer.form, nonce, answer.problems);
    default:
      return answer satisfies never;
  }
}

/** Teams draws a button for leaving the dialog itself. */
function dialog(form: Form, nonce: string, problems: Record<string, string>): TaskModuleResponse {
  const { name, title, intro, fields, submit, context, lang } = form;
  const body: Element[] = [
    ...(intro === undefined ? [] : drawText({ text: intro })),
    ...fields.flatMap((field) => drawField(field, lang, problems[field.name])),
    {
      type: "ActionSet",
      actions: [
        {
          type: "Action.Submit",
          title: submit,
          style: "positive",
          data: { tinstone: { form: name, context, nonce } satisfies z.infer<typeof ORIGIN> },
        },
      ],
    },
  ];
  return {
    task: { type: "continue", value: { title, height: "medium", width: "medium", card: card(body, lang) } },
  };
}

function drawField(field: Field, lang: string, problem: string | undefined): Element[] {
  return [
    {
      ...drawInput(field),
      id: `${FIELD}${field.name}`,
      label: field.label,
      ...(field.value !== undefined && { value: field.value }),
      ...(field.required && {
        isRequired: true,
        errorMessage: sentence(languageOf(lang), "form.problem.required"),
      }),
    },
    ...(problem === undefined ? [] : [note(problem, { color: "Attention", weight: "Bolder" })]),
    ...(field.hint === undefined ? [] : [note(field.hint, { isSubtle: true })]),
  ];
}

function drawInput(field: Field): Element {
  switch (field.kind) {
    case "line":
      return {
        type: "Input.Text",
        maxLength: field.maxLength,
        ...(field.type === "email" && { style: "Email" }),
      };
    case "lines":
      return { type: "Input.Text", isMultiline: true, maxLength: field.maxLength };
    case "choice":
      return {
        type: "Input.ChoiceSet",
        choices: field.options.map(({ label, value }) => ({ title: label, value })),
      };
    default:
      return field satisfies never;
  }
}

function note(text: string, look: Record<string, unknown>): Element {
  return { type: "RichTextBlock", spacing: "None", inlines: [{ type: "TextRun", text, ...look }] };
}
