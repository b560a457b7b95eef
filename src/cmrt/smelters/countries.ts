import { letters } from "../template/choices.ts";

/** ISO 3166-1 alpha-2. */
const CODES =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
   BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
   ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT
   HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
   LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
   NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG
   SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG
   UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/);

/** Spellings that are neither ISO's short name nor one of a language's own names. ISO 3166-1; common usage. */
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  BO: "Plurinational State of Bolivia",
  CD: "Congo, Democratic Republic of the|Democratic Republic of the Congo|Congo (Kinshasa)|DRC|DR Congo|D.R. Congo",
  CG: "Congo|Republic of the Congo|Congo (Brazzaville)",
  CI: "Ivory Coast",
  CN: "P.R. China|PRC|Peoples Republic of China|People's Republic of China|Mainland China",
  CZ: "Czech Republic",
  GB: "UK|Great Britain|England|United Kingdom of Great Britain and Northern Ireland",
  HK: "Hong Kong",
  KP: "Korea (Democratic People's Republic of)|North Korea|DPRK",
  KR: "Korea|Korea, Republic of|Republic of Korea|Korea (Republic of)|South Korea|Korea South|S. Korea|ROK",
  LA: "Lao People's Democratic Republic|Lao PDR",
  MM: "Burma",
  MO: "Macau|Macao",
  NL: "Holland|The Netherlands",
  RU: "Russian Federation",
  TR: "Turkey|Turkiye",
  TW: "Taiwan, Republic of China|Republic of China|Chinese Taipei|Taiwan R.O.C.",
  AE: "UAE|U.A.E.",
  US: "USA|U.S.A.|United States of America|America",
  VN: "Viet Nam",
};
/** The languages of the form. */
const LANGUAGES = ["en", "zh", "zh-Hant", "ja", "ko", "fr", "pt", "de", "es", "it", "tr"];

/** The same country, whatever the spelling or the language; a name nobody knows is another country. */
export function sameCountry(a: string, b: string): boolean {
  if (a === b || plain(a) === plain(b)) return true;
  const code = codeOf(a);
  return code !== undefined && code === codeOf(b);
}

let codes: Map<string, string> | undefined;

/** ISO 3166-1 alpha-2. */
function codeOf(country: string): string | undefined {
  codes ??= namesOfCountries();
  // "BOLIVIA (PLURINATIONAL STATE OF)", "TANZANIA, UNITED REPUBLIC OF"
  const [short = ""] = country.split(/[(,（，]/);
  return codes.get(plain(country)) ?? codes.get(plain(short));
}

function namesOfCountries(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of CODES) names.set(plain(display.of(code) ?? code), code);
  }
  for (const code of CODES) names.set(plain(code), code);
  for (const [code, spellings] of Object.entries(OTHER_SPELLINGS)) {
    for (const spelling of spellings.split("|")) names.set(plain(spelling), code);
  }
  return names;
}

/** No country's name is as long. */
const LONGEST = 100;

function plain(text: string): string {
  return letters(text.slice(0, LONGEST).normalize("NFD").replace(/\p{M}/gu, ""));
}
