export { CannotPatch, type CannotPatchReason } from "./cannot-patch.ts";
export { fillWorkbook, type Typed } from "./fill.ts";
export { type Mark, markWorkbook } from "./mark.ts";
export { moveAnswers } from "./move.ts";
