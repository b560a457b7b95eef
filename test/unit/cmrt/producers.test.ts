import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Judgement, judge } from "../../../src/cmrt/index.ts";
import { everydayFill } from "../../support/cmrt/everyday.ts";
import { fillParts } from "../../support/cmrt/fill.ts";
import { byId, changed, cleanFill, lookup, pasted } from "../../support/cmrt/forms.ts";
import { haveLibreOffice, LIBREOFFICE_NEEDED, resave } from "../../support/cmrt/libreoffice.ts";
import { type Parts, writeParts } from "../../support/cmrt/package.ts";
import { PRODUCERS } from "../../support/cmrt/producers.ts";
import { haveTemplates, TEMPLATES_NEEDED, VERSIONS } from "../../support/cmrt/templates.ts";

const BASIS = { asOf: "2026-11-23" };

async function judged(parts: Parts): Promise<Judgement> {
  return judge(writeParts(parts), BASIS);
}

describe.skipIf(!haveTemplates).each(VERSIONS)(`a CMRT %s saved by others${TEMPLATES_NEEDED}`, (version) => {
  let parts: Parts;
  let plain: Judgement;
  beforeAll(async () => {
    parts = await fillParts(version, await everydayFill(version));
    plain = await judged(parts);
  });

  it("has enough in it to lose something", () => {
    const { findings, declaration } = plain;
    expect(declaration!.smelters.map(({ row, kind }) => [row, kind])).toEqual([
      [5, "by_id"],
      [6, "by_name"],
      [9, "pasted"],
      [10, "not_listed"],
      [13, "by_id"],
      [14, "not_yet_identified"],
    ]);
    expect(declaration!.products).toHaveLength(2);
    expect(new Set(findings.map(({ sheet }) => sheet))).toEqual(
      new Set(["Declaration", "Smelter List", "Product List"]),
    );
    expect(findings.filter(({ label }) => label === "")).toEqual([]);
  });

  // What programs do to a form does not depend on its version: the newest meets all, the others share them.
  const shared = PRODUCERS.filter((_, n) => n % VERSIONS.length === VERSIONS.indexOf(version));
  it.each(version === VERSIONS.at(-1) ? PRODUCERS : shared)(
    "reads and judges the same with $title",
    async ({ change }) => {
      expect(await judged(change(parts))).toEqual(plain);
    },
  );

  it("reads a number in column A the same with and without stored results", async () => {
    const tin = (await lookup(version)).find(({ metal }) => metal === "Tin")!;
    const clean = await cleanFill(version);
    const rows = await Promise.all(
      (["stored", "none"] as const).map(async (results) => {
        const filled = await fillParts(version, changed(clean, { "Smelter List": byId(9, tin, results) }));
        return (await judged(filled)).declaration!.smelters.find(({ row }) => row === 9);
      }),
    );
    expect(rows[0]).toMatchObject({
      kind: "by_id",
      metal: "Tin",
      cid: tin.id,
      lookupName: tin.name,
      source: "RMI",
    });
    expect(rows[1]).toEqual(rows[0]);
  });

  it("reads values pasted over the formulas", async () => {
    const gold = (await lookup(version)).find(({ metal }) => metal === "Gold")!;
    const filled = await fillParts(
      version,
      changed(await cleanFill(version), { "Smelter List": pasted(6, gold) }),
    );
    const judgement = await judged(filled);
    expect(judgement.findings).toEqual([]);
    expect(judgement.declaration!.smelters[1]).toMatchObject({
      kind: "pasted",
      cid: gold.id,
      country: gold.country,
    });
  });
});

describe.skipIf(!haveTemplates || !haveLibreOffice)(
  `a CMRT saved by LibreOffice${TEMPLATES_NEEDED}${LIBREOFFICE_NEEDED}`,
  () => {
    const directory = mkdtempSync(join(tmpdir(), "saved-"));
    const plain = new Map<string, Judgement>();
    beforeAll(async () => {
      const files: string[] = [];
      for (const version of VERSIONS) {
        const parts = await fillParts(version, await everydayFill(version));
        plain.set(version, await judged(parts));
        files.push(join(directory, `${version}.xlsx`));
        writeFileSync(files.at(-1)!, writeParts(parts));
      }
      resave(files, directory, "as stored");
      return () => rmSync(directory, { recursive: true });
    }, 300_000);

    it.each(VERSIONS)("reads and judges CMRT %s the same", async (version) => {
      const bytes = readFileSync(join(directory, "saved", `${version}.xlsx`));
      expect(await judge(bytes, BASIS)).toEqual(plain.get(version));
    });
  },
);
