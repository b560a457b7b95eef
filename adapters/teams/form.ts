import type { TaskModuleResponse } from "botbuilder";
import { z } from "zod";
import type { Answer } from "../../src/chat/event.ts";
import type { Field, Form, FormValues } from "../../src/chat/message.ts";
import { languageOf, sentence } from "../../src/i18n/index.ts";
import { MAX_NAME_LENGTH, MAX_VALUE_LENGTH } from "./limits.ts";
import { card, drawText, type Element } from "./render.ts";

/** Keeps the names of fields apart from ours. */
const FIELD = "field.";

const LABELLED = {
  name: z.string(),
  label: z.string(),
  hint: z.string().exactOptional(),
  required: z.boolean(),
};
const FIELDS = z.discriminatedUnion("kind", [
  z.object({
    ...LABELLED,
    kind: z.literal("line"),
    maxLength: z.number(),
    type: z.enum(["text", "email"]).exactOptional(),
  }),
  z.object({ ...LABELLED, kind: z.literal("lines"), maxLength: z.number() }),
  z.object({
    ...LABELLED,
    kind: z.literal("choice"),
    options: z.array(z.object({ label: z.string(), value: z.string() })),
  }),
]);

/** A form as it was drawn. It travels with what is typed, so that it can be drawn again where nothing can be read. */
const DRAWN = z.object({
  title: z.string(),
  intro: z.string().exactOptional(),
  fields: z.array(FIELDS),
  submit: z.string(),
  cancel: z.string(),
  lang: z.string(),
});

const ORIGIN = z.object({
  form: z.string().min(1).max(MAX_NAME_LENGTH),
  context: z.string().max(MAX_VALUE_LENGTH),
  /** Made when the form is opened: sending it twice is sending it once. */
  nonce: z.uuid(),
  drawn: DRAWN.exactOptional(),
});
const SUBMITTED = z.looseObject({ tinstone: ORIGIN });

type Origin = z.infer<typeof ORIGIN>;
export type Submission = Origin & { values: FormValues };

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

/**
 * A dialog whose content could not be saved: as it was typed, with a sentence that says so. Undefined for one that
 * does not bring how it was drawn.
 */
export function redraw(submission: Submission): TaskModuleResponse | undefined {
  const { form, context, nonce, drawn, values } = submission;
  if (!drawn) return undefined;
  const fields = drawn.fields.map((field): Field => {
    const typed = values[field.name];
    return typeof typed === "string" ? { ...field, value: typed } : field;
  });
  const told = sentence(languageOf(drawn.lang), "chat.not_saved");
  return dialog({ ...drawn, name: form, context, fields }, nonce, {}, told);
}

/** Teams draws a button for leaving the dialog itself. */
function dialog(
  form: Form,
  nonce: string,
  problems: Record<string, string>,
  problem?: string,
): TaskModuleResponse {
  const { name, title, intro, fields, submit, context, lang } = form;
  const body: Element[] = [
    ...(problem === undefined ? [] : [note(problem, PROBLEM)]),
    ...(intro === undefined ? [] : drawText({ text: intro })),
    ...fields.flatMap((field) => drawField(field, lang, problems[field.name])),
    {
      type: "ActionSet",
      actions: [
        {
          type: "Action.Submit",
          title: submit,
          style: "positive",
          data: { tinstone: { form: name, context, nonce, drawn: DRAWN.parse(form) } satisfies Origin },
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
    ...(problem === undefined ? [] : [note(problem, PROBLEM)]),
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

const PROBLEM = { color: "Attention", weight: "Bolder" };

function note(text: string, look: Record<string, unknown>): Element {
  return { type: "RichTextBlock", spacing: "None", inlines: [{ type: "TextRun", text, ...look }] };
}
