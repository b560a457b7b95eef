import { clean } from "../../tables/index.ts";
import { FIELDS, type Field } from "./types.ts";

/** Longer texts are no headings. */
const MAX_HEADING = 80;

const SUPPLIER = "(?:suppliers?|vendors?)";
const JA_SUPPLIER = "(?:サプライヤー?|仕入れ?先|取引先|調達先|購入先|供給者|供給業者|供給元|ベンダー)";
const BUYER = "(?:responsible)?(?:buyers?|purchasers?|purchasing|procurement)";
const JA_BUYER = "(?:(?:購買|調達|資材|仕入れ?)担当者?|バイヤー)";
const MAIL = "(?:e?mail)(?:address)?";
const JA_MAIL = "(?:の)?(?:電子|e)?(?:メール|mail)(?:アドレス)?";
const JA_PERSON = "(?:ご)?(?:担当者?|連絡先(?:担当者)?)";

/** How columns are named, with letters and digits only: what means nothing else first, then what may. */
const HEADINGS: Record<Field, readonly RegExp[]> = {
  supplier: [
    whole(`${SUPPLIER}(?:company)?(?:legal)?(?:names?)?`),
    whole(`${JA_SUPPLIER}(?:会社)?(?:名称?|正式名称)?`),
    whole("(?:company|legalentity|organi[sz]ation|firm)(?:names?)?|(?:会社|企業|社)名"),
  ],
  number: [
    whole(`${SUPPLIER}(?:number|no|nr|id|code)|${JA_SUPPLIER}(?:番号|コード|id|no)`),
    whole("number|code|コード"),
  ],
  otherNames: [
    whole(
      "(?:other|alternative|former)(?:supplier|company)?names?|alias(?:es)?|aka|alsoknownas|(?:その他の?|他の)(?:名称?)|別名|別称|旧社名|通称|略称",
    ),
  ],
  country: [
    whole(
      `${SUPPLIER}?country(?:code|name|region|orregion)?|${JA_SUPPLIER}?の?(?:所在)?国(?:名|コード|地域)?`,
    ),
  ],
  subdivision: [
    whole(
      "(?:country)?(?:subdivision|state|province|stateprovince|stateorprovince)(?:code)?|州|省|州省|省州|州コード|地域コード|行政区画(?:コード)?",
    ),
  ],
  buyer: [whole(`${BUYER}(?:contact|person)?(?:names?)?|${JA_BUYER}の?(?:名|氏名)?`)],
  buyerEmail: [whole(`${BUYER}(?:contact|person)?${MAIL}|${JA_BUYER}${JA_MAIL}`)],
  spend: [
    whole(
      "(?:annual|yearly|total)?(?:spend|spending|purchas(?:e|ing)(?:volume|value|amount))(?:volume|value|amount)?(?:in)?(?:thousands?|millions?)?(?:of)?[a-z]{0,4}",
    ),
    whole("(?:年間|年)?(?:購入|購買|取引|仕入れ?|発注|調達)(?:金額|額|高|総額)"),
  ],
  contact: [
    whole(`(?:${SUPPLIER})?contact(?:s|person)?(?:names?|fullname)?|person`),
    whole(`(?:${JA_SUPPLIER})?の?${JA_PERSON}の?(?:名|氏名)?`),
    whole("(?:full)?name|お?名前|氏名"),
  ],
  email: [
    whole(
      `(?:${SUPPLIER}|contact(?:s|person)?)*${MAIL}|(?:(?:${JA_SUPPLIER})?の?${JA_PERSON}|${JA_SUPPLIER})?${JA_MAIL}`,
    ),
  ],
  language: [whole("(?:contact|preferred)?language(?:code)?|lang|(?:使用|希望)?言語")],
  timeZone: [whole("timezone(?:iana)?|tz|タイムゾーン|時間帯|標準時")],
  rank: [whole("(?:contact)?(?:rank|order|priority)|(?:優先)?順位|優先度|順番|順序")],
};

export type Columns = {
  /** From 0. */
  at: Partial<Record<Field, number>>;
  /** Two columns for one field, so that neither can be taken. */
  twice: { field: Field; first: string; second: string }[];
  unused: string[];
  /** The heading of spend counts in thousands or millions. */
  unit: string | undefined;
};

/** What a row of headings says; undefined for any other row: without a supplier's name and something besides. */
export function columnsOf(cells: readonly string[]): Columns | undefined {
  const headings = cells.map(squash);
  const at: Columns["at"] = {};
  const twice: Columns["twice"] = [];
  for (const field of FIELDS) {
    for (const pattern of HEADINGS[field]) {
      const [first, second] = matching(headings, pattern, Object.values(at));
      if (first === undefined) continue;
      at[field] = first;
      if (second !== undefined) twice.push({ field, first: cells[first]!, second: cells[second]! });
      break;
    }
  }
  if (at.supplier === undefined || Object.keys(at).length < 2) return undefined;
  const used = new Set(Object.values(at));
  const unused = cells.filter((cell, column) => !used.has(column) && cell.trim() !== "");
  const spend = at.spend === undefined ? "" : cells[at.spend]!;
  return {
    at,
    twice,
    unused: unused.map((cell) => clean(cell, MAX_HEADING)),
    unit: UNIT.test(spend) ? spend : undefined,
  };
}

function matching(headings: readonly string[], pattern: RegExp, taken: readonly number[]): number[] {
  return headings.flatMap((heading, column) =>
    heading !== "" && !taken.includes(column) && pattern.test(heading) ? [column] : [],
  );
}

/** "Spend (kUSD)", "購入額（千円）". */
const UNIT =
  /千|万|億|thousand|million|\bm(?:io|n)\b|\b[kmt](?:usd|eur|jpy|gbp|cny|chf)\b|\b(?:usd|eur|jpy|gbp|cny|chf|in) ?[kmt]\b|[kmt][€$¥£]|[€$¥£] ?[kmt]\b/i;

/** "Supplier\nNo. (ERP)*" → "supplierno". */
function squash(text: string): string {
  if (text.length > MAX_HEADING) return "";
  const letters = clean(text, MAX_HEADING).normalize("NFKC").toLowerCase();
  return letters
    .replace(/\(.*?\)|\[.*?\]/g, "")
    .replace(/['’]s\b/g, "s")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
