import { randomBytes, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { sentence } from "../../src/i18n/index.ts";
import { type Kept, tablesOf, tracesOf } from "../support/traces.ts";
import type { Outcome } from "./harness.ts";
import type { Stage } from "./stage.ts";

/** Constant, and said by nothing else: an unknown button or form would be answered otherwise. */
const THE_ANSWER: Outcome = { kind: "told", text: sentence("en", "concern.how") };

/** The first of all, while nothing is known of the conversation: what an adapter notes of one is looked for too. */
export function firstWordContract(on: () => Stage): void {
  it("leaves every table as it was when a concern is the first that is ever said", async () => {
    const before = await tablesOf(on().database.orm);
    const told = await on().say({ id: randomUUID(), text: "I want to report child labour." });
    expect(told).toEqual(THE_ANSWER);
    await on().settled();
    expect((await tablesOf(on().database.orm)).map(asText)).toEqual(before.map(asText));
  });
}

/** Concerns: what is told of one leaves nothing behind but its answer. */
export function concernsContract(on: () => Stage): void {
  it("leaves no trace of a form about a concern", async () => {
    const word = canary();
    const before = await on().count("inbox");
    const values = { what: `Something that is not right: ${word}`, where: word };
    const submit = { id: randomUUID(), form: "concern.test", context: word, values };
    expect(await on().submit(submit)).toEqual(THE_ANSWER);
    await on().settled();
    expect(tracesOf(word, await everythingOf(on()))).toEqual([]);
    expect(await on().count("inbox")).toBe(before);
  });

  it("leaves no trace of a press about a concern", async () => {
    const word = canary();
    const before = await on().count("inbox");
    const press = { id: randomUUID(), action: "concern.open", value: word };
    expect(await on().press(press)).toEqual(THE_ANSWER);
    expect(tracesOf(word, await everythingOf(on()))).toEqual([]);
    expect(await on().count("inbox")).toBe(before);
  });

  it("leaves no trace of words that say so, nor of a file beside them", async () => {
    const word = canary();
    const before = [await on().count("inbox"), await on().count("drop")];
    const files = [{ name: `${word}.txt`, bytes: Buffer.from(`This is what happened: ${word}`) }];
    const told = await on().say({ id: randomUUID(), text: `I want to report child labour. ${word}`, files });
    expect(told).toEqual(THE_ANSWER);
    await on().settled();
    expect(tracesOf(word, await everythingOf(on()))).toEqual([]);
    expect([await on().count("inbox"), await on().count("drop")]).toEqual(before);
  });

  it("would find a trace: other words are kept", async () => {
    const word = canary();
    const files = [{ name: "other.txt", bytes: Buffer.from(`Nothing happened: ${word}`) }];
    await on().say({ id: randomUUID(), text: `A question: ${word}`, files });
    await on().settled();
    const traces = tracesOf(word, await everythingOf(on()));
    const kept = on().can.filesIn ? ["file_chunk", "inbox", "transcript"] : ["inbox", "transcript"];
    expect(traces.filter((name) => ["file_chunk", "inbox", "transcript"].includes(name)).sort()).toEqual(
      kept,
    );
  });
}

/** A word that nothing else contains; letters only, so that no encoding splits it. */
export function canary(): string {
  return `Kanarienvogel${randomBytes(12).toString("hex")}`;
}

function asText({ name, bytes }: Kept): string {
  return `${name}: ${bytes}`;
}

async function everythingOf(stage: Stage): Promise<Kept[]> {
  const log = { name: "log", bytes: Buffer.from(JSON.stringify(stage.log.lines)) };
  return [...(await tablesOf(stage.database.orm)), log];
}
