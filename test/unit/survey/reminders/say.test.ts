import { describe, expect, it } from "vitest";
import type { Button, Message, TextBlock } from "../../../../src/chat/message.ts";
import type { Finding } from "../../../../src/cmrt/index.ts";
import {
  COMPLETE_LANGUAGES,
  complete,
  dateText,
  LANGUAGES,
  type Language,
} from "../../../../src/i18n/index.ts";
import type { FileOf, Missing, SurveyFacts } from "../../../../src/survey/reminders/say/facts.ts";
import { surveyMessage } from "../../../../src/survey/reminders/say/message.ts";
import { RETURNED_STEPS, type Step, SURVEY_STEPS } from "../../../../src/survey/reminders/types.ts";

const STEPS: Step[] = [...SURVEY_STEPS, ...RETURNED_STEPS].map(({ step }): Step => step).concat("resumed");
const FILE: FileOf = {
  dropId: "11111111-1111-4111-8111-111111111111",
  name: "CMRT_2026.xlsx",
  on: "2027-02-10",
};

function missing(cell: string): Finding {
  const where = { sheet: "Declaration", cell, metal: null, label: "" };
  return {
    code: "MISSING",
    check: "consistency",
    severity: "must_fix",
    facts: { field: "company" },
    ...where,
  };
}

/** Every way in which an answer can be missing. */
const KINDS: Record<Missing["kind"], Missing> = {
  nothing: { kind: "nothing" },
  returned: { kind: "returned", file: FILE, findings: ["D8", "D9", "D10", "D11", "D12"].map(missing) },
  unreadable: { kind: "unreadable", file: FILE, why: { unreadable: "damaged", template: null } },
  blank: { kind: "blank", file: FILE },
  taken_back: { kind: "taken_back", file: FILE },
  checked: { kind: "checked", file: FILE },
  waiting: { kind: "waiting", file: FILE, inTheNameOf: "Sample Boards GmbH" },
};

function facts(more: Partial<SurveyFacts> = {}): SurveyFacts {
  return {
    requestId: "22222222-2222-4222-8222-222222222222",
    step: "invitation",
    by: "chat",
    asking: {
      company: "Sample Instruments Inc.",
      person: "Sample Asker",
      year: 2026,
      scope: "company",
      oldestVersion: "6.31",
      publicPage: "https://www.sample.invalid/minerals",
      paragraphs: { en: "Thanks for last year.", ja: "昨年はありがとうございました。" },
    },
    reader: { name: "Sample Contact", supplier: "Sample Connectors K.K." },
    dueOn: "2027-03-31",
    days: 14,
    missing: KINDS.nothing,
    newReader: null,
    workingOn: null,
    ...more,
  };
}

/** What is true when a step is taken. */
function at(step: Step, more: Partial<SurveyFacts> = {}): SurveyFacts {
  const days = SURVEY_STEPS.find((one) => one.step === step)?.days;
  const returned = RETURNED_STEPS.some((one) => one.step === step);
  return facts({
    step,
    days: days === undefined ? 10 : -days,
    ...(returned && { missing: KINDS.returned }),
    ...(step === "resumed" && { workingOn: "2027-03-10" }),
    ...more,
  });
}

const buttonsOf = ({ blocks = [] }: Message): Button[] =>
  blocks.flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
const textsOf = ({ blocks = [] }: Message): TextBlock[] => blocks.filter((block) => block.kind === "text");
const everything = (message: Message) =>
  [
    message.subject,
    message.text,
    ...textsOf(message).map(({ text }) => text),
    ...buttonsOf(message).map(({ label }) => label),
  ].join("\n");

/** Every message there can be, in one language. */
function all(language: Language): [string, Message][] {
  const cases = [
    ...STEPS.map((step): [string, SurveyFacts] => [step, at(step)]),
    ...STEPS.map((step): [string, SurveyFacts] => [`${step}, overdue`, at(step, { days: -3 })]),
    ...STEPS.map((step): [string, SurveyFacts] => [`${step}, by mail`, at(step, { by: "mail" })]),
    ...Object.values(KINDS).map((kind): [string, SurveyFacts] => [
      kind.kind,
      at("before_7", { missing: kind }),
    ]),
    ...(["lost", "moved", "named"] as const).map((newReader): [string, SurveyFacts] => [
      newReader,
      facts({ newReader }),
    ]),
    ...(["products", "defined"] as const).map((scope): [string, SurveyFacts] => [
      scope,
      facts({ asking: { ...facts().asking, scope, oldestVersion: null, publicPage: null, paragraphs: {} } }),
    ]),
  ];
  return cases.map(([name, one]) => [name, surveyMessage(one, language)]);
}

const INNER_WORDS =
  /\b(campaign|submission|finding|verdict|delivery|ladder|request|escalat\w*|must_fix|follow_up)s?\b/i;
const THREATS =
  /\b(must|obliged|failure|otherwise|consequences?|penalt\w*|terminat\w*|suspen\w*|breach|legal (action|steps|measures)|immediately|final (notice|warning)|non-complian\w*)\b/i;
const THREATS_JA = /(義務|罰|違反|法的|督促|最終通告|取引停止|至急|必ず)/;
/** Names of companies, people, forms, sheets and files, which are the same in every language. */
const NAMES =
  /https:\S+|Sample [A-Z][\w.]*( [A-Z][\w.]*)*|CMRT(_2026\.xlsx)?|Responsible Minerals Initiative|Product List|Declaration|Excel|RMI/g;

describe.each(LANGUAGES)("what suppliers read of a survey, in %s", (language) => {
  const messages = all(language);

  it("is filled in everywhere", () => {
    for (const [name, message] of messages) {
      expect(everything(message), name).not.toMatch(/[{}]|undefined|null|NaN|Invalid/);
    }
  });

  it("begins with the due date as its reader writes it, in chats and in what is read aloud", () => {
    for (const [name, message] of messages) {
      const [heading] = textsOf(message);
      expect(heading, name).toMatchObject({ style: "heading" });
      expect(heading!.text, name).toContain(dateText(language, "2027-03-31"));
      expect(message.text.startsWith(heading!.text), name).toBe(true);
    }
  });

  it("names who asks, whom, and a person; the subject names no person", () => {
    for (const [name, message] of messages) {
      for (const word of [
        "Sample Instruments Inc.",
        "Sample Asker",
        "Sample Contact",
        "Sample Connectors K.K.",
      ])
        expect(message.text, `${name}: ${word}`).toContain(word);
      expect(message.subject, name).toContain("Sample Instruments Inc.");
      expect(message.subject, name).toContain("2026");
      expect(message.subject, name).not.toMatch(/Sample (Contact|Asker|Connectors)/);
    }
  });

  it("asks for one thing, which stands first", () => {
    for (const [name, message] of messages) {
      const buttons = buttonsOf(message);
      expect(buttons.map(({ style }) => style === "primary").indexOf(true), name).toBe(0);
      expect(
        buttons.filter(({ style }) => style === "primary"),
        name,
      ).toHaveLength(1);
    }
  });

  it("is said differently at each step", () => {
    const said = STEPS.map(
      (step) => surveyMessage(at(step, { days: 5, missing: KINDS.nothing }), language).text,
    );
    expect(new Set(said).size).toBe(STEPS.length);
  });

  it("names at most three points, and how many more there are", () => {
    const { text } = surveyMessage(at("returned_5"), complete(language));
    expect(
      ["D8", "D9", "D10", "D11", "D12"].filter((cell) => new RegExp(`${cell}\\b`).test(text)),
    ).toHaveLength(3);
    expect(text).toMatch(/\b2\b|2件/);
  });

  it("is short", () => {
    for (const [name, message] of messages) {
      const longest = name in KINDS || /before|after|returned|resumed/.test(name) ? 1_200 : 2_300;
      const ofOneLanguage = textsOf(message).filter(({ lang }) => lang === undefined);
      expect(ofOneLanguage.map(({ text }) => text).join("\n").length, name).toBeLessThan(longest);
    }
  });
});

describe.each(LANGUAGES.filter((language) => complete(language) !== language))(
  "a draft in %s",
  (language) => {
    it("says that a machine wrote it, and has the whole English text beside it, marked as such", () => {
      for (const step of STEPS) {
        const { blocks = [], lang, text } = surveyMessage(at(step), language);
        const english = surveyMessage(at(step), "en");
        const divider = blocks.findIndex(({ kind }) => kind === "divider");
        const beside = blocks.slice(divider + 1).filter((block) => block.kind === "text");
        expect(lang).toBe(language);
        expect(blocks[1]).toMatchObject({ kind: "text", style: "quiet" });
        expect(beside.map((block) => block.text)).toEqual(textsOf(english).map((block) => block.text));
        expect(new Set(beside.map((block) => block.lang))).toEqual(new Set(["en"]));
        expect(
          blocks.slice(0, divider).some((block) => block.kind === "text" && block.lang !== undefined),
        ).toBe(false);
        expect(text.endsWith(english.text)).toBe(true);
      }
    });
  },
);

describe.each(COMPLETE_LANGUAGES)("a text in %s", (language) => {
  it("holds neither our inner words nor threats, and is in one language alone", () => {
    for (const [name, message] of all(language)) {
      expect(everything(message), name).not.toMatch(INNER_WORDS);
      expect(everything(message), name).not.toMatch(language === "ja" ? THREATS_JA : THREATS);
      expect(
        message.blocks?.some(({ kind }) => kind === "divider"),
        name,
      ).toBe(false);
    }
  });
});

describe.each(LANGUAGES)("where it is read, in %s", (language) => {
  it.each(STEPS)("%s says where to drop the file there", (step) => {
    const [chat, mail] = (["chat", "mail"] as const).map((by) => surveyMessage(at(step, { by }), language));
    expect(chat!.text).not.toBe(mail!.text);
    // Whatever is said of the page stands in mails alone.
    const page = /your page|専用ページ|专属页面|전용 페이지|Ihrer Seite|su página|votre page|sua página/;
    expect(mail!.text).toMatch(page);
    expect(chat!.text).not.toMatch(page);
  });
});

it.each([...STEPS])("%s invites once to write: a mail says below that it can be replied to", (step) => {
  const [chat, mail] = (["chat", "mail"] as const).map((by) => surveyMessage(at(step, { by }), "en").text);
  expect(chat!.match(/write here|repl(y|ies)/gi)).toEqual(["write here"]);
  expect(mail).not.toMatch(/\bhere\b|this chat|repl(y|ies)/i);
  expect(mail).toContain("Sample Asker (Sample Instruments Inc.) is there for you");
});

it("nothing is called a button, which a mail has not", () => {
  for (const [name, message] of all("en")) expect(message.text, name).not.toMatch(/\b(press|button)\b/i);
});

describe("a Japanese text", () => {
  it("greets company and name with 様 and leaves no English but names", () => {
    for (const [name, message] of all("ja")) {
      expect(message.text, name).toContain("Sample Connectors K.K.\nSample Contact様");
      expect(everything(message).replace(NAMES, ""), name).not.toMatch(/[A-Za-z]{3}/);
    }
  });
});

describe("an invitation", () => {
  const say = (more: Partial<SurveyFacts> = {}, language: Language = "en") =>
    surveyMessage(facts(more), language);

  it("says how to check that it is genuine, and asks for no secret", () => {
    expect(say().text).toContain("https://www.sample.invalid/minerals");
    expect(say().text).toContain("a number that you already know");
    expect(say().text).toContain("We never ask for passwords or payments.");
    expect(say({ asking: { ...facts().asking, publicPage: null } }).text).toContain(
      "Ask Sample Asker at Sample",
    );
  });

  it("shows no address that could be somebody else's trick", () => {
    for (const publicPage of [
      "javascript:alert(1)",
      "http://sample.invalid/",
      "https://bank.invalid@sample.invalid/",
      "soon",
    ]) {
      const { text } = say({ asking: { ...facts().asking, publicPage } });
      expect(text).not.toContain("sample.invalid");
      expect(text).toContain("Ask Sample Asker at Sample");
    }
  });

  it("has the company's own paragraph in the reader's language, as plain text", () => {
    const paragraphs = { en: "One.\r\n\r\nTwo\u202e at http://evil.invalid\u0007", ja: "三。" };
    const asking = { ...facts().asking, paragraphs };
    expect(say({ asking }).text).toContain(
      "Sample Instruments Inc. adds:\nOne.\nTwo at http: //evil.invalid\n",
    );
    expect(say({ asking }, "ja").text).toContain("より：\n三。");
    const [own, beside] = say({ asking }, "de").text.split("Please answer by");
    expect(own).not.toContain("One.");
    expect(beside).toContain("One.");
  });

  it("takes names as text, never as more than one line of it", () => {
    const { text } = say({ reader: { name: "A\nB {due}", supplier: "https://evil.invalid" } });
    expect(text).toContain("Dear A B {due} (https: //evil.invalid),");
  });

  it("tells a new reader that somebody else was asked before", () => {
    expect(say({ newReader: "lost" }).text).toContain("could not reach them");
    expect(say({ newReader: "moved" }).text).toContain("From now on we write to you");
    expect(say({ newReader: "named" }).text).toContain("A colleague of yours told us");
    expect(say().text).not.toContain("colleague");
  });

  it("says whom to take its buttons for: the form, working on it, not mine; reminders can be turned off besides", () => {
    const actions = (message: Message) => buttonsOf(message).map(({ action }) => action);
    expect(actions(say())).toEqual(["help.form", "remind.working", "not_mine.open"]);
    expect(actions(surveyMessage(at("before_7"), "en"))).toEqual([
      "help.form",
      "remind.working",
      "not_mine.open",
      "remind.mute",
    ]);
  });
});

it.each([
  ["returned", "file.marked"],
  ["waiting", "drop.count"],
  ["checked", "drop.count"],
  ["nothing", "help.form"],
  ["blank", "help.form"],
] as const)("where the answer is %s, the first button is %s", (kind, action) => {
  const [first] = buttonsOf(surveyMessage(at("before_7", { missing: KINDS[kind] }), "en"));
  expect(first).toMatchObject({ action, value: action === "help.form" ? "" : FILE.dropId });
});

it.each([
  ["en", "last automatic reminder of this date"],
  ["ja", "このご回答期限について自動でお送りするご案内は、これが最後です"],
] as const)(
  "the last reminder is the last of its date, which may still be moved, in %s",
  (language, said) => {
    const late = at("after_3", { days: -5, missing: KINDS.nothing });
    expect(surveyMessage(late, language).text).toContain(said);
  },
);
