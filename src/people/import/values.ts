import { countryCode } from "../../cmrt/smelters/countries.ts";
import { LANGUAGES, type Language } from "../../i18n/index.ts";

/** A country's code with its subdivision: "JP", "DE-BY"; of a name in one of the forms' languages as well. */
export function countryOf(text: string): string | undefined {
  const [, code, subdivision] = /^([A-Za-z]{2})-([A-Za-z0-9]{1,3})$/.exec(text) ?? [];
  const country = countryCode(code ?? text);
  return country && subdivision ? `${country}-${subdivision.toUpperCase()}` : country;
}

/** "by" or "DE-BY" of Germany → "DE-BY". */
export function withSubdivision(country: string, text: string): string | undefined {
  const code = text.toUpperCase();
  const own = code.startsWith(`${country}-`) ? code.slice(country.length + 1) : code;
  return /^[A-Z0-9]{1,3}$/.test(own) ? `${country}-${own}` : undefined;
}

/** One of our languages by its code or by its name in English, in Japanese or in itself. */
export function languageNamed(text: string): Language | undefined {
  const plain = text.normalize("NFKC").toLowerCase();
  const code = /^([a-z]{2})(?:[-_][a-z0-9]+)*$/.exec(plain)?.[1];
  return LANGUAGES.find((one) => one === code) ?? names().get(plain);
}

let known: Map<string, Language> | undefined;

function names(): Map<string, Language> {
  known ??= new Map(
    LANGUAGES.flatMap((language) =>
      ["en", "ja", language].flatMap((reader) => {
        const display = new Intl.DisplayNames(reader, { type: "language" });
        const tags = language === "zh" ? ["zh", "zh-Hans", "zh-Hant"] : [language];
        return tags.map((tag) => [display.of(tag)?.toLowerCase() ?? tag, language] as const);
      }),
    ),
  );
  return known;
}

/** The language most read in a country, if it is one of ours: by Unicode's likely subtags. */
export function languageIn(country: string | null): Language {
  if (country === null) return "en";
  const { language, script } = new Intl.Locale("und", { region: country.slice(0, 2) }).maximize();
  const ours = LANGUAGES.find((one) => one === language) ?? "en";
  // Ours is written in simplified characters.
  return ours === "zh" && script !== "Hans" ? "en" : ours;
}

/** An IANA zone, as it is called today; undefined for offsets, abbreviations and everything unknown. */
export function zoneNamed(text: string): string | undefined {
  if (!/^(?:[A-Za-z_]+\/[A-Za-z_/+-]+|UTC)$/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** By law China has one time; Unicode lists a second one that some keep in the west. */
const ONE_BY_LAW: Readonly<Record<string, string>> = { CN: "Asia/Shanghai" };
const zones = new Map<string, string | undefined>();

/** The time zone of a country that has one, by Unicode's list; zones that always agree are one. */
export function zoneOf(country: string | null): string | undefined {
  const code = country?.slice(0, 2);
  if (code === undefined) return undefined;
  if (!zones.has(code)) zones.set(code, ONE_BY_LAW[code] ?? onlyZone(code));
  return zones.get(code);
}

/** Newer engines have the method, Node 20 the property; TypeScript's library has neither. */
type WithZones = { timeZones?: string[]; getTimeZones?: () => string[] | undefined };

function onlyZone(code: string): string | undefined {
  const locale = new Intl.Locale("und", { region: code }) as Intl.Locale & WithZones;
  const all = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  return new Set(all.map(offsets)).size === 1 ? all[0] : undefined;
}

/** A day of either half of the year tells a zone's offset and whether it has summer time. */
function offsets(timeZone: string): string {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  return ["2026-01-15T00:00:00Z", "2026-07-15T00:00:00Z"]
    .map((day) => format.formatToParts(new Date(day)).find(({ type }) => type === "timeZoneName")?.value)
    .join();
}
