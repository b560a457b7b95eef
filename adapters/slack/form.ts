import type { types } from "@slack/bolt";
import { z } from "zod";
import { DeliveryError } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Field, Form, FormValues, Message } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import { languageOf, sentence } from "../../src/i18n/index.ts";
import { parseJson } from "../../src/json.ts";
import { parse } from "./address.ts";
import {
  MAX_INPUT_LENGTH,
  MAX_OPTION_LABEL,
  MAX_OPTIONS,
  MAX_PRIVATE_METADATA,
  MAX_VIEW_INTRO,
  MAX_VIEW_WORD,
} from "./limits.ts";
import { plain, renderHome } from "./render.ts";

/** The name of every input inside its block; the block has the field's name. */
const INPUT = "value";

/** What travels with an open form: where it was opened, its own context, and a name for this opening. */
type FormOrigin = { in: Address; context: string; nonce: string };

/** What is no form and can be pressed all the same: App Home, and a sheet that says something. */
const PLACE = z.object({ in: z.string().refine(isConversation) });
const ORIGIN = PLACE.extend({
  context: z.string(),
  nonce: z.string().min(1),
});

/** A form as a Slack view. Throws `DeliveryError("rejected")` for one that Slack cannot show. */
export function renderForm(form: Form, origin: FormOrigin): types.ModalView {
  const metadata = JSON.stringify(origin);
  if (metadata.length > MAX_PRIVATE_METADATA) throw new DeliveryError("rejected", "not_sent");
  const short = [...form.title].length <= MAX_VIEW_WORD;
  const intro = [...(short ? [] : [form.title]), ...(form.intro === undefined ? [] : [form.intro])].join(
    "\n",
  );
  if (intro.length > MAX_VIEW_INTRO) throw new DeliveryError("rejected", "not_sent");
  return {
    type: "modal",
    callback_id: form.name,
    private_metadata: metadata,
    title: plain(short ? form.title : sentence(languageOf(form.lang), "form.title")),
    submit: word(form.submit),
    close: word(form.cancel),
    blocks: [
      ...(intro === "" ? [] : [{ type: "section" as const, text: plain(intro) }]),
      ...form.fields.map(renderField),
    ],
  };
}

/** A message on somebody's Home; `where` is the conversation with them alone. */
export function renderWelcome(message: Message, where: Address): types.HomeView {
  return { ...renderHome(message), private_metadata: JSON.stringify({ in: where }) };
}

/** A message that is shown to one person where a form was, or over their Home, until they close it. */
export function renderSheet(message: Message, where: Address): types.ModalView {
  const { blocks } = renderHome(message);
  const title = plain(sentence(languageOf(message.lang), "chat.sheet"));
  return { type: "modal", title, private_metadata: JSON.stringify({ in: where }), blocks };
}

/** The conversation behind a view that can be pressed; undefined when the view is none of ours. */
export function conversationOf(view: { private_metadata: string }): Address | undefined {
  return PLACE.safeParse(parseJson(view.private_metadata)).data?.in;
}

/** The form's name, where it was opened and what was typed; undefined when the view is none of ours. */
export function readView(view: {
  callback_id: string;
  private_metadata: string;
  state: { values: Record<string, Record<string, unknown>> };
}): { form: string; origin: FormOrigin; values: FormValues } | undefined {
  const origin = ORIGIN.safeParse(parseJson(view.private_metadata));
  if (!origin.success) return undefined;
  const values: FormValues = {};
  for (const [name, inputs] of Object.entries(view.state.values)) {
    const value = typedIn(inputs[INPUT]);
    if (value !== undefined) values[name] = value;
  }
  return { form: view.callback_id, origin: origin.data, values };
}

function renderField(field: Field): types.InputBlock {
  return {
    type: "input",
    block_id: field.name,
    label: plain(field.label),
    optional: !field.required,
    ...(field.hint !== undefined && { hint: plain(field.hint) }),
    element: renderInput(field),
  };
}

function renderInput(field: Field): types.InputBlock["element"] {
  switch (field.kind) {
    case "line":
      if (field.type === "email")
        return { type: "email_text_input", action_id: INPUT, ...initial(field.value) };
      return textInput(field, false);
    case "lines":
      return textInput(field, true);
    case "choice": {
      if (field.options.length > MAX_OPTIONS) throw new DeliveryError("rejected", "not_sent");
      const options = field.options.map(({ label, value }) => ({
        text: plain(quote(label, MAX_OPTION_LABEL)),
        value,
      }));
      const chosen = options.find(({ value }) => value === field.value);
      return {
        type: "static_select",
        action_id: INPUT,
        options,
        ...(chosen && { initial_option: chosen }),
      };
    }
    default:
      return field satisfies never;
  }
}

function textInput(
  field: { value?: string; maxLength: number },
  multiline: boolean,
): types.InputBlock["element"] {
  const max_length = Math.min(field.maxLength, MAX_INPUT_LENGTH);
  return { type: "plain_text_input", action_id: INPUT, multiline, max_length, ...initial(field.value) };
}

function initial(value: string | undefined): { initial_value?: string } {
  return value === undefined || value === "" ? {} : { initial_value: value };
}

function typedIn(input: unknown): string | undefined {
  const { value, selected_option: chosen } = (input ?? {}) as {
    value?: unknown;
    selected_option?: { value?: unknown } | null;
  };
  const found = value ?? chosen?.value;
  return typeof found === "string" ? found : undefined;
}

function isConversation(where: string): where is Address {
  const place = parse(where);
  return place !== undefined && place.ts === undefined;
}

/** Slack allows the words around a form 24 characters and shows no more. */
function word(text: string): types.PlainTextElement {
  if ([...text].length > MAX_VIEW_WORD) throw new DeliveryError("rejected", "not_sent");
  return plain(text);
}
