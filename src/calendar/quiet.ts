/** Days on which no office answers although the kept library has no holiday, by where they are and why. */
export type Quiet = {
  /** ISO 3166-1; undefined: wherever 25 December is a public holiday. */
  country?: string;
} & (
  | { /** "MM-DD", both included. */ from: string; to: string }
  | {
      /** A rule of the library, and the days round it that are quiet. */ round: string;
      from: number;
      to: number;
    }
);

/**
 * Source: the list of what suppliers' offices keep, in the facts on engagement ("Golden Week, Obon, Lunar New Year,
 * Chuseok, Christmas as data"); the days of China by the State Council's yearly notices on holidays, which name the eve
 * of the Spring Festival and seven days, and 1 to 7 October; Korea's Seollal by its decree on public holidays: the
 * day, the one before and the one after, of which the library lacks the first.
 */
export const QUIET: readonly Quiet[] = [
  { country: "JP", from: "04-29", to: "05-05" },
  { country: "JP", from: "08-13", to: "08-16" },
  { country: "JP", from: "12-29", to: "12-31" },
  { country: "JP", from: "01-01", to: "01-03" },
  { country: "CN", round: "chinese 01-0-01", from: -1, to: 6 },
  { country: "CN", from: "10-01", to: "10-07" },
  { country: "KR", round: "korean 01-0-01 P3D", from: -1, to: 1 },
  { from: "12-24", to: "12-31" },
  { from: "01-01", to: "01-01" },
];

/**
 * Countries whose weekend is not Saturday and Sunday, 1 being Monday. Source: Unicode CLDR, supplemental `weekData`,
 * with Bangladesh and the Maldives (Friday and Saturday) and Nepal (Saturday alone there; Sunday is left free as well:
 * nobody minds a letter on Monday).
 */
export const WEEKENDS: Readonly<Record<string, readonly number[]>> = {
  ...Object.fromEntries(
    "BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE".split(" ").map((country) => [country, [5, 6]]),
  ),
  AF: [4, 5],
  IR: [4, 5],
};
