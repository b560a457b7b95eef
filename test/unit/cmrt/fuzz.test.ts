import { expect, it } from "vitest";
import { type Judgement, judge } from "../../../src/cmrt/index.ts";
import { fill, fillParts } from "../../support/cmrt/fill.ts";
import { cleanFill } from "../../support/cmrt/forms.ts";
import { writeParts } from "../../support/cmrt/package.ts";
import { haveTemplates, TEMPLATES_NEEDED } from "../../support/cmrt/templates.ts";
import { formParts } from "../../support/hostile/form.ts";
import { mutatedBytes, mutatedText } from "../../support/hostile/mutate.ts";
import { zip } from "../../support/hostile/zip.ts";
import { seeded } from "../../support/seeded.ts";

/** How many mutations of each kind, of a small form and of RMI's; 20,000 of the former were once run without a find. */
const MUTATIONS = 200;
const OF_REAL_FORM = 40;
const BASIS = { asOf: "2026-12-31" };
const MOST_ADDED_BYTES = 300 * 1024 * 1024;
const VERDICTS = ["accepted", "accepted_with_follow_up", "returned", "unreadable"];

/** Judges one file after the other; whatever `judge` rejects with fails the test, with the seed in its message. */
async function judgeAll(count: number, make: (random: () => number) => Buffer): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  const before = peakBytes();
  for (let seed = 1; seed <= count; seed++) {
    const judgement = await judge(make(seeded(seed)), BASIS).catch((cause: unknown) => {
      throw new Error(`seed ${seed} breaks the judge`, { cause });
    });
    expect(VERDICTS, `seed ${seed}`).toContain(judgement.verdict);
    expect(judgement.declaration === null, `seed ${seed}`).toBe(judgement.verdict === "unreadable");
    const outcome = outcomeOf(judgement);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(peakBytes() - before).toBeLessThan(MOST_ADDED_BYTES);
  return outcomes;
}

/** The most memory this process ever held. */
const peakBytes = () => process.resourceUsage().maxRSS * 1024;

const outcomeOf = ({ unreadable, verdict }: Judgement) => unreadable ?? verdict;

it.skipIf(!haveTemplates)(`bytes of a real form changed anywhere${TEMPLATES_NEEDED}`, async () => {
  const form = await fill("6.5", await cleanFill("6.5"));
  const outcomes = await judgeAll(OF_REAL_FORM, (random) => mutatedBytes(form, random));
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["truncated", "damaged"]));
});

it("bytes of a small form changed anywhere, nothing packed", async () => {
  const form = zip((await formParts()).map((part) => ({ ...part, stored: true })));
  const outcomes = await judgeAll(MUTATIONS, (random) => mutatedBytes(form, random));
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining(["truncated", "damaged"]));
});

it("XML of a small form changed in one part, with the right checksums", async () => {
  const parts = await formParts();
  const outcomes = await judgeAll(MUTATIONS, (random) => {
    const chosen = Math.floor(random() * parts.length);
    return zip(
      parts.map((part, i) =>
        i === chosen ? { ...part, content: mutatedText(String(part.content), random) } : part,
      ),
    );
  });
  // Some break the XML, some only what it says.
  expect(outcomes.get("damaged")).toBeGreaterThan(0);
  expect(outcomes.get("accepted")).toBeGreaterThan(0);
});

it.skipIf(!haveTemplates)(`XML of a real form changed in one part${TEMPLATES_NEEDED}`, async () => {
  const parts = await fillParts("6.5", await cleanFill("6.5"));
  const read = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet4.xml"];
  const outcomes = await judgeAll(OF_REAL_FORM, (random) => {
    const chosen = read[Math.floor(random() * read.length)]!;
    const changed = new Map(parts);
    return writeParts(changed.set(chosen, Buffer.from(mutatedText(String(parts.get(chosen)), random))));
  });
  expect(outcomes.get("damaged")).toBeGreaterThan(0);
  expect(outcomes.get("accepted")).toBeGreaterThan(0);
});
