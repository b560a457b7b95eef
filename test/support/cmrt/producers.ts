import type { Parts } from "./package.ts";

export const WORKBOOK = "xl/workbook.xml";
export const RELATIONS = "xl/_rels/workbook.xml.rels";
export const CONTENT_TYPES = "[Content_Types].xml";
export const DECLARATION = "xl/worksheets/sheet4.xml";
export const SMELTER_LIST = "xl/worksheets/sheet5.xml";
export const PRODUCT_LIST = "xl/worksheets/sheet7.xml";
export const LOOKUP = "xl/worksheets/sheet8.xml";
export const STRINGS = "xl/sharedStrings.xml";
/** The sheets that say something. */
export const SHEETS = [DECLARATION, SMELTER_LIST, PRODUCT_LIST, LOOKUP];
/** Every sheet, with the hidden texts, countries and provinces. */
const ALL_SHEETS = Array.from({ length: 11 }, (_, i) => `xl/worksheets/sheet${i + 1}.xml`);

type Change = (xml: string) => string | Buffer;

/** As Excel saves "Strict Open XML". */
export const strict = (xml: string): string =>
  xml
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );

/** The parts with some of them rewritten. Throws where nothing changes: a case must be one. */
export function rewritten(parts: Parts, names: readonly string[], change: Change): Parts {
  const other = new Map(parts);
  for (const name of names) {
    const before = parts.get(name)!.toString("utf8");
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${name}`);
    other.set(name, Buffer.from(after));
  }
  return other;
}

/** A cell with a formula, and its stored result. */
const COMPUTED =
  /<c r="([A-Z]+\d+)"((?: s="\d+")?)(?: t="\w+")?>(<f(?:[^>]*\/>|[^>]*>[^<]*<\/f>))<v>[^<]*<\/v><\/c>/g;

export const withoutResults = (parts: Parts) =>
  rewritten(parts, SHEETS, (xml) => xml.replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1"));

/** What other programs do to a form without changing an answer. */
export const PRODUCERS: { title: string; change: (parts: Parts) => Parts }[] = [
  {
    title: "absolute targets",
    change: (parts) =>
      rewritten(parts, [RELATIONS], (xml) => xml.replace(/Target="(?!\.\.)/g, 'Target="/xl/')),
  },
  {
    title: "a namespace prefix",
    change: (parts) =>
      rewritten(parts, [WORKBOOK, STRINGS, ...ALL_SHEETS], (xml) =>
        xml.replace(/<(\/?)([A-Za-z]+)(?=[\s/>])/g, "<$1x:$2").replaceAll(' xmlns="', ' xmlns:x="'),
      ),
  },
  {
    title: "Strict OOXML",
    change: (parts) => rewritten(parts, [WORKBOOK, RELATIONS, STRINGS, ...ALL_SHEETS], strict),
  },
  {
    title: "UTF-16",
    change: (parts) =>
      rewritten(parts, [DECLARATION, STRINGS], (xml) =>
        Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le"),
      ),
  },
  { title: "sheets renamed", change: renamed },
  {
    title: "blanks and letter case in sheet names",
    change: (parts) =>
      rewritten(parts, [WORKBOOK], (xml) =>
        xml
          .replace('name="Declaration"', 'name=" declaration "')
          .replace('name="Smelter List"', 'name="SMELTER LIST"'),
      ),
  },
  {
    title: "sheets in another order",
    change: (parts) =>
      rewritten(parts, [WORKBOOK], (xml) =>
        xml.replace(/<sheets>(.*?)<\/sheets>/s, (_, sheets: string) => {
          return `<sheets>${(sheets.match(/<sheet [^>]*>/g) ?? []).reverse().join("")}</sheets>`;
        }),
      ),
  },
  { title: "no stored results of formulas", change: withoutResults },
  { title: "no stored results and sheets renamed", change: (parts) => renamed(withoutResults(parts)) },
  {
    title: "errors as results of formulas",
    change: (parts) =>
      rewritten(parts, SHEETS, (xml) => xml.replace(COMPUTED, '<c r="$1"$2 t="e">$3<v>#N/A</v></c>')),
  },
  {
    title: "errors stored as texts, as of formulas another program does not know",
    change: (parts) =>
      rewritten(parts, SHEETS, (xml) => xml.replace(COMPUTED, '<c r="$1"$2 t="str">$3<v>#NAME?</v></c>')),
  },
  {
    title: "days counted from 1904",
    change: (parts) =>
      rewritten(
        rewritten(parts, [WORKBOOK], (xml) => xml.replace("<workbookPr ", '<workbookPr date1904="1" ')),
        [DECLARATION],
        (xml) => xml.replace("<v>46112</v>", "<v>44650</v>"),
      ),
  },
  {
    title: "dates written out",
    change: (parts) =>
      rewritten(parts, [DECLARATION], (xml) =>
        xml.replace(/(<c r="D22"[^>]*)><v>46112<\/v>/, '$1 t="d"><v>2026-03-31T00:00:00Z</v>'),
      ),
  },
  { title: "inline strings and no table of strings", change: inlined },
  {
    title: "rich text and readings in the table of strings",
    change: (parts) =>
      rewritten(parts, [STRINGS], (xml) =>
        xml.replace(
          /<si><t(?: xml:space="preserve")?>([^<&]{2,})<\/t><\/si>/g,
          (_, text: string) =>
            `<si><r><rPr><b/></rPr><t xml:space="preserve">${text.slice(0, 1)}</t></r>` +
            `<r><t xml:space="preserve">${text.slice(1)}</t></r><rPh sb="0" eb="1"><t>カナ</t></rPh></si>`,
        ),
      ),
  },
  {
    title: "shared formulas in the list of smelters",
    change: (parts) =>
      rewritten(parts, [SMELTER_LIST], (xml) =>
        xml.replace(/(<c r="[EFGIJ](\d+)"[^>]*>)<f[^>]*>[^<]*<\/f>/g, (_, cell: string, row: string) => {
          return `${cell}${row === "5" ? '<f t="shared" ref="E5:J2504" si="77">A1</f>' : '<f t="shared" si="77"/>'}`;
        }),
      ),
  },
  {
    title: "a macro workbook's content type",
    change: (parts) => withType(parts, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
  },
  {
    title: "a template's content type",
    change: (parts) =>
      withType(parts, "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"),
  },
  {
    title: "another prefix for relations, state and order of attributes as Google writes them",
    change: (parts) =>
      rewritten(parts, [WORKBOOK], (xml) =>
        xml
          .replaceAll("xmlns:r=", "xmlns:rel=")
          .replace(
            /<sheet name="([^"]*)" sheetId="(\d+)"[^>]* r:id="(\w+)"\/>/g,
            '<sheet rel:id="$3" state="visible" sheetId="$2" name="$1"></sheet>',
          ),
      ),
  },
  {
    title: "empty cells left out and rows without their numbers of cells",
    change: (parts) =>
      rewritten(parts, SHEETS, (xml) =>
        xml.replace(/<c r="[A-Z]+\d+"(?: s="\d+")?\/>/g, "").replace(/ spans="[^"]*"/g, ""),
      ),
  },
];

function renamed(parts: Parts): Parts {
  return rewritten(parts, [WORKBOOK], (xml) =>
    xml
      .replace('name="Declaration"', 'name="申告"')
      .replace('name="Smelter List"', 'name="製錬業者"')
      .replace('name="Product List"', 'name="製品"')
      .replace('name="Smelter Look-up"', 'name="検索"'),
  );
}

function withType(parts: Parts, type: string): Parts {
  return rewritten(parts, [CONTENT_TYPES], (xml) =>
    xml.replace(/(PartName="\/xl\/workbook\.xml" ContentType=")[^"]*/, `$1${type}`),
  );
}

function inlined(parts: Parts): Parts {
  const xml = parts.get(STRINGS)!.toString("utf8");
  const strings = xml.match(/<si\/>|<si>.*?<\/si>/gs) ?? [];
  const other = rewritten(parts, ALL_SHEETS, (sheet) =>
    sheet.replace(/ t="s"([^>]*>(?:<f[^>]*>[^<]*<\/f>)?)<v>(\d+)<\/v>/g, (_, rest: string, index: string) => {
      const text = /<si>(.*)<\/si>/s.exec(strings[Number(index)] ?? "")?.[1] ?? "";
      return ` t="inlineStr"${rest}<is>${text}</is>`;
    }),
  );
  other.delete(STRINGS);
  const without = (name: string, pattern: RegExp) =>
    other.set(name, Buffer.from(other.get(name)!.toString("utf8").replace(pattern, "")));
  without(RELATIONS, /<Relationship [^>]*sharedStrings[^>]*\/>/);
  without(CONTENT_TYPES, /<Override [^>]*sharedStrings[^>]*\/>/);
  return other;
}
