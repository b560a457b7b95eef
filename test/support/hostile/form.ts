import { sampleWorkbook } from "../../../src/demo/workbook/index.ts";
import { type Part, unzip } from "./zip.ts";

/** Parts of the sample form, in the order of the sheets. */
export const DECLARATION = "xl/worksheets/sheet1.xml";
export const SMELTER_LIST = "xl/worksheets/sheet2.xml";
export const PRODUCT_LIST = "xl/worksheets/sheet3.xml";
export const LOOKUP = "xl/worksheets/sheet4.xml";
export const STRINGS = "xl/sharedStrings.xml";
export const WORKBOOK = "xl/workbook.xml";

export const FILLER = {
  company: "Sample Connectors K.K.",
  completedOn: "2026-09-30",
  language: "en",
} as const;

/** The parts of a form without any fault, to be spoilt. */
export async function formParts(): Promise<Part[]> {
  return unzip(await sampleWorkbook("clean", FILLER));
}

/** The same parts with one of them rewritten. Throws when nothing changed: a case must spoil something. */
export function rewrite(parts: readonly Part[], name: string, change: (xml: string) => string): Part[] {
  return parts.map((part) => {
    if (part.name !== name) return part;
    const before = String(part.content);
    const content = change(before);
    if (content === before) throw new Error(`nothing to spoil in ${name}`);
    return { name, content };
  });
}

/** The same parts with one of them replaced. */
export function substitute(parts: readonly Part[], substitution: Part): Part[] {
  return [...without(parts, substitution.name), substitution];
}

export function without(parts: readonly Part[], name: string): Part[] {
  return parts.filter((part) => part.name !== name);
}
