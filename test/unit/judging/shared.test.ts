import { expect, it } from "vitest";
import type { Lists } from "../../../src/cmrt/index.ts";
import { share, unshare } from "../../../src/judging/shared.ts";

const entry = {
  ...{ metal: "Tin", alias: "錫 One", name: "One", country: "JAPAN", id: "CID1" },
  ...{ source: "RMI", city: "", state: "" },
};
const references = [{ kind: "CMRT" as const, version: "6.5", sha256: "x", entries: [entry] }];
const rmap = { asOf: "2026-11-15", sha256: "y", facilities: [] };

it("lists are written once for all files and read once by a thread, until there are others", () => {
  const lists: Lists = { references, rmap };
  const first = share(lists);
  const second = share({ ...lists });
  expect(second.references?.json).toBe(first.references?.json);
  expect(unshare(first)).toEqual(lists);
  expect(unshare(second).references).toBe(unshare(first).references);
  const other = share({ references: [...references] });
  expect(other.references?.json).not.toBe(first.references?.json);
  expect(other.rmap).toBeUndefined();
  expect(unshare({})).toEqual({});
});

it("a thread keeps few lists; one that it forgot is read again", () => {
  const first = share({ references: [...references] });
  const before = unshare(first).references;
  for (let n = 0; n < 10; n++) unshare(share({ references: [...references] }));
  expect(unshare(first).references).toEqual(before);
  expect(unshare(first).references).not.toBe(before);
});
