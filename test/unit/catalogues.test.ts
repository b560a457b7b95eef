import { readdirSync } from "node:fs";
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en/index.ts";
import { LANGUAGES, languageOf, type SentenceKey, sentence } from "../../src/i18n/index.ts";
import { ja } from "../../src/i18n/ja/index.ts";

type Element = ReturnType<typeof parse>[number];

/** The placeholders of a sentence, whatever stands round them. */
function placeholders(text: string): string[] {
  const found = new Set<string>();
  const walk = (elements: Element[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      found.add(String(element.value));
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const option of Object.values(element.options)) walk(option.value);
      }
    }
  };
  walk(parse(text, { ignoreTag: true }));
  return [...found].sort();
}

/** Words of ours that suppliers never read; all sentences are held to it but those for officers and operators. */
const INNER_WORDS = /\b(campaign|submission|finding|verdict|delivery|must_fix|follow_up)s?\b/i;
const NOT_TO_SUPPLIERS =
  /^(command|check|status|config|start|sample|officers(?!\.new_link)|welcome\.officers)\./;

const keys = Object.keys(en) as SentenceKey[];

describe("the catalogues", () => {
  it("have the same sentences in every language", () => {
    expect(Object.keys(ja).sort()).toEqual([...keys].sort());
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
      expect(inFiles.sort()).toEqual([...keys].sort());
    },
  );

  it.each(keys)("%s parses, and Japanese fills in nothing that English does not", (key) => {
    const [english, japanese] = [placeholders(en[key]), placeholders(ja[key])];
    expect(english).toEqual(expect.arrayContaining(japanese));
    expect(en[key].trim()).not.toBe("");
    expect(ja[key].trim()).not.toBe("");
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
  });

  it("fall back to English for a language without a catalogue", () => {
    expect(languageOf("ja-JP")).toBe("ja");
    expect(languageOf("sw")).toBe("en");
    expect(languageOf(undefined)).toBe("en");
  });
});
