import { metalAnswers } from "../../../support/cmrt/forms.ts";
import { declaration, type Flag, NO_SMELTERS, products, smelters, tin } from "./table.ts";

const scope = "B. Product (or List of Products)";

/** Single answers, languages and texts, and what the company does. */
export const answerFlags: readonly Flag[] = [
  {
    code: "BLANK_TEXT",
    has: [
      {
        title: "blanks only, seen or not",
        change: declaration({ D15: "  ", D17: "\u00a0\u200b" }),
        expected: ["BLANK_TEXT Declaration D15", "BLANK_TEXT Declaration D17"],
      },
    ],
    hasNot: [
      { title: "nothing", change: declaration({ D15: null }), expected: ["MISSING Declaration D15"] },
      {
        title: "blanks where nothing is needed",
        change: declaration({ D10: " ", D12: " ", D19: " ", D21: " ", D32: " " }),
        expected: [],
      },
      {
        title: "an e-mail address of blanks, which is missing",
        change: declaration({ D16: " " }),
        expected: ["MISSING Declaration D16"],
      },
    ],
  },
  {
    code: "ANSWER_NOT_IN_LIST",
    has: [
      {
        title: "an answer of its own",
        facts: { answer: "In progress", choices: "Yes / No" },
        change: declaration({ D75: "In progress" }),
        expected: ["ANSWER_NOT_IN_LIST Declaration D75"],
      },
      {
        title: "75 % typed as a number",
        facts: {
          answer: "75%",
          choices: "100% / Greater than 90% / Greater than 75% / Greater than 50% / 50% or less / None",
        },
        change: tin("Yes", "Yes", "Unknown", "No", "No", 0.75, "No", "Yes"),
        expected: ["ANSWER_NOT_IN_LIST Declaration D57", "Q7_NO Declaration D63"],
      },
      {
        title: "a recycled claim of its own",
        facts: { answer: "maybe", choices: "Yes / No / Unknown" },
        change: smelters({ P5: "maybe", P6: "N/A" }),
        expected: ["ANSWER_NOT_IN_LIST Smelter List P5"],
      },
      {
        title: "a scope of its own, described",
        facts: {
          answer: "A. Corporate",
          choices:
            "A. Company / B. Product (or List of Products) / C. User defined [Specify in 'Description of scope']",
        },
        change: declaration({ D9: "A. Corporate", D10: "All sites" }),
        expected: ["ANSWER_NOT_IN_LIST Declaration D9"],
      },
    ],
    hasNot: [
      {
        title: "answers nobody asked for",
        change: declaration({ D32: "N/A", D38: "N/A", D56: "N/A", D68: "N/A" }),
        expected: ["GATED_ANSWERS_PRESENT Declaration D32"],
      },
      {
        title: "answers about the company where no metal is used",
        change: {
          ...declaration({
            ...{ ...metalAnswers("Tin"), ...metalAnswers("Gold"), G26: "Plastic parts only" },
            ...{
              D75: "N/A",
              D77: "N/A",
              D79: "N/A",
              D81: "N/A",
              D83: "N/A",
              D85: "N/A",
              D87: "N/A",
              D89: "无",
            },
          }),
          ...NO_SMELTERS,
        },
        expected: [],
      },
      {
        title: "a scope and an answer that others depend on, which are missing until they can be read",
        change: declaration({ D9: "Whole site", D27: "Yes (solder)" }),
        expected: ["MISSING Declaration D9", "MISSING Declaration D27"],
      },
      {
        title: "a number for an answer that others depend on",
        change: declaration({ D27: 1 }),
        expected: ["MISSING Declaration D27"],
      },
      {
        title: "100% as a text",
        change: tin("Yes", "Yes", "No", "No", "No", "100%", "Yes", "Yes"),
        expected: [],
      },
    ],
  },
  {
    code: "ANSWER_LOOSE_FORM",
    has: [
      {
        title: "Yes with a blank",
        facts: { answer: "Yes ", choice: "Yes" },
        change: declaration({ D27: "Yes " }),
        expected: ["ANSWER_LOOSE_FORM Declaration D27"],
      },
      {
        title: "another spelling of E",
        facts: {
          answer: "Yes, in conformance with IPC-1755 [e.g., CMRT]",
          choice: "Yes, in conformance with IPC1755 (e.g., CMRT)",
        },
        change: declaration({ D83: "Yes, in conformance with IPC-1755 [e.g., CMRT]" }),
        expected: ["ANSWER_LOOSE_FORM Declaration D83"],
      },
      {
        title: "short forms",
        facts: { answer: "A.", choice: "A. Company" },
        change: declaration({ D9: "A.", D26: "n", D27: "Y", D33: "TRUE", D57: 100 }),
        expected: [
          "ANSWER_LOOSE_FORM Declaration D9",
          "ANSWER_LOOSE_FORM Declaration D26",
          "ANSWER_LOOSE_FORM Declaration D27",
          "ANSWER_LOOSE_FORM Declaration D33",
          "ANSWER_LOOSE_FORM Declaration D57",
        ],
      },
      {
        title: "a scope without its letter",
        facts: { answer: "Company", choice: "A. Company" },
        change: declaration({ D9: "Company" }),
        expected: ["ANSWER_LOOSE_FORM Declaration D9"],
      },
      {
        title: "a metal in other letters",
        facts: { answer: "GOLD ", choice: "Gold" },
        change: smelters({ B6: "GOLD " }),
        expected: ["ANSWER_LOOSE_FORM Smelter List B6"],
      },
    ],
    hasNot: [{ title: "the choice as it stands", change: declaration({ D27: "Yes" }), expected: [] }],
  },
  {
    code: "NOT_ENGLISH",
    has: [
      {
        title: "answers in the form's language, read all the same",
        facts: { answer: "はい", choice: "Yes" },
        change: declaration({ D27: "はい", D85: "是" }),
        expected: ["NOT_ENGLISH Declaration D27", "NOT_ENGLISH Declaration D85"],
      },
      {
        title: "a scope in another language",
        facts: { answer: "A. Unternehmen", choice: "A. Company" },
        change: declaration({ D9: "A. Unternehmen" }),
        expected: ["NOT_ENGLISH Declaration D9"],
      },
      {
        title: "a comment in another script",
        facts: { text: "はんだに使用しています", variant: "text" },
        change: declaration({ G27: "はんだに使用しています" }),
        expected: ["NOT_ENGLISH Declaration G27"],
      },
      {
        title: "a metal in another language",
        facts: { answer: "金", choice: "Gold" },
        change: smelters({ B6: "金" }),
        expected: ["NOT_ENGLISH Smelter List B6"],
      },
      {
        title: "several texts in one row, told once",
        facts: { text: "調査中", variant: "text" },
        change: smelters({ M6: "調査中", Q6: "確認中です" }),
        expected: ["NOT_ENGLISH Smelter List M6"],
      },
    ],
    hasNot: [
      {
        title: "names and addresses in their own script",
        change: declaration({ D8: "サンプルコネクタ株式会社", D14: "東京都千代田区1-1", D15: "見本 太郎" }),
        expected: [],
      },
      {
        title: "signs that are letters of no language",
        change: {
          ...declaration({ G27: "ー", G26: "5 µ", G28: "5 Ω" }),
          ...smelters({ N5: "ー", O5: "ー" }),
        },
        expected: [],
      },
      {
        title: "an answer that nobody asked for",
        change: declaration({ D32: "いいえ" }),
        expected: ["GATED_ANSWERS_PRESENT Declaration D32"],
      },
      {
        title: "English with a word of another script",
        change: declaration({ G27: "Solder only (はんだ)" }),
        expected: [],
      },
      {
        title: "a word nobody can read",
        change: declaration({ D75: "検討しています" }),
        expected: ["ANSWER_NOT_IN_LIST Declaration D75"],
      },
    ],
  },
  {
    code: "FORMULA_LIKE_TEXT",
    has: [
      {
        title: "a comment, a smelter's comment and a product that start like formulas",
        facts: { text: "=HYPERLINK(0)" },
        change: {
          ...declaration({ G27: "=HYPERLINK(0)", D9: scope }),
          ...smelters({ Q5: "@SUM(1)", M5: "#1" }),
          ...products({ B6: "-2+3+cmd" }),
        },
        expected: [
          "FORMULA_LIKE_TEXT Declaration G27",
          "FORMULA_LIKE_TEXT Smelter List M5",
          "FORMULA_LIKE_TEXT Product List B6",
        ],
      },
    ],
    hasNot: [
      {
        title: "a telephone number, a dash and a negative number",
        change: declaration({ D17: "+44 20 7946 0000", D12: "-", G27: "- solder only", G26: "+49 (0)30 1" }),
        expected: [],
      },
    ],
  },
  {
    code: "POLICY_B_WITHOUT_A",
    has: [
      {
        title: "a public policy that does not exist",
        facts: { other: "D77" },
        change: declaration({ D75: "No" }),
        expected: ["POLICY_B_WITHOUT_A Declaration D75"],
      },
    ],
    hasNot: [
      {
        title: "neither policy nor website",
        change: declaration({ D75: "No", D77: "No" }),
        expected: ["WEAK_PROGRAM Declaration D75"],
      },
    ],
  },
  {
    code: "POLICY_URL_NOT_A_URL",
    has: [
      {
        title: "a sentence instead of an address",
        facts: { text: "see our homepage" },
        change: declaration({ G77: "see our homepage" }),
        expected: ["POLICY_URL_NOT_A_URL Declaration G77"],
      },
      {
        title: "an e-mail address, a document",
        facts: { text: "policy.pdf, ann@example.com" },
        change: declaration({ G77: "policy.pdf, ann@example.com" }),
        expected: ["POLICY_URL_NOT_A_URL Declaration G77"],
      },
      {
        title: "a text that starts like a formula, told once",
        facts: { text: "=to be published" },
        change: declaration({ G77: "=to be published" }),
        expected: ["POLICY_URL_NOT_A_URL Declaration G77"],
      },
    ],
    hasNot: [
      {
        title: "an address in a sentence",
        change: declaration({ G77: "See example.com/policy.pdf" }),
        expected: [],
      },
      {
        title: "an address in another script",
        change: declaration({ G77: "https://例え.テスト/方針" }),
        expected: [],
      },
      {
        title: "no website",
        change: declaration({ D77: "No", G77: "not yet" }),
        expected: [],
      },
    ],
  },
  {
    code: "E_OTHER_FORMAT_NO_COMMENT",
    has: [
      {
        title: "another format, not described",
        change: declaration({ D83: "Yes, using other format (describe)" }),
        expected: ["E_OTHER_FORMAT_NO_COMMENT Declaration G83"],
      },
    ],
    hasNot: [
      {
        title: "another format, described",
        change: declaration({ D83: "Yes, using other format (describe)", G83: "Our own sheet" }),
        expected: [],
      },
    ],
  },
  {
    code: "WEAK_PROGRAM",
    has: [
      {
        title: "no due diligence and no verification",
        facts: { question: "D" },
        change: declaration({ D81: "No", D85: "No", D87: "No" }),
        expected: [
          "WEAK_PROGRAM Declaration D81",
          "WEAK_PROGRAM Declaration D85",
          "WEAK_PROGRAM Declaration D87",
        ],
      },
    ],
    hasNot: [
      {
        title: "No to what weighs less",
        change: declaration({ D79: "No", D83: "No", D89: "No" }),
        expected: [],
      },
    ],
  },
  {
    code: "ALL_NO_NO_REASON",
    has: [
      {
        title: "no metal, no reason",
        change: {
          ...declaration({ ...metalAnswers("Tin"), ...metalAnswers("Gold") }),
          ...NO_SMELTERS,
        },
        expected: ["ALL_NO_NO_REASON Declaration G26"],
      },
    ],
    hasNot: [
      {
        title: "no metal, and why",
        change: {
          ...declaration({ ...metalAnswers("Tin"), ...metalAnswers("Gold"), G28: "Plastic parts only" }),
          ...NO_SMELTERS,
        },
        expected: [],
      },
    ],
  },
];
