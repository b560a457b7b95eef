import { JOINING_WORDS, LEGAL_FORMS } from "../matching/words.ts";
import { inCompany, ofConsistency, type Rule } from "./rule.ts";

/** About who answers. */
export const companyRules: readonly Rule[] = [
  {
    ...ofConsistency("COMPANY_IS_REQUESTER", "must_fix", "contact"),
    source: "INSTR A8, PRACTICE",
    *find(form) {
      const { name } = form.declaration.company;
      const { requester } = form.basis;
      if (requester && sameCompany(name, requester)) yield { ...inCompany(form, "company"), facts: { name } };
    },
  },
  {
    ...ofConsistency("AUTHORIZER_SAME", "follow_up", "contact"),
    source: "INSTR A16, DDM contact_and_authorizer_cannot_use_same",
    *find(form) {
      const text = form.declaration.company.authorizerName;
      if (SAME.test(text.normalize("NFKC").trim()))
        yield { ...inCompany(form, "authorizer"), facts: { text } };
    },
  },
  {
    ...ofConsistency("EMAIL_INVALID", "follow_up", "contact"),
    source: "CHECKER 8 and 11 look for an @ only; INSTR A14, A18",
    *find(form) {
      const { contactEmail, authorizerEmail } = form.declaration.company;
      const emails = [contactEmail, authorizerEmail];
      for (const [index, field] of EMAILS.entries()) {
        const text = emails[index] ?? "";
        // Without an @ it is already missing.
        if (text.includes("@") && !isEmail(text)) yield { ...inCompany(form, field), facts: { text } };
      }
    },
  },
];

export const EMAILS = ["contact_email", "authorizer_email"] as const;
const SAME = /^((the )?same( as .*)?|as above|see above|ditto|同上|同じ|同左|同前)\.?$/i;
const LEGAL_FORMS_JOINED =
  /株式会社|有限会社|合同会社|\(株\)|\(有\)|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|\(주\)|유한회사/gu;

/** The same name, whatever the width, case, punctuation and legal form; part of a name is another name. */
export function sameCompany(a: string, b: string): boolean {
  const name = nameProper(a);
  return name !== "" && name === nameProper(b);
}

function nameProper(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(LEGAL_FORMS_JOINED, " ")
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .split(/[^\p{L}\p{N}]+/u);
  const proper = words.filter((word) => !LEGAL_FORMS.has(word) && !JOINING_WORDS.has(word)).join("");
  return proper || words.join("");
}

/** One address, or several divided by commas, semicolons or blanks. */
function isEmail(text: string): boolean {
  const addresses = text.trim().split(/[\s,;、]+/);
  return addresses.every((address) => /^[^\s@<>]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address));
}
