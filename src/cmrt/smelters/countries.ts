import { letters } from "../template/choices.ts";

/** ISO 3166-1, alpha-2 with alpha-3; XK is what most use for Kosovo. */
const CODES = new Map(
  `AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS AW:ABW AX:ALA
   AZ:AZE BA:BIH BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM BM:BMU BN:BRN BO:BOL BQ:BES
   BR:BRA BS:BHS BT:BTN BV:BVT BW:BWA BY:BLR BZ:BLZ CA:CAN CC:CCK CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK
   CL:CHL CM:CMR CN:CHN CO:COL CR:CRI CU:CUB CV:CPV CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA
   DO:DOM DZ:DZA EC:ECU EE:EST EG:EGY EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA
   GA:GAB GB:GBR GD:GRD GE:GEO GF:GUF GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS
   GT:GTM GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IM:IMN IN:IND
   IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM JO:JOR JP:JPN KE:KEN KG:KGZ KH:KHM KI:KIR KM:COM KN:KNA
   KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA LI:LIE LK:LKA LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA
   LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL MK:MKD ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ
   MR:MRT MS:MSR MT:MLT MU:MUS MV:MDV MW:MWI MX:MEX MY:MYS MZ:MOZ NA:NAM NC:NCL NE:NER NF:NFK NG:NGA NI:NIC
   NL:NLD NO:NOR NP:NPL NR:NRU NU:NIU NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG PH:PHL PK:PAK PL:POL PM:SPM
   PN:PCN PR:PRI PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RE:REU RO:ROU RS:SRB RU:RUS RW:RWA SA:SAU SB:SLB SC:SYC
   SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM SR:SUR SS:SSD ST:STP SV:SLV
   SX:SXM SY:SYR SZ:SWZ TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS TM:TKM TN:TUN TO:TON TR:TUR
   TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY UZ:UZB VA:VAT VC:VCT VE:VEN VG:VGB VI:VIR
   VN:VNM VU:VUT WF:WLF WS:WSM XK:XKX YE:YEM YT:MYT ZA:ZAF ZM:ZMB ZW:ZWE`
    .split(/\s+/)
    .map((codes) => [codes.slice(0, 2), codes.slice(3)] as const),
);

/** Spellings that are neither ISO's short name nor one of a language's own names. ISO 3166-1; common usage. */
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  BO: "Plurinational State of Bolivia",
  CD: "Congo, Democratic Republic of the|Democratic Republic of the Congo|Democratic Republic of Congo|Congo (DRC)|Congo (Kinshasa)|DRC|DR Congo|D.R. Congo",
  CG: "Congo|Republic of the Congo|Congo (Brazzaville)",
  CI: "Ivory Coast",
  CN: "P.R. China|PR of China|PRC|中华人民共和国|中華人民共和国|中華人民共和國|중화인민공화국|Peoples Republic of China|People's Republic of China|Mainland China",
  CZ: "Czech Republic",
  GB: "UK|Great Britain|England|United Kingdom of Great Britain and Northern Ireland",
  HK: "Hong Kong|China, Hong Kong|中国香港|中國香港",
  KG: "Kyrgyz Republic",
  KP: "Korea (Democratic People's Republic of)|Democratic People's Republic of Korea|North Korea|Korea North|DPRK",
  KR: "Korea|Korea, Republic of|Republic of Korea|Korea (Republic of)|South Korea|Korea South|S. Korea|ROK|大韩民国|大韓民国|大韓民國",
  LA: "Lao People's Democratic Republic|Lao PDR",
  MM: "Burma",
  MO: "Macau|Macao|China, Macao|China, Macau|中国澳门|中國澳門",
  NL: "Holland",
  RU: "Russian Federation",
  SK: "Slovak Republic",
  TR: "Turkey|Turkiye",
  TW: "Taiwan, Republic of China|Republic of China|Chinese Taipei|Taiwan R.O.C.|China, Taiwan|中国台湾|中國台灣|中華民國|中華民国",
  AE: "UAE|U.A.E.",
  US: "USA|U.S.A.|United States of America|America",
  VN: "Viet Nam",
};
/** The languages of the form. */
const LANGUAGES = ["en", "zh", "zh-Hant", "ja", "ko", "fr", "pt", "de", "es", "it", "tr"];

/** The same country, whatever the spelling or the language; a name nobody knows is another country. */
export function sameCountry(a: string, b: string): boolean {
  if (a === b || plain(a) === plain(b)) return true;
  const code = countryCode(a);
  return code !== undefined && code === countryCode(b);
}

let codes: Map<string, string> | undefined;

/** The ISO 3166-1 alpha-2 code of a country in any of the forms' languages, or of a code; undefined for others. */
export function countryCode(country: string): string | undefined {
  codes ??= namesOfCountries();
  // "BOLIVIA (PLURINATIONAL STATE OF)", "TANZANIA, UNITED REPUBLIC OF"
  const [short = ""] = country.split(/[(,（，]/);
  return [country, short, short.replace(ARTICLE, ""), short.replace(STATE, "")]
    .map((name) => codes?.get(plain(name)))
    .find((code) => code !== undefined);
}

const ARTICLE = /^\s*the\s/i;
/** What an official name begins with. Democratic and people's republics are other countries than those without. */
const STATE =
  /^\s*(the\s+)?((united|federal|federative|islamic|plurinational|bolivarian|socialist|arab|rep|state|kingdom|sultanate|principality|commonwealth)\b\.?\s*)*(republic\s+)?of\s+(the\s+)?/i;

function namesOfCountries(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of CODES.keys()) names.set(plain(display.of(code) ?? code), code);
  }
  for (const [code, long] of CODES) names.set(plain(code), code).set(plain(long), code);
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
