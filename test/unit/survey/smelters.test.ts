import { expect, it } from "vitest";
import type { SmelterRow } from "../../../src/cmrt/index.ts";
import { smelterTable } from "../../../src/survey/say/smelters.ts";

const row = (at: number, cid: string, rmapStatus: string | null) =>
  ({ row: at, metal: "Tin", name: `Smelter ${at}`, cid, id: "", country: "", rmapStatus }) as SmelterRow;

it("says of a smelter that it is not on the list only where its number was looked for there", () => {
  const smelters = [row(5, "CID000001", "Active"), row(6, "CID000002", ""), row(7, "", null)];
  const { text, blocks } = smelterTable({ name: "form.xlsx", smelters, rmapAsOf: "2026-10-01" }, "en");
  const [table] = blocks ?? [];
  if (table?.kind !== "table") throw new Error("expected a table");
  expect(table.rows.map((cells) => cells.at(-1))).toEqual(["Active", "not on the list", "–"]);
  expect(text).toContain("7 · Tin · Smelter 7 · –");
});
