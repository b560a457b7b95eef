import { asc, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  campaign,
  contact,
  contactAddress,
  delivery,
  reminder,
  request,
  supplier,
} from "../../db/schema/index.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import { type Address, address } from "../../src/chat/address.ts";
import { emailBounced } from "../../src/people/reach/bounced.ts";
import { addAddress, addContact } from "../../src/people/store.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import { PARK_AFTER_ATTEMPTS } from "../../src/queue/patience.ts";
import { changeContact } from "../../src/survey/contacts/act.ts";
import { lookAgain } from "../../src/survey/reminders/store.ts";
import { addRequests } from "../../src/survey/store.ts";
import { startedCampaign } from "../support/campaign.ts";
import { openPlainBot, type PlainBot } from "../support/plain-bot.ts";

/** Ten in the morning in Japan on the day of the invitation; work ends there at seven (UTC). */
const START = "2027-02-17T01:00:00Z";
const DUE = "2027-03-31";
const MAIL = address("mail", "anna@sample.invalid");
const RIGHT = address("mail", "anna@right.invalid");

let bot: PlainBot;
let contactId: string;

beforeEach(async () => {
  bot = await openPlainBot(["slack", "mail", "web"]);
  bot.clock.set(new Date(START));
  await bot.db.transaction(async (tx) => {
    const who = { name: "Anna", email: "anna@sample.invalid", language: "en", timeZone: "Asia/Tokyo" };
    ({ contactId } = await addContact(tx, { supplier: "Sample Connectors K.K.", ...who }, bot.clock.now()));
    await tx.update(supplier).set({ country: "JP" });
    await startedCampaign(tx, { dueOn: DUE, languages: ["en"] }, bot.clock.now());
  });
});
afterEach(() => bot.close());

const at = (time: string, settle = true) => bot.at(time, settle);
const steps = () =>
  bot.db
    .select({ outcome: reminder.outcome, why: reminder.why })
    .from(reminder)
    .orderBy(asc(reminder.requestId), asc(reminder.n));
const theRequest = async () => (await bot.db.select().from(request))[0]!;
const attempts = async () => (await bot.db.select().from(delivery).orderBy(asc(delivery.id)))[0]?.attempts;
/** The invitation is owed (its own minute is on the 17th), and one attempt at it fails. */
async function stuck(time: string, fails: DeliveryError["code"] = "transient"): Promise<void> {
  bot.places.set(MAIL, { fails });
  await at(time, false);
  await expect.poll(attempts, { interval: 20, timeout: 10_000 }).toBeGreaterThan(0);
  bot.places.delete(MAIL);
}
const moveTo = (email: string) =>
  bot.db.transaction(async (tx) => {
    const [before] = await tx.select().from(contact).where(eq(contact.id, contactId));
    const by = { actor: "operator", connected: bot.connected };
    await changeContact(tx, before!, { email }, by, bot.clock.now());
  });

describe("an invitation that waits", () => {
  it("goes to the e-mail address that took the place of a wrong one, and to no other", async () => {
    await stuck("2027-02-18T06:00:00Z");
    await moveTo("anna@right.invalid");
    await at("2027-02-18T06:05:00Z");
    expect(bot.texts(MAIL)).toEqual([]);
    expect(bot.texts(RIGHT)).toEqual([expect.stringContaining("Anna")]);
    expect(await steps()).toEqual([{ outcome: "owed", why: null }]);
    expect((await theRequest()).status).toBe("invited");
  });

  it("is not sent where its reader is not written to any more: it comes again where they are", async () => {
    await stuck("2027-02-18T06:00:00Z");
    const chat: Address = address("slack", "anna");
    await bot.db.transaction(async (tx) => {
      await addAddress(tx, contactId, chat);
      await lookAgain(tx, { requestId: (await theRequest()).id });
    });
    await at("2027-02-18T06:05:00Z");
    await at("2027-02-18T06:07:00Z");
    expect(bot.texts(MAIL)).toEqual([]);
    expect(bot.texts(chat)).toHaveLength(1);
    expect(await steps()).toEqual([
      { outcome: "lapsed", why: "address" },
      { outcome: "owed", why: null },
    ]);
  });
});

describe("an invitation of which nobody knows whether it arrived", () => {
  /** The mail is taken, and its answer is lost. */
  const lost = async (time: string) => {
    const mail = bot.connected.get("mail")!;
    const send = mail.send;
    mail.send = async (...given) => {
      mail.send = send;
      await send(...given);
      throw new DeliveryError("transient", "unknown");
    };
    await at(time, false);
    await expect.poll(attempts, { interval: 20, timeout: 10_000 }).toBe(1);
  };

  it("is finished under its own key, at whatever hour, so that nobody is asked twice", async () => {
    await lost("2027-02-17T06:59:30Z");
    await at("2027-02-17T07:05:00Z");
    await at("2027-02-18T06:59:00Z");
    const { id } = await theRequest();
    expect(bot.keys()).toEqual([`reminder:${id}:1`, `reminder:${id}:1`]);
    expect(await steps()).toEqual([{ outcome: "owed", why: null }]);
  });

  /** Every mail is taken, and every answer is lost. */
  const alwaysLost = (copies?: { copies: true }) => {
    const mail = bot.connected.get("mail")!;
    const send = mail.send;
    mail.send = async (...given) => {
      await send(...given);
      throw new DeliveryError("transient", "unknown", copies && 3_600_000, copies);
    };
  };
  const told = () => bot.texts(OFFICERS_PAGE).filter((text) => text.includes("Nobody knows whether"));

  it("leaves once more, an hour later, counts as sent, and officers are told", async () => {
    alwaysLost({ copies: true });
    await at("2027-02-18T02:00:00Z", false);
    await expect.poll(attempts, { interval: 20, timeout: 10_000 }).toBe(1);
    await at("2027-02-18T02:55:00Z", false);
    expect(bot.keys()).toHaveLength(1);
    await at("2027-02-18T03:05:00Z");
    await at("2027-02-18T06:00:00Z");
    await at("2027-02-19T02:00:00Z");
    const { id, status } = await theRequest();
    expect(bot.keys().filter((key) => key.startsWith("reminder:"))).toEqual(
      Array(2).fill(`reminder:${id}:1`),
    );
    expect(await steps()).toEqual([{ outcome: "owed", why: null }]);
    expect(status).toBe("invited");
    expect(told()).toEqual([expect.stringContaining("counts as sent")]);
  });

  it("counts as sent where its platform could look, and is not owed anew after an hour of trying", async () => {
    alwaysLost();
    await at("2027-02-18T02:00:00Z", false);
    await expect.poll(attempts, { interval: 20, timeout: 10_000 }).toBeGreaterThan(0);
    await bot.db.update(delivery).set({ attempts: PARK_AFTER_ATTEMPTS - 1 });
    await at("2027-02-18T02:05:00Z");
    await at("2027-02-18T06:00:00Z");
    expect(await steps()).toEqual([{ outcome: "owed", why: null }]);
    expect(told()).toHaveLength(1);
  });

  it("is one whose process ended while it was sent, too", async () => {
    await stuck("2027-02-17T06:59:30Z");
    await bot.db.update(delivery).set({ lastError: "unknown" });
    await at("2027-02-17T07:05:00Z");
    expect(bot.texts(MAIL)).toHaveLength(1);
    const [sent] = await bot.db.select().from(delivery);
    expect(sent).toMatchObject({ state: "done", lastError: null });
  });

  /** The database refuses to note that a mail has left, as in a deadlock, so many times. */
  const deadlocks = async (times: number) => {
    await bot.db.execute(sql`create sequence tries`);
    await bot.db.execute(sql`
      create function refuse() returns trigger language plpgsql as $$ begin
        if nextval('tries') <= tg_argv[0]::int then raise exception 'deadlock' using errcode = '40P01'; end if;
        return new; end $$`);
    await bot.db.execute(sql`
      create trigger refuse before update on delivery for each row when (new.state = 'done')
        execute function refuse(${sql.raw(`'${times}'`)})`);
  };

  it("is noted as sent after a deadlock, and does not leave again", async () => {
    await deadlocks(2);
    await at("2027-02-17T06:59:30Z");
    expect(bot.keys()).toHaveLength(1);
    expect(await attempts()).toBe(0);
  });

  it("is one that could not be noted as sent", async () => {
    await deadlocks(3);
    await at("2027-02-17T06:59:30Z", false);
    await expect.poll(attempts, { interval: 20, timeout: 10_000 }).toBe(1);
    await at("2027-02-17T07:05:00Z");
    await at("2027-02-18T06:59:00Z");
    const { id } = await theRequest();
    expect(bot.keys()).toEqual([`reminder:${id}:1`, `reminder:${id}:1`]);
    expect(await steps()).toEqual([{ outcome: "owed", why: null }]);
  });

  it("is none whose process ended while it waited for its turn: it is left for the hours of work", async () => {
    const mail = bot.connected.get("mail")!;
    let asked = 0;
    let die: (error: Error) => void = () => undefined;
    const turn = new Promise<never>((_, reject) => {
      die = reject;
    });
    mail.prepare = () => {
      asked += 1;
      return turn;
    };
    await at("2027-02-17T06:59:30Z", false);
    await expect.poll(() => asked).toBe(1);
    // Somebody else goes on with what a dead process held.
    await bot.db.execute(sql`update lane set lease_until = now() - interval '1 minute'`);
    delete mail.prepare;
    await at("2027-02-17T18:00:00Z");
    expect(bot.keys()).toEqual([]);
    expect(await steps()).toEqual([{ outcome: "lapsed", why: "hours" }]);
    die(new Error("too late"));
    await at("2027-02-18T06:59:00Z");
    expect(bot.keys()).toHaveLength(1);
  });

  it("counts as sent when it is not wanted by then", async () => {
    await lost("2027-02-17T06:59:30Z");
    await bot.db.update(request).set({ status: "accepted" });
    await at("2027-02-17T07:05:00Z");
    expect(bot.keys()).toHaveLength(1);
    expect(await steps()).toEqual([{ outcome: "owed", why: null }]);
  });
});

describe("an invitation that came back", () => {
  const chat: Address = address("slack", "anna");
  const bounced = () =>
    bot.db.transaction(async (tx) => {
      await addAddress(tx, contactId, chat);
      await emailBounced(tx, "anna@sample.invalid", "mail", bot.connected, bot.clock.now());
    });

  it("goes to its reader's next address", async () => {
    await at("2027-02-18T02:00:00Z");
    expect(bot.texts(MAIL)).toHaveLength(1);
    await bounced();
    expect((await theRequest()).status).toBe("planned");
    await at("2027-02-18T02:10:00Z");
    await at("2027-02-19T06:00:00Z");
    expect(bot.texts(chat)).toHaveLength(1);
    expect((await theRequest()).status).toBe("invited");
    expect(await steps()).toEqual([
      { outcome: "lapsed", why: "address" },
      { outcome: "owed", why: null },
    ]);
    await bounced();
    await at("2027-02-22T06:00:00Z");
    expect(bot.texts(chat)).toHaveLength(1);
  });

  it("but was answered from elsewhere is not sent again", async () => {
    await at("2027-02-18T02:00:00Z");
    await bot.db.update(request).set({ status: "accepted" });
    await bounced();
    await at("2027-02-18T02:10:00Z");
    expect(bot.texts(chat)).toEqual([]);
    expect(await steps()).toEqual([{ outcome: "owed", why: null }]);
  });
});

describe("an invitation that did not get out", () => {
  const officersRead = () => bot.texts(OFFICERS_PAGE);

  it("for an hour comes again by itself, and officers are told once a day for all of them", async () => {
    await stuck("2027-02-18T02:00:00Z");
    bot.places.set(MAIL, { fails: "transient" });
    await bot.db.update(delivery).set({ attempts: PARK_AFTER_ATTEMPTS - 1 });
    await at("2027-02-18T02:05:00Z");
    expect(await steps()).toEqual([{ outcome: "lapsed", why: "undelivered" }]);
    expect((await theRequest()).status).toBe("planned");
    expect(officersRead()).toEqual([expect.stringContaining("two days: Sample Connectors K.K.")]);
    expect(officersRead()[0]).toContain("e-mail did not get through for an hour");
    await at("2027-02-18T02:30:00Z");
    expect(await steps()).toHaveLength(1);
    bot.places.delete(MAIL);
    await at("2027-02-18T03:10:00Z");
    expect(bot.texts(MAIL)).toHaveLength(1);
    expect((await theRequest()).status).toBe("invited");
    expect(officersRead()).toHaveLength(1);
  });

  it("since it was refused twice counts its address as gone: officers read which, and what to do", async () => {
    bot.places.set(MAIL, { fails: "rejected" });
    for (const day of [18, 19, 22, 23, 24]) await at(`2027-02-${day}T02:0${day % 10}:00Z`);
    expect(await steps()).toEqual([
      { outcome: "lapsed", why: "undelivered" },
      { outcome: "owed", why: null },
    ]);
    expect((await theRequest()).status).toBe("unreachable");
    expect(officersRead()).toEqual([
      expect.stringContaining("was refused"),
      expect.stringContaining("tinstone contact change anna@sample.invalid --email"),
    ]);
  });

  it("is refused to nobody in particular where everybody is refused: it comes again each day", async () => {
    const other: Address = address("mail", "ben@other.invalid");
    await bot.db.transaction(async (tx) => {
      const who = { name: "Ben", email: "ben@other.invalid", language: "en", timeZone: "Asia/Tokyo" };
      const { supplierId } = await addContact(tx, { supplier: "Sample Boards", ...who }, bot.clock.now());
      const [of] = await tx.select().from(campaign);
      await addRequests(tx, of!.id, [{ supplierId, dueOn: null }], bot.clock.now());
    });
    for (const where of [MAIL, other]) bot.places.set(where, { fails: "rejected" });
    for (const day of [18, 19, 22]) await at(`2027-02-${day}T06:0${day % 10}:00Z`);
    expect((await bot.db.select().from(contactAddress)).map((row) => row.failedAt)).toEqual([null, null]);
    bot.places.delete(other);
    for (const day of [23, 24, 25]) await at(`2027-02-${day}T06:1${day % 10}:00Z`);
    expect(bot.texts(other)).toHaveLength(1);
    const failed = (await bot.db.select().from(contactAddress)).filter((row) => row.failedAt !== null);
    expect(failed.map((row) => row.address)).toEqual([MAIL]);
  });

  it("since it was refused comes again a day later", async () => {
    bot.places.set(MAIL, { fails: "rejected" });
    await at("2027-02-18T02:00:00Z");
    expect(await steps()).toEqual([{ outcome: "lapsed", why: "undelivered" }]);
    await at("2027-02-18T06:00:00Z");
    expect(await steps()).toHaveLength(1);
    bot.places.delete(MAIL);
    await at("2027-02-19T02:01:00Z");
    expect(bot.texts(MAIL)).toHaveLength(1);
    expect(officersRead()).toHaveLength(1);
  });
});
