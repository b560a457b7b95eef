import { openWorkbook } from "../workbook/index.ts";
import { SHEETS, WINDOWS } from "./layout.ts";
import { locate } from "./locate.ts";

/** What the tabs of this workbook are called, by the form's own names of its sheets. Rejects with `Unreadable`. */
export async function tabNames(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const found = await locate(await openWorkbook(bytes));
  const keys = Object.keys(WINDOWS) as (keyof typeof WINDOWS)[];
  return new Map(
    keys.flatMap((key) => {
      const name = found[key]?.name;
      return name === undefined ? [] : [[SHEETS[key], name] as const];
    }),
  );
}
