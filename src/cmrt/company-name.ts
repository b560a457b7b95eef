import { JOINING_WORDS, LEGAL_FORMS } from "./matching/words.ts";

/** Legal forms that stand before or after a name without a blank. */
const LEGAL_FORMS_JOINED =
  /株式会社|有限会社|合同会社|合資会社|\(株\)|\(有\)|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|\(주\)|유한회사/gu;

/**
 * What tells a company from others, whoever writes its name: width, case, punctuation, blanks and legal form do not
 * count. Part of a name, "Holdings" or "Group" too, makes another company. "" for a name without letters or digits.
 */
export function plainCompanyName(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(LEGAL_FORMS_JOINED, " ")
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .split(/[^\p{L}\p{N}]+/u);
  const proper = words.filter((word) => !LEGAL_FORMS.has(word) && !JOINING_WORDS.has(word)).join("");
  return proper || words.join("");
}
