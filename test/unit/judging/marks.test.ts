import { describe, expect, it } from "vitest";
import { judge } from "../../../src/cmrt/index.ts";
import { work } from "../../../src/judging/work.ts";
import { fillParts } from "../../support/cmrt/fill.ts";
import { changed, cleanFill } from "../../support/cmrt/forms.ts";
import { readParts, writeParts } from "../../support/cmrt/package.ts";
import { haveTemplates, TEMPLATES_NEEDED } from "../../support/cmrt/templates.ts";

describe.skipIf(!haveTemplates)(`notes in a workbook whose tabs were renamed${TEMPLATES_NEEDED}`, () => {
  it("name the tabs as the reader sees them", async () => {
    const form = changed(await cleanFill("6.5"), { Declaration: { D8: null } });
    const parts = await readParts(writeParts(await fillParts("6.5", form)));
    const workbook = parts.get("xl/workbook.xml")!.toString("utf8");
    parts.set("xl/workbook.xml", Buffer.from(workbook.replace('name="Declaration"', 'name="1 &amp; 申告"')));
    const bytes = writeParts(parts);
    const { findings } = await judge(bytes, { asOf: "2026-11-23" });
    expect(findings.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual(["Declaration D8"]);
    const marked = await readParts(Buffer.from((await work.marked(bytes, findings, "en"))!));
    const comments = [...marked].filter(([part]) => /comments\d\.xml$/.test(part)).map(([, data]) => data);
    const notes = comments.join("");
    expect(notes).toContain("in 1 &amp; 申告 D8");
    expect(notes).not.toContain("Declaration D8");
  });
});
