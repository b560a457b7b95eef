import { unambiguousDate } from "../declaration/dates.ts";
import { inCompany, ofConsistency, type Rule } from "./rule.ts";

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** About the date of completion; what is typed as text counts where it can mean one day only. */
export const dateRules: readonly Rule[] = [
  {
    ...ofConsistency("DATE_FUTURE", "must_fix", "contact"),
    source: "DDM effective_date",
    *find(form) {
      const { asOf } = form.basis;
      const date = unambiguousDate(form.declaration.company.date);
      if (date && date > asOf) yield { ...inCompany(form, "date"), facts: { date, asOf } };
    },
  },
  {
    ...ofConsistency("DATE_STALE", "follow_up", "contact"),
    source: "Z2 (data a year out of date)",
    *find(form) {
      const start = form.basis.surveyStart;
      const date = unambiguousDate(form.declaration.company.date);
      if (start && date && date < start) yield { ...inCompany(form, "date"), facts: { date, start } };
    },
  },
  {
    ...ofConsistency("DATE_NOT_A_DATE", "follow_up", "contact"),
    source: "INSTR A20",
    *find(form) {
      const text = form.declaration.company.date;
      const kind = form.cell(form.layout.company.date ?? "")?.kind;
      // A typed date looks like one and is none; a number too large for a day stays as it was typed.
      const isDate = (kind === "date" || kind === "number") && ISO_DATE.test(text);
      if (text.trim() !== "" && !isDate) yield { ...inCompany(form, "date"), facts: { text } };
    },
  },
];
