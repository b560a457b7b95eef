import type { Field } from "../chat/message.ts";
import { quote } from "../chat/quote.ts";
import { type CompleteLanguage, sentence } from "../i18n/index.ts";

const LONGEST_NAME = 120;

/** The line of a form in which an officer types a supplier's name. */
export function supplierField(language: CompleteLanguage, value?: string): Field {
  return {
    kind: "line",
    name: "supplier",
    label: sentence(language, "supplier_field.name"),
    required: true,
    maxLength: LONGEST_NAME,
    ...(value !== undefined && { value }),
  };
}

/** What was typed there; no name is longer than its line. */
export function typedSupplier(values: Record<string, string | string[]>): string {
  return typeof values.supplier === "string" ? values.supplier.trim().slice(0, LONGEST_NAME) : "";
}

/** Why a typed name is no supplier's, and which it may have been meant to be. */
export function nobodyCalled(language: CompleteLanguage, typed: string, near: readonly string[]): string {
  if (typed === "") return sentence(language, "form.problem.required");
  const name = quote(typed);
  if (near.length === 0) return sentence(language, "supplier_field.unknown", { name });
  const names = new Intl.ListFormat(language, { type: "disjunction" }).format(near.map((one) => quote(one)));
  return sentence(language, "supplier_field.near", { name, names });
}
