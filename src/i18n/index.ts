import { IntlMessageFormat } from "intl-messageformat";
import { de } from "./de/index.ts";
import { aboutFiles, en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { ja } from "./ja/index.ts";
import { ko } from "./ko/index.ts";
import { pt } from "./pt/index.ts";
import { zh } from "./zh/index.ts";

/** Languages in which everything is said; the first is the fallback. */
export const COMPLETE_LANGUAGES = ["en", "ja"] as const;
export type CompleteLanguage = (typeof COMPLETE_LANGUAGES)[number];

/** Languages in which people read what was found in their file; all else is English in those that are not complete. */
export const LANGUAGES = [...COMPLETE_LANGUAGES, "zh", "ko", "de", "es", "fr", "pt"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every sentence a person can read has a key here. */
export type SentenceKey = keyof typeof en;
/** Those of them that every language has. */
export type FileKey = keyof typeof aboutFiles;
type Catalogue<Key extends SentenceKey> = Readonly<Record<Key, string>>;

/** Values that fill a sentence. Text from outside passes `quote()` first. */
export type Values = Record<string, string | number>;

const CATALOGUES: Record<CompleteLanguage, Catalogue<SentenceKey>> & Record<Language, Catalogue<FileKey>> = {
  en,
  ja,
  zh,
  ko,
  de,
  es,
  fr,
  pt,
};
const formats = new Map<string, IntlMessageFormat>();

/** One whole sentence in the reader's language, plurals and numbers by its rules (ICU MessageFormat). */
export function sentence(language: CompleteLanguage, key: SentenceKey, values?: Values): string;
export function sentence(language: Language, key: FileKey, values?: Values): string;
export function sentence(language: Language, key: SentenceKey, values: Values = {}): string {
  const cacheKey = `${language}\n${key}`;
  let format = formats.get(cacheKey);
  if (!format) {
    // The overloads let nobody ask a language for a sentence it lacks.
    const catalogue: Partial<Catalogue<SentenceKey>> = CATALOGUES[language];
    format = new IntlMessageFormat(catalogue[key] ?? en[key], language, undefined, { ignoreTag: true });
    formats.set(cacheKey, format);
  }
  const ended = Object.entries(values).map(([name, value]) => [name, withStop(value)] as const);
  return String(format.format(Object.fromEntries(ended)))
    .replaceAll(`${STOP}.`, "")
    .replaceAll(STOP, "");
}

/** Stands behind a value that ends with a full stop, so that the sentence adds none of its own: "… of Sample Ltd." */
const STOP = "\u0000";

function withStop(value: string | number): string | number {
  return typeof value === "string" && value.endsWith(".") ? value + STOP : value;
}

/** Whether a composed name ("platform." + name) is a key of the catalogues. */
export function isSentenceKey(key: string): key is SentenceKey {
  return Object.hasOwn(en, key);
}

/** Whether every language has this sentence ("finding." + code). */
export function isFileKey(key: string): key is FileKey {
  return Object.hasOwn(aboutFiles, key);
}

/** The language for a BCP 47 tag such as "ja-JP"; English when there is none. */
export function languageOf(locale: string | undefined | null): Language {
  const primary = locale?.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === primary) ?? "en";
}

/**
 * The language of a whole message, page or form that is drawn from more than every language has: none mixes two.
 * English for those that are not complete.
 */
export function complete(language: Language): CompleteLanguage {
  return COMPLETE_LANGUAGES.find((one) => one === language) ?? "en";
}

/** A calendar date ("2027-03-31") as the reader writes dates, without any time zone shift. */
export function dateText(language: Language, isoDate: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
}

/** The same with its weekday, where people plan by it. */
export function dayText(language: Language, isoDate: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
}
