import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drop } from "../../db/schema/index.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { addContact, addOfficer, linkPerson } from "../../src/people/store.ts";
import { surveyPresses } from "../../src/survey/decide.ts";
import { receiveFiles } from "../../src/survey/receive-files.ts";
import { startedCampaign } from "../support/campaign.ts";
import { testClock } from "../support/clock.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { judging } from "../support/judging.ts";
import {
  createMemoryChat,
  MEMORY_ORG,
  memoryConversation,
  memoryMessage,
} from "../support/memory-adapter.ts";

const COMPANY = "Sample Boards GmbH";
const clock = testClock();
const chat = createMemoryChat();
const account = (id: string): PersonRef => ({ platform: "memory", org: MEMORY_ORG, id, external: true });
const anna = account("anna");
const ben = account("ben");
const officer = account("officer");
/** A channel in which both talk with us. */
const shared = memoryConversation(account("everybody"));

describe("‘only check’ in a channel that several people share", () => {
  let db: TestDatabase;
  let count = 0;

  beforeAll(async () => {
    db = await testDatabase();
    await db.orm.transaction(async (tx) => {
      for (const who of [anna, ben]) {
        const named = { supplier: COMPANY, name: who.id, email: `${who.id}@sample.invalid` };
        const { contactId } = await addContact(
          tx,
          { ...named, language: "en", timeZone: "UTC" },
          clock.now(),
        );
        await linkPerson(tx, who, { contactId }, clock.now());
      }
      const of = { name: "Sample Officer", email: "officer@sample.invalid", roles: [], language: "en" };
      await linkPerson(tx, officer, { officerId: await addOfficer(tx, of, clock.now()) }, clock.now());
      const plan = { year: 2026, dueOn: "2027-03-31", oldestVersion: null };
      const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
      await startedCampaign(tx, { ...plan, ...asks }, clock.now());
    });
  });
  afterAll(() => db.drop());

  const key = () => `memory:${++count}`;
  const press = (from: PersonRef) => {
    const event = { kind: "pressed" as const, action: "check.only", value: "", key: key(), from, in: shared };
    const decide = surveyPresses["check.only"]!;
    return db.orm.transaction((tx) => decide(tx, { ...event, at: clock.now() }, clock.now()));
  };

  /** Drops a form that is right but for `completedOn`, and says where it was placed. */
  async function dropped(from: PersonRef, completedOn: string) {
    const bytes = await sampleWorkbook("clean", { company: COMPANY, completedOn, language: "en" });
    const event = { key: key(), at: clock.now(), from, in: shared, message: memoryMessage(shared) };
    const said = { ...event, kind: "said" as const, text: "", mentioned: true };
    const commit = await receiveFiles(
      {
        db: db.orm,
        clock,
        judging,
        adapterOf: () => chat.adapter,
      },
      { ...said, files: [chat.upload("form.xlsx", bytes)] },
    );
    await db.orm.transaction((tx) => commit(tx, clock.now()));
    const [row] = await db.orm.select().from(drop).where(eq(drop.eventKey, event.key));
    return row?.placed;
  }

  it("holds for the next file of the person who asked, and for nobody else's", async () => {
    expect(await press(anna)).toEqual({ kind: "none" });
    expect(await dropped(ben, "2026-10-01")).toBe("counted");
    expect(await dropped(anna, "2026-10-02")).toBe("checked");
    expect(await dropped(anna, "2026-10-03")).toBe("counted");
  });

  it("ends after an hour", async () => {
    await press(anna);
    clock.advance(61 * 60_000);
    expect(await dropped(anna, "2026-10-04")).toBe("counted");
  });

  it("is for contacts only", async () => {
    expect(await press(officer)).toMatchObject({ kind: "say" });
    expect(await press(account("stranger"))).toMatchObject({ kind: "say" });
  });
});
