const WORKBOOK = /\.(xls|xlt)[xm]$/i;

/** "Form.xlsx" → "Form-marked.xlsx"; a workbook without its ending gets one, so that it opens. */
export function renamed(name: string, by: string, like = name): string {
  return `${name.replace(WORKBOOK, "")}-${by}${WORKBOOK.exec(like)?.[0] ?? ".xlsx"}`;
}
