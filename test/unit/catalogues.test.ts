import { readdirSync } from "node:fs";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { de } from "../../src/i18n/de/index.ts";
import { aboutFiles, en } from "../../src/i18n/en/index.ts";
import { es } from "../../src/i18n/es/index.ts";
import { fr } from "../../src/i18n/fr/index.ts";
import {
  COMPLETE_LANGUAGES,
  complete,
  type FileKey,
  isFileKey,
  LANGUAGES,
  type Language,
  languageOf,
  type SentenceKey,
  sentence,
} from "../../src/i18n/index.ts";
import { ja } from "../../src/i18n/ja/index.ts";
import { ko } from "../../src/i18n/ko/index.ts";
import { pt } from "../../src/i18n/pt/index.ts";
import { sayNow } from "../../src/i18n/say-now.ts";
import { zh } from "../../src/i18n/zh/index.ts";
import { fileTemplate, template } from "../../src/outbox/templates.ts";

type Element = ReturnType<typeof parse>[number];

const TRANSLATED: Record<Exclude<Language, "en">, Record<string, string>> = { ja, zh, ko, de, es, fr, pt };
const OTHERS = Object.keys(TRANSLATED) as (keyof typeof TRANSLATED)[];

/** All parts of a sentence, also those inside its plurals. */
function elementsOf(text: string): Element[] {
  const within = (elements: Element[]): Element[] =>
    elements.flatMap((element) =>
      element.type === TYPE.plural || element.type === TYPE.select
        ? [element, ...Object.values(element.options).flatMap((option) => within(option.value))]
        : [element],
    );
  return within(parse(text, { ignoreTag: true }));
}

/** The placeholders of a sentence, whatever stands round them. */
function placeholders(text: string): string[] {
  const filled = elementsOf(text).filter(({ type }) => type !== TYPE.literal && type !== TYPE.pound);
  return [...new Set(filled.map((element) => ("value" in element ? String(element.value) : "")))].sort();
}

/** What the form's lists and sheets say in English, whatever language it is shown in. */
const ENGLISH_IN_THE_FORM = [
  /\bYes\b/,
  // Not where a sentence begins with it.
  /(?<!^|[.!?] )\bNo\b/,
  /\bUnknown\b/,
  /\bNone\b(?! of)/,
  /100 ?%/,
  /\bDeclaration\b/,
  /\bSmelter List\b/,
  /\bSmelter Look-up\b/,
  /\bProduct List\b/,
  /\bSmelter not listed\b/,
  /\bSmelter not yet identified\b/,
];

/** Names everywhere, and words that are the same in a language by chance. */
const SAME_AS_IN_ENGLISH: ReadonlySet<string> = new Set([
  "page.title",
  "page.chat.bot",
  "platform.slack",
  "platform.teams",
  "es smelters.column.metal",
  "fr platform.mail",
  "fr all.column.kind",
  "pt platform.mail",
  "pt smelters.column.metal",
]);

/** Words of ours that suppliers never read; all sentences are held to it but those for officers and operators. */
const INNER_WORDS = /\b(campaign|submission|finding|verdict|delivery|must_fix|follow_up)s?\b/i;
const NOT_TO_SUPPLIERS =
  /^(command|campaign|check|status|config|start|sample|officers(?!\.new_link)|welcome\.officers)\./;

/** Second words for a thing that has one already; in Spanish, one that means something else. */
const OTHER_WORDS: Partial<Record<Exclude<Language, "en">, RegExp>> = {
  ja: /リマインダー|試し送|スズ|調査票|年調査|鉱物調査\{year\}/,
  zh: /专用页面/,
  es: /minerales en conflicto/,
  fr: /courriel/,
};

const keys = Object.keys(en) as SentenceKey[];
const fileKeys = Object.keys(aboutFiles) as FileKey[];

describe("the catalogues", () => {
  it.each(COMPLETE_LANGUAGES)("have every sentence in %s", (language) => {
    const catalogue: object = language === "en" ? en : ja;
    expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it.each(OTHERS)("have all that is said about files in %s", (language) => {
    expect(Object.keys(TRANSLATED[language])).toEqual(expect.arrayContaining(fileKeys));
  });

  it.each(LANGUAGES)(
    "have every key in one file only, and every file in the index (%s)",
    async (language) => {
      const room = new URL(`../../src/i18n/${language}/`, import.meta.url);
      const files = readdirSync(room).filter((name) => name !== "index.ts");
      const inFiles: string[] = [];
      for (const name of files) {
        const exported: Record<string, object> = await import(new URL(name, room).href);
        for (const catalogue of Object.values(exported)) inFiles.push(...Object.keys(catalogue));
      }
      expect(inFiles.sort()).toEqual([...(complete(language) === language ? keys : fileKeys)].sort());
    },
  );

  describe.each(OTHERS)("in %s", (language) => {
    const translated = Object.entries(TRANSLATED[language]);
    const english = (key: string) => en[key as SentenceKey];

    it("parse, and fill in what the English does", () => {
      for (const [key, text] of translated) {
        expect(text.trim(), key).not.toBe("");
        expect([key, ...placeholders(text)]).toEqual([key, ...placeholders(english(key))]);
      }
    });

    it("count by the language's own rules", () => {
      const rules = new Intl.PluralRules(language);
      const known = rules.resolvedOptions().pluralCategories;
      for (const [key, text] of translated) {
        for (const element of elementsOf(text)) {
          if (element.type !== TYPE.plural) continue;
          const categories = Object.keys(element.options).filter((name) => !name.startsWith("="));
          expect(known, key).toEqual(expect.arrayContaining(categories));
          if (!known.includes("one")) continue;
          expect(categories, key).toContain("one");
          // Where nothing counts as one, "one point" would be said of none.
          if (rules.select(0) !== "one") continue;
          expect(
            element.options.one?.value.map(({ type }) => type),
            key,
          ).toContain(TYPE.pound);
        }
      }
    });

    it("leave nothing in English but names", () => {
      const says = (text: string) => /[a-z]{3}/.test(text.replace(/\{.*?\}/g, ""));
      const left = translated
        .filter(([key, text]) => says(text) && text === english(key))
        .map(([key]) => key);
      const known = (key: string) =>
        SAME_AS_IN_ENGLISH.has(key) || SAME_AS_IN_ENGLISH.has(`${language} ${key}`);
      expect(left.filter((key) => !known(key))).toEqual([]);
    });

    it("name choices and sheets as the form has them", () => {
      const aboutTheForm = translated.filter(([key]) => isFileKey(key));
      const lost = aboutTheForm.flatMap(([key, text]) =>
        ENGLISH_IN_THE_FORM.filter((word) => word.test(english(key)) && !word.test(text)).map(
          (word) => `${key}: ${word.source}`,
        ),
      );
      expect(lost).toEqual([]);
    });
  });

  it("never part a French mark from its word", () => {
    expect(Object.values(fr).filter((text) => /« | [»:;?!]/.test(text))).toEqual([]);
  });

  it.each(Object.entries(OTHER_WORDS))("call each thing by one word (%s)", (language, words) => {
    const texts = Object.entries(TRANSLATED[language as keyof typeof TRANSLATED]);
    expect(texts.filter(([, text]) => words.test(text))).toEqual([]);
  });

  it("keep 仕入先 for a supplier's own suppliers", () => {
    const ours = /^(officers|campaign|proposal|escalation|contact_form|preview|trial|year|command)\b/;
    expect(Object.entries(ja).filter(([key, text]) => ours.test(key) && text.includes("仕入先"))).toEqual([]);
  });

  it("never say our inner words to a supplier", () => {
    const wrong = keys.filter((key) => !NOT_TO_SUPPLIERS.test(key) && INNER_WORDS.test(en[key]));
    expect(wrong).toEqual([]);
  });

  it("count by the reader's rules", () => {
    expect(sentence("en", "result.returned", { count: 1 })).toContain("one point");
    expect(sentence("en", "result.returned", { count: 1_234 })).toContain("1,234 points");
    expect(sentence("ja", "result.returned", { count: 3 })).toContain("3件");
    expect(sentence("ja", "result.returned", { count: 1_234 })).toContain("1,234件");
    expect(sentence("de", "result.returned", { count: 1_234 })).toContain("1.234 Punkte");
    expect(sentence("fr", "result.returned", { count: 1 })).toContain("1 point ");
    expect(sentence("pt", "result.returned", { count: 2 })).toContain("2 pontos");
  });

  it("end with one full stop after a name that has one", () => {
    const added = (supplier: string) =>
      sentence("en", "command.supplier.added", { contact: "Ann", supplier });
    expect(added("Sample K.K.")).toBe("Added Ann of Sample K.K.");
    expect(added("Sample Works")).toBe("Added Ann of Sample Works.");
    expect(sentence("en", "officers.suppliers.of", { contact: "Ann", supplier: "Sample K.K." })).toBe(
      "Ann (Sample K.K.)",
    );
  });

  it("fall back to English for a language without a catalogue", () => {
    expect(languageOf("ja-JP")).toBe("ja");
    expect(languageOf("sw")).toBe("en");
    expect(languageOf(undefined)).toBe("en");
    expect(languageOf("pt-BR")).toBe("pt");
    expect(languageOf("zh-Hans-CN")).toBe("zh");
  });

  it("never mix two languages in one message, and say truly which it is in", async () => {
    const facts = z.object({});
    const about = fileTemplate(facts, (_, language) => ({ text: sentence(language, "result.checked") }));
    expect(await about.render({}, "pt")).toEqual({ lang: "pt", text: pt["result.checked"] });
    const welcome = template(facts, (_, language) => ({ text: sentence(language, "welcome.who") }));
    expect(await welcome.render({}, "pt")).toEqual({ lang: "en", text: en["welcome.who"] });
    expect(await welcome.render({}, "ja")).toEqual({ lang: "ja", text: ja["welcome.who"] });
    expect(sayNow("de", "chat.received")).toEqual({
      kind: "say",
      message: { lang: "de", text: de["chat.received"] },
    });
    expect(sayNow("de", "help.old_button")).toEqual({
      kind: "say",
      message: { lang: "en", text: en["help.old_button"] },
    });
  });
});

/** Words that are written otherwise in Brazil, whose Portuguese the catalogue speaks. */
const EUROPEAN =
  /\b(contactos?|ficheiros?|factos?|registos?|reveja|percentage(m|ns)|início de sessão|ecrã|utilizador(es)?|equipa|connosco)\b/i;

it("Portuguese is that of Brazil throughout", () => {
  expect(Object.values(pt).filter((text) => EUROPEAN.test(text))).toEqual([]);
});
