import { clean } from "../../tables/index.ts";

/** Columns of a list, from 0. Only the identifier is always there. */
export type Columns = { id: number; name?: number; metal?: number; country?: number; status?: number };
type Field = keyof Columns;

/** Longer texts are no headings. */
const MAX_HEADING = 80;

const WHOSE = "(?:rmi|rmap|cfsi)?";
const PLACE = "(?:smelters?|refiner(?:y|ies|s)?|facility|facilities|processors?|plant|or|and|sor)*";

/**
 * How RMI's exports have named their columns, best first, with letters and digits only. Seen in public programs
 * that read them: "Smelter ID", "Standard Smelter Name", "Country Location" (lists of conformant and of active
 * smelters, 2022 to 2026), "Facility ID", "Standard Facility Name", "Due Diligence Assessment Program Status"
 * (public list, 2026), "Assessment Status" beside "Operational Status" (members' list).
 */
const HEADINGS: Record<Field, readonly RegExp[]> = {
  id: [
    whole(`${WHOSE}${PLACE}cid(?:number|no)?`),
    whole(`${WHOSE}${PLACE}id(?:entification|entifier)?(?:number|no|code)?`),
  ],
  name: [
    whole(`standard${PLACE}names?`),
    whole(`${WHOSE}${PLACE}names?`),
    whole("companynames?"),
    whole("(?:smelters?|refiners?|facility|smelters?(?:or|and)?refiners?)"),
  ],
  metal: [whole(`${PLACE}metals?(?:types?)?`), whole("minerals?(?:types?)?"), whole("commodity|materials?")],
  country: [
    whole(`${PLACE}(?:location)?country(?:orregion|region|orarea|location|name)?`),
    whole("countryoflocation"),
    whole(`${PLACE}location`),
  ],
  status: [
    // Whether a re-assessment is under way, or the plant is running, is another question.
    /(?<!re)(?:assessment|audit|validation|conformance|conformity|program|programme|rmap|rmi)status(?:rmap|rmi)?$/,
    whole(`${WHOSE}(?:conformance|conformity)`),
    whole(`(?:current)?${PLACE}status(?:rmap|rmi)?`),
  ],
};
const FIELDS = Object.keys(HEADINGS) as Field[];

/** Headings of RMI's reference list and of the forms' sheets: their smelters are known, not assessed. */
const REFERENCE =
  /^(?:smelter|refiner|facility)(?:lookup|reference)|^sourceofsmelteridentification|^metalalias$/;

/** What a row of headings says; `undefined` for any other row. */
export function headingsOf(cells: readonly string[]): Columns | "reference_list" | undefined {
  const headings = cells.map(squash);
  const columns: Partial<Columns> = {};
  for (const field of FIELDS) {
    const column = bestColumn(headings, HEADINGS[field]);
    if (column !== undefined) columns[field] = column;
  }
  const { id } = columns;
  if (id === undefined || Object.keys(columns).length < 2) return undefined;
  return headings.some((heading) => REFERENCE.test(heading)) ? "reference_list" : { ...columns, id };
}

function bestColumn(headings: readonly string[], patterns: readonly RegExp[]): number | undefined {
  for (const pattern of patterns) {
    const column = headings.findIndex((heading) => heading !== "" && pattern.test(heading));
    if (column !== -1) return column;
  }
  return undefined;
}

/** "Smelter\nID (1)*" → "smelterid". */
function squash(text: string): string {
  if (text.length > MAX_HEADING) return "";
  const letters = clean(text, MAX_HEADING).normalize("NFKC").toLowerCase();
  return letters.replace(/\(\d\)/g, "").replace(/[^\p{L}\p{N}]+/gu, "");
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
