import { declaration, type Flag } from "./table.ts";

/** Dates, and who answers. */
export const companyFlags: readonly Flag[] = [
  {
    code: "DATE_FUTURE",
    has: [
      {
        title: "a date to come",
        facts: { date: "2026-11-24", asOf: "2026-11-23" },
        change: declaration({ D22: 46350 }),
        expected: ["DATE_FUTURE Declaration D22"],
      },
      {
        title: "a date to come, typed, told once",
        facts: { date: "2026-12-31", asOf: "2026-11-23" },
        change: declaration({ D22: "31-Dec-2026" }),
        expected: ["DATE_FUTURE Declaration D22"],
      },
    ],
    hasNot: [{ title: "the judging day", change: declaration({ D22: 46349 }), expected: [] }],
  },
  {
    code: "DATE_STALE",
    has: [
      {
        title: "completed before the survey",
        facts: { date: "2026-03-31", start: "2026-04-01" },
        basis: { surveyStart: "2026-04-01" },
        expected: ["DATE_STALE Declaration D22"],
      },
      {
        title: "completed before the survey, typed",
        facts: { date: "2026-03-31", start: "2026-04-01" },
        change: declaration({ D22: "2026年3月31日" }),
        basis: { surveyStart: "2026-04-01" },
        expected: ["DATE_STALE Declaration D22"],
      },
    ],
    hasNot: [
      { title: "completed on its first day", basis: { surveyStart: "2026-03-31" }, expected: [] },
      { title: "a survey without a first day", expected: [] },
    ],
  },
  {
    code: "DATE_NOT_A_DATE",
    has: [
      {
        title: "a date typed as text",
        facts: { text: "2026-03-31" },
        change: declaration({ D22: "2026-03-31" }),
        expected: ["DATE_NOT_A_DATE Declaration D22"],
      },
      {
        title: "a date of the Buddhist era",
        facts: { text: "31/03/2569" },
        change: declaration({ D22: "31/03/2569" }),
        expected: ["DATE_NOT_A_DATE Declaration D22"],
      },
      {
        title: "a year that is none",
        facts: { text: "31/12/3026" },
        change: declaration({ D22: "31/12/3026" }),
        expected: ["DATE_NOT_A_DATE Declaration D22"],
      },
      {
        title: "a number that is no day",
        facts: { text: "20260331" },
        change: declaration({ D22: 20260331 }),
        expected: ["DATE_NOT_A_DATE Declaration D22"],
      },
    ],
    hasNot: [
      { title: "a date", change: declaration({ D22: 46112 }), expected: [] },
      { title: "no date at all", change: declaration({ D22: null }), expected: ["MISSING Declaration D22"] },
      { title: "the number 0", change: declaration({ D22: 0 }), expected: ["MISSING Declaration D22"] },
    ],
  },
  {
    code: "COMPANY_IS_REQUESTER",
    has: [
      {
        title: "the company that asked, its legal form otherwise",
        facts: { name: "Northwind Connectors Ltd." },
        basis: { requester: "NORTHWIND CONNECTORS" },
        expected: ["COMPANY_IS_REQUESTER Declaration D8"],
      },
      {
        title: "the company that asked, in full width",
        facts: { name: "（株）Ｎｏｒｔｈｗｉｎｄ Connectors" },
        change: declaration({ D8: "（株）Ｎｏｒｔｈｗｉｎｄ Connectors" }),
        basis: { requester: "Northwind Connectors K.K." },
        expected: ["COMPANY_IS_REQUESTER Declaration D8"],
      },
    ],
    hasNot: [
      { title: "a name that contains the other", basis: { requester: "Northwind Ltd." }, expected: [] },
      {
        title: "a name contained in the other",
        basis: { requester: "Northwind Connectors Europe Ltd." },
        expected: [],
      },
      { title: "a legal form in common", basis: { requester: "Ltd." }, expected: [] },
      {
        title: "a company of the same group, of another legal form",
        basis: { requester: "Northwind Connectors GmbH" },
        expected: [],
      },
    ],
  },
  {
    code: "AUTHORIZER_SAME",
    has: [
      {
        title: "authorizer same",
        facts: { text: "Same as above" },
        change: declaration({ D18: "Same as above" }),
        expected: ["AUTHORIZER_SAME Declaration D18"],
      },
      {
        title: "the same in brackets",
        facts: { text: "(same as contact)" },
        change: declaration({ D18: "(same as contact)" }),
        expected: ["AUTHORIZER_SAME Declaration D18"],
      },
    ],
    hasNot: [{ title: "somebody of that name", change: declaration({ D18: "Samel Example" }), expected: [] }],
  },
  {
    code: "EMAIL_INVALID",
    has: [
      {
        title: "an e-mail that is none",
        facts: { text: "ann@example" },
        change: declaration({ D16: "ann@example" }),
        expected: ["EMAIL_INVALID Declaration D16"],
      },
      {
        title: "a name with an address that is none",
        facts: { text: "Ann Example <ann@example>" },
        change: declaration({ D16: "Ann Example <ann@example>" }),
        expected: ["EMAIL_INVALID Declaration D16"],
      },
      {
        title: "an @ in front of nothing",
        facts: { text: "@bob" },
        change: declaration({ D20: "@bob" }),
        expected: ["EMAIL_INVALID Declaration D20"],
      },
    ],
    hasNot: [
      { title: "two e-mails", change: declaration({ D16: "a@example.com; b@example.com" }), expected: [] },
      {
        title: "e-mails as mail programs write them",
        change: declaration({ D16: "a@example.com / b@example.com;", D20: "Ann Example <ann@example.com>" }),
        expected: [],
      },
      {
        title: "an e-mail without @",
        change: declaration({ D20: "n/a" }),
        expected: ["MISSING Declaration D20"],
      },
    ],
  },
];
