import { and, eq } from "drizzle-orm";
import { afterAll, describe, expect, it } from "vitest";
import { audit } from "../../db/schema/index.ts";
import type { PersonRef } from "../../src/chat/event.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { mapChannel } from "../../src/people/channels/store.ts";
import { currentRequest, eventsOf } from "../../src/survey/store.ts";
import { endedCampaign } from "../support/campaign.ts";
import { openSpeakers } from "../support/speakers.ts";

const speakers = await openSpeakers();
const { bot, stranger, direct, channel, newContact, codeOf, says, cleanForm } = speakers;
afterAll(() => bot.close());

const status = async (supplierId: string) => (await currentRequest(bot.db, supplierId))?.status;

/** A contact who talked with us, and then removed us from where they did. */
async function gone(before: (who: PersonRef) => Promise<void> = async () => undefined) {
  const contact = await newContact();
  const who = stranger();
  await says(who, direct(who), await codeOf(contact.contactId));
  await before(who);
  await bot.happens("left", who, direct(who));
  await bot.settled();
  return { ...contact, who };
}

async function drop(who: PersonRef, kind: "clean" | "incomplete", company: string) {
  const content = await sampleWorkbook(kind, { company, completedOn: "2026-10-05", language: "en" });
  await bot.say(who, direct(who), "", [bot.upload(`${kind}.xlsx`, content)]);
  await bot.settled();
}

describe("a supplier of whom nobody could be reached", () => {
  it("is back once one of them links an account by a fresh code", async () => {
    const { supplierId, contactId } = await gone();
    expect(await status(supplierId)).toBe("unreachable");
    const other = stranger();
    await says(other, direct(other), await codeOf(contactId));
    expect(await status(supplierId)).toBe("acknowledged");
  });

  it.each(["help.start", "me.self", "check.only"])("is back once one of them presses %s", async (action) => {
    const { supplierId, who } = await gone();
    expect(await status(supplierId)).toBe("unreachable");
    await bot.press(who, direct(who), { action, value: "" });
    expect(await status(supplierId)).toBe("acknowledged");
  });

  it("is back once an outsider in their channel presses something", async () => {
    const { supplierId } = await gone();
    const where = channel();
    bot.places.set(where, { audience: "mixed", outside: async () => ["T9"] });
    await bot.db.transaction((tx) => mapChannel(tx, where, supplierId, "operator", bot.clock.now()));
    await bot.press(stranger({ home: "T9" }), where, { action: "help.start", value: "" });
    expect(await status(supplierId)).toBe("acknowledged");
  });

  it("is back with a file that cannot be had", async () => {
    const { supplierId, who } = await gone();
    const tooLarge = { ...bot.upload("cmrt.xlsx", new Uint8Array(1)), bytes: 100 * 1024 * 1024 };
    await bot.say(who, direct(who), "", [tooLarge]);
    await bot.settled();
    expect(await status(supplierId)).toBe("acknowledged");
  });

  it("stands where its files brought it when it is back, also with the same bytes again", async () => {
    for (const again of ["words", "bytes"] as const) {
      let company = "";
      const { supplierId, who } = await gone(async (anna) => {
        company = bot.texts(direct(anna))[0]?.match(/Sample Supplier \d+ Ltd/)?.[0] ?? "";
        await drop(anna, "incomplete", company);
      });
      expect(await status(supplierId)).toBe("unreachable");
      if (again === "words") await says(who, direct(who), "hello again");
      else await drop(who, "incomplete", company);
      expect(await status(supplierId)).toBe("returned");
    }
  });

  it("is written down in the audit, both ways", async () => {
    const { supplierId, who } = await gone();
    await says(who, direct(who), "hello");
    const object = `request:${(await currentRequest(bot.db, supplierId))?.id}`;
    for (const action of ["request.unreachable", "request.reached"]) {
      const rows = await bot.db
        .select()
        .from(audit)
        .where(and(eq(audit.object, object), eq(audit.action, action)));
      expect(rows).toHaveLength(1);
    }
  });
});

// The last of this file: the survey is closed for everybody.
describe("a closed survey", () => {
  it("keeps its figures, whatever its suppliers do", async () => {
    const lost = await gone();
    const planned = await newContact();
    const anna = stranger();
    await says(anna, direct(anna), await codeOf(planned.contactId));
    await bot.db.transaction((tx) => endedCampaign(tx, 2026, bot.clock.now()));
    await says(lost.who, direct(lost.who), "hello");
    await bot.press(lost.who, direct(lost.who), { action: "me.self", value: "" });
    expect(await status(lost.supplierId)).toBe("unreachable");
    await bot.press(anna, direct(anna), { action: "me.self", value: "" });
    await bot.say(anna, direct(anna), "", [bot.upload("notes.xlsx", new Uint8Array([1, 2, 3]))]);
    await bot.say(anna, direct(anna), "", [await cleanForm(planned.supplier)]);
    await bot.settled();
    expect(await status(planned.supplierId)).toBe("planned");
    const request = await currentRequest(bot.db, planned.supplierId);
    const moved = (await eventsOf(bot.db, request?.id ?? "")).filter(
      (one) => one.fromStatus !== one.toStatus,
    );
    expect(moved).toEqual([]);
  });
});
