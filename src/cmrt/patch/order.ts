import { type Edits, isEmpty, type XmlNode } from "./xml.ts";

/** The children of a worksheet in the order the schema asks for (CT_Worksheet, ECMA-376 part 1, §18.3.1.99). */
export const WORKSHEET_ORDER: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** CT_Stylesheet, §18.8.39. */
export const STYLES_ORDER: readonly string[] = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** CT_Workbook, §18.2.27. */
export const WORKBOOK_ORDER: readonly string[] = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** Inserts an element where its schema wants it: behind all that must stand before it. */
export function insertInOrder(
  edits: Edits,
  parent: XmlNode,
  local: string,
  order: readonly string[],
  xml: string,
): void {
  const rank = order.indexOf(local);
  const before = parent.children.filter((node) => {
    const other = order.indexOf(node.local);
    return other !== -1 && other < rank;
  });
  if (isEmpty(parent)) edits.append(parent, xml);
  else edits.insert(before.at(-1)?.end ?? parent.openEnd, xml);
}
