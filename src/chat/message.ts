import type { Address } from "./address.ts";

declare const brand: unique symbol;
/** A file we keep; see `src/files`. */
export type FileId = string & { readonly [brand]: "FileId" };

/** What we say. `text` is complete on its own: notification, screen reader, platforms without blocks. */
export type Message = {
  text: string;
  blocks?: Block[];
  files?: OutFile[];
  /** What stands in a list of mails; nothing personal. Chats do not show it. */
  subject?: string;
  /** BCP 47, so that a page can mark the language of what it shows. */
  lang?: string;
};

export type Block = TextBlock | Facts | Table | Buttons | Divider;
/**
 * `text` is plain; `style` says what it is, never how it looks. `lang`: BCP 47, where it is not the message's; only
 * pages and mails can mark it.
 */
export type TextBlock = { kind: "text"; text: string; style?: "heading" | "body" | "quiet"; lang?: string };
export type Facts = { kind: "facts"; facts: { label: string; value: string }[] };
export type Table = { kind: "table"; caption: string; columns: string[]; rows: string[][] };
export type Buttons = { kind: "buttons"; buttons: Button[] };
export type Divider = { kind: "divider" };

export type Button = {
  label: string;
  action: string;
  value: string;
  style?: "primary" | "danger";
  /** Teams must know when drawing the card that a press opens a form. */
  opens?: "form";
};

/** By reference: a Teams consent can come days later. */
export type OutFile = { fileId: FileId; name: string; alt: string };

export type Form = {
  /** Names the handler; names that start with `concern.` are sensitive. */
  name: string;
  title: string;
  intro?: string;
  fields: Field[];
  submit: string;
  cancel: string;
  /** Travels with the form and comes back: input, not state. */
  context: string;
  /** BCP 47 of the form's own words. */
  lang: string;
};

export type Field = { name: string; label: string; hint?: string; required: boolean } & (
  | { kind: "line"; value?: string; maxLength: number; type?: "text" | "email" }
  | { kind: "lines"; value?: string; maxLength: number }
  | { kind: "choice"; value?: string; options: { label: string; value: string }[] }
);

/** Every value as typed; a field nobody touched is absent. */
export type FormValues = Record<string, string | string[]>;

/**
 * Where a message ended up. Overflow makes several parts; a button may be in any. What replaces the message takes the
 * place of `face`: the last part, where nothing else is said.
 */
export type Posted = { thread: Address; parts: Address[]; face?: Address };
