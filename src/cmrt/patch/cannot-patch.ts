/** Why a workbook that can be read cannot be changed without risk of harm. */
export type CannotPatchReason =
  | "encoding"
  | "too_large"
  | "unusual_xml"
  | "no_such_sheet"
  | "formula_group"
  | "full";

/** The workbook stays as it is: changing it could damage it. Bytes that are no workbook are `Unreadable` instead. */
export class CannotPatch extends Error {
  override readonly name = "CannotPatch";
  constructor(
    readonly reason: CannotPatchReason,
    /** Never anything that stands in the workbook: names of sheets and parts are its owner's. */
    detail: string,
  ) {
    super(`cannot patch: ${detail}`);
  }
}
