import { IntlMessageFormat } from "intl-messageformat";
import { en } from "./en/index.ts";
import { ja } from "./ja/index.ts";

/** Languages with a complete catalogue; the first is the fallback. */
export const LANGUAGES = ["en", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every sentence a person can read has a key here. */
export type SentenceKey = keyof typeof en;
export type Catalogue = Readonly<Record<SentenceKey, string>>;

/** Values that fill a sentence. Text from outside passes `quote()` first. */
export type Values = Record<string, string | number>;

const CATALOGUES: Record<Language, Catalogue> = { en, ja };
const formats = new Map<string, IntlMessageFormat>();

/** One whole sentence in the reader's language, plurals and numbers by its rules (ICU MessageFormat). */
export function sentence(language: Language, key: SentenceKey, values: Values = {}): string {
  const cacheKey = `${language}\n${key}`;
  let format = formats.get(cacheKey);
  if (!format) {
    format = new IntlMessageFormat(CATALOGUES[language][key], language, undefined, { ignoreTag: true });
    formats.set(cacheKey, format);
  }
  return String(format.format(values));
}

/** Whether a composed name ("finding." + code) is a key of the catalogues. */
export function isSentenceKey(key: string): key is SentenceKey {
  return Object.hasOwn(en, key);
}

/** The catalogue language for a BCP 47 tag such as "ja-JP"; English when there is none. */
export function languageOf(locale: string | undefined | null): Language {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? "en";
}

/** A calendar date ("2027-03-31") as the reader writes dates, without any time zone shift. */
export function dateText(language: Language, isoDate: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
}
