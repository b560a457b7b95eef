/** Why a file holds no table that can be read. */
export type NotATableReason =
  | "empty"
  | "too_large"
  /** A csv in an encoding that cannot be told for sure: to be saved as UTF-8. */
  | "encoding"
  /** Excel 97, xlsb or ods: to be saved as xlsx. */
  | "old_format"
  | "password_protected"
  | "damaged"
  | "hostile"
  /** A picture, a PDF, a web page, … */
  | "other_file"
  /** A CMRT or EMRT. */
  | "form"
  /** No row of it has the headings looked for. */
  | "no_headings";

/** Thrown by what reads tables; who asked for one turns it into data. */
export class NotATable extends Error {
  override readonly name = "NotATable";
  constructor(readonly why: NotATableReason) {
    super(`not a table: ${why}`);
  }
}
