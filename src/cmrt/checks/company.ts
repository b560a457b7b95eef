import { isSameCompany } from "../company-name.ts";
import { inCompany, ofConsistency, type Rule } from "./rule.ts";

/** About who answers. */
export const companyRules: readonly Rule[] = [
  {
    ...ofConsistency("COMPANY_IS_REQUESTER", "must_fix", "contact"),
    source: "INSTR A8, PRACTICE",
    *find(form) {
      const { name } = form.declaration.company;
      const { requester = "" } = form.basis;
      if (isSameCompany(name, requester)) yield { ...inCompany(form, "company"), facts: { name } };
    },
  },
  {
    ...ofConsistency("AUTHORIZER_SAME", "follow_up", "contact"),
    source: "INSTR A16, DDM contact_and_authorizer_cannot_use_same",
    *find(form) {
      const text = form.declaration.company.authorizerName;
      const words = text.normalize("NFKC").replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
      if (SAME.test(words)) yield { ...inCompany(form, "authorizer"), facts: { text } };
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
const SAME = /^((the )?same( as .*)?|as above|see above|ditto|同上|同じ|同左|同前)$/i;

/** One address or several, as mail programs write them: "Ann Example <ann@example.com>; bob@example.com". */
function isEmail(text: string): boolean {
  const bare = text.slice(0, LOOKED_AT).replace(/[^<>,;]*<([^<>]*)>/g, " $1 ");
  const addresses = bare
    .split(/[\s,;、，；|]+|(?<=@[^\s@/]{1,255})\//u)
    .filter((part) => part !== "" && part !== "/");
  return addresses.every((address) => /^[^\s@<>]+@[^\s@.]+(\.[^\s@.]+)+$/.test(address));
}

const LOOKED_AT = 1000;
