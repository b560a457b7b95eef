import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Address } from "../../src/chat/address.ts";
import { mailDeps } from "../../src/main/mail-deps.ts";
import { owe } from "../../src/outbox/store.ts";
import { mailAddress } from "../../src/people/email.ts";
import { failAddress } from "../../src/people/reach/store.ts";
import { addContact } from "../../src/people/store.ts";
import { currentRequest } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { testClock } from "../support/clock.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

let database: TestDatabase;
let deps: ReturnType<typeof mailDeps>;
const clock = testClock(new Date("2027-02-17T01:00:00Z"));
const to = mailAddress("anna@sample.invalid");
let requestId: string;
const campaigns: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  deps = mailDeps(database.orm, {
    clock,
    publicUrl: "https://tinstone.sample.invalid",
    perMinute: 30,
    muteKeys: [Buffer.alloc(32, 1)],
    connected: new Set(["mail"]),
    failed: () => undefined,
    refused: () => undefined,
  });
  await database.orm.transaction(async (tx) => {
    const who = { name: "Anna", email: "anna@sample.invalid", language: "en", timeZone: "UTC" };
    const { supplierId } = await addContact(tx, { supplier: "Sample Ltd", ...who }, clock.now());
    const page = "https://bücher.invalid/confirm";
    const asks = [
      { year: 2026, senderName: "Sample 2026", publicPage: page },
      { year: 2027, senderName: "Sample 2027", publicPage: null },
    ];
    for (const ask of asks) {
      campaigns.push((await startedCampaign(tx, ask, clock.now())).id);
      requestId ??= (await currentRequest(tx, supplierId))!.id;
    }
  });
});
afterAll(() => database.drop());

/** Of a message with these facts. */
async function around(key: string, template: string, facts: Record<string, unknown>, where: Address = to) {
  const owed = { key, conversation: where, to: where, template, facts, language: "en" as const };
  await database.orm.transaction((tx) => owe(tx, owed, clock.now()));
  return deps.letterhead(where, key);
}

describe("what stands round a mail", () => {
  it("is of the survey that the message is about, its page as it goes over the line", async () => {
    expect(await around("reminder", "survey.reminder", { requestId })).toMatchObject({
      senderName: "Sample 2026",
      publicPage: "https://xn--bcher-kva.invalid/confirm",
    });
    const answer = await around("answer", "survey.status", {});
    expect(answer.senderName).toBe("Sample 2027");
    expect(answer.publicPage).toBeUndefined();
  });

  it("is nothing of a contact's where their address is given for somebody else", async () => {
    const [campaignId] = campaigns;
    const proposal = { campaignId, step: "escalation", day: "2027-04-07", buyer: "anna@sample.invalid" };
    const letter = await around("letter", "escalation.buyer", { proposal, text: "Late." });
    expect(letter).toMatchObject({ senderName: "Sample 2026" });
    expect([letter.mintLink, letter.muteUrl]).toEqual([undefined, undefined]);
  });

  it("brings a link only to where its contact is reached", async () => {
    expect((await around("good", "survey.status", {})).mintLink).toBeDefined();
    await database.orm.transaction((tx) => failAddress(tx, to, clock.now()));
    const letterhead = await around("failed", "survey.status", {});
    expect(letterhead.muteUrl).toBeDefined();
    expect(letterhead.mintLink).toBeUndefined();
  });
});
