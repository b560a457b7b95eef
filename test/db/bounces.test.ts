import { eq, like } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { audit, contact, contactAddress, delivery } from "../../db/schema/index.ts";
import { type Address, address, type Platform } from "../../src/chat/address.ts";
import { owe } from "../../src/outbox/store.ts";
import { changeDetails } from "../../src/people/contacts/store.ts";
import { letterConversation, mailAddress } from "../../src/people/email.ts";
import { emailBounced, emailGood } from "../../src/people/reach/bounced.ts";
import { failAddress } from "../../src/people/reach/store.ts";
import { addAddress, addContact } from "../../src/people/store.ts";
import { OFFICERS_PAGE } from "../../src/people/web.ts";
import type { Tx } from "../../src/store.ts";
import { holdCampaign } from "../../src/survey/campaigns/store.ts";
import { trialAddress, tryInvitations } from "../../src/survey/campaigns/trial.ts";
import { addRequests, change, currentRequest, eventsOf, holdRequest } from "../../src/survey/store.ts";
import { createOnGivenUp } from "../../src/trouble/given-up.ts";
import { troubleTemplates } from "../../src/trouble/trouble.ts";
import { startedCampaign } from "../support/campaign.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-02T09:00:00Z");
const MAILS = new Set<Platform>(["web", "slack", "mail"]);

describe("an address that fails", () => {
  let database: TestDatabase;
  let campaignId: string;
  let count = 0;
  let supplierId: string;
  let anna: Person;
  let ben: Person;
  type Person = { id: string; email: string; mail: Address };

  const run = <T>(work: (tx: Tx) => Promise<T>) => database.orm.transaction(work);

  beforeAll(async () => {
    database = await testDatabase();
    campaignId = (await run((tx) => startedCampaign(tx, {}, NOW))).id;
  });
  afterAll(() => database.drop());
  beforeEach(() =>
    run(async (tx) => {
      const supplier = `Sample Boards ${++count} GmbH`;
      const person = async (name: string, rank: number): Promise<Person> => {
        const email = `${name}${count}@sample.invalid`;
        const who = { supplier, name, email, language: "en", timeZone: "UTC" };
        const added = await addContact(tx, who, NOW);
        await tx.update(contact).set({ rank }).where(eq(contact.id, added.contactId));
        supplierId = added.supplierId;
        return { id: added.contactId, email, mail: mailAddress(email) };
      };
      ben = await person("Ben", 1);
      anna = await person("Anna", 0);
      await addRequests(tx, campaignId, [{ supplierId, dueOn: null }], NOW);
      const request = await currentRequest(tx, supplierId);
      const held = (await holdRequest(tx, request!.id))!;
      await change(tx, held, { kind: "invited", to: "invited", actor: "tinstone" }, NOW);
    }),
  );

  const request = async () => (await currentRequest(database.orm, supplierId))!;
  const status = async () => (await request()).status;
  /** What happened since the invitation. */
  const events = async () => {
    const all = await eventsOf(database.orm, (await request()).id);
    return all.slice(2).map(({ kind, actor, facts }) => ({ kind, actor, facts }));
  };
  const kinds = async () => (await events()).map((one) => one.kind);
  const bounced = (who: Person, connected = MAILS) =>
    run((tx) => emailBounced(tx, who.email.toUpperCase(), "mail", connected, NOW));
  const good = (who: Person) => run((tx) => emailGood(tx, who.email, "operator", MAILS, NOW));
  const failed = async (at: Address) => {
    const [row] = await database.orm.select().from(contactAddress).where(eq(contactAddress.address, at));
    return row?.failedAt != null;
  };
  /** What officers were told about people of this supplier. */
  const told = async () => {
    const all = await database.orm
      .select()
      .from(delivery)
      .where(eq(delivery.template, "officers.unreachable"));
    const ours = all.filter(({ facts }) =>
      [anna.id, ben.id].includes((facts as { contactId: string }).contactId),
    );
    const template = troubleTemplates(database.orm)["officers.unreachable"]!;
    return Promise.all(ours.map(async ({ facts }) => (await template.render(facts, "en"))?.text));
  };
  /** A message that was owed to Anna is given up, as the outbox does it; returns where it is owed now. */
  const givenUp = (template: string, at: Address, connected = MAILS) =>
    run(async (tx) => {
      const key = `${template}:${count}:${at}`;
      const facts = { contactId: anna.id };
      const owed = { key, conversation: at, to: at, template, facts, language: "en" as const };
      const given = {
        delivery: { ...owed, id: 0, what: "send" as const, attempts: 1, mayHaveLeft: false },
        template: undefined,
      };
      await createOnGivenUp(connected)(tx, { ...given, why: "unreachable" }, NOW);
      const moved = await tx
        .select()
        .from(delivery)
        .where(like(delivery.key, `${key}:%`));
      return moved.map((row) => row.lane);
    });

  it("gives way to the contact's next one, and nobody need know", async () => {
    const slack = address("slack", `T1:D${count}`);
    await run((tx) => addAddress(tx, anna.id, slack));
    expect(await givenUp("survey.invitation", slack)).toEqual([anna.mail]);
    expect(await failed(slack)).toBe(true);
    expect(await kinds()).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it("gives way to the next contact, who is asked from the beginning; officers read so", async () => {
    expect(await givenUp("survey.invitation", anna.mail)).toEqual([]);
    const facts = { from: anna.id, to: ben.id, lost: true };
    expect(await events()).toEqual([{ kind: "reader_changed", actor: "tinstone", facts }]);
    expect(await status()).toBe("invited");
    const [text, more] = await told();
    expect(more).toBeUndefined();
    for (const part of [anna.email, "does not arrive", "The survey asks Ben instead", "contact change"])
      expect(text).toContain(part);
    expect(text).not.toContain("Nobody else");
  });

  it("leaves what is no survey's message on their page, where they have one", async () => {
    const page = address("web", `contact:${anna.id}`);
    await run((tx) => addAddress(tx, anna.id, page));
    expect(await givenUp("survey.result", anna.mail)).toEqual([page]);
    expect(await kinds()).toEqual(["reader_changed"]);
  });

  it("gives way to an officer where nobody is left, until somebody can be reached again", async () => {
    await bounced(anna);
    await bounced(ben);
    expect(await status()).toBe("unreachable");
    expect(await kinds()).toEqual(["reader_changed", "unreachable"]);
    expect((await told())[1]).toContain("Nobody else");
    expect(await good(ben)).toBe("good");
    expect(await status()).toBe("invited");
    expect((await events()).at(-1)).toMatchObject({
      kind: "reader_changed",
      facts: { from: null, to: ben.id, lost: false },
    });
    expect(await good(ben)).toBe("was_good");
  });

  it("is written down with who told, once however many mails come back", async () => {
    expect(await bounced(anna)).toBe(true);
    expect(await bounced(anna)).toBe(true);
    expect(await kinds()).toEqual(["reader_changed"]);
    expect(await told()).toHaveLength(1);
    const rows = await database.orm
      .select()
      .from(audit)
      .where(eq(audit.object, `contact:${anna.id}`));
    expect(rows.map(({ actor, action }) => [actor, action])).toEqual([["mail", "address.failed"]]);
  });

  it("changes nothing when it is nobody's, and asks nobody anew when the survey has its answer", async () => {
    expect(await bounced({ ...anna, email: "nobody@sample.invalid" })).toBe(false);
    const { id } = await request();
    await run(async (tx) => {
      const held = (await holdRequest(tx, id))!;
      await change(tx, held, { kind: "judged", to: "accepted", actor: "tinstone" }, NOW);
    });
    await bounced(anna);
    await bounced(ben);
    expect(await status()).toBe("accepted");
    expect(await kinds()).toEqual(["judged"]);
  });

  it("lets what waits go to the contact's next address", async () => {
    const slack = address("slack", `T1:D${count}`);
    await run((tx) => addAddress(tx, anna.id, slack));
    const waits = { template: "survey.status", facts: {}, language: "en" as const, conversation: anna.mail };
    await run((tx) => owe(tx, { ...waits, key: `waits ${count}`, to: anna.mail }, NOW));
    await bounced(anna);
    const all = await database.orm
      .select()
      .from(delivery)
      .where(like(delivery.key, `waits ${count}%`));
    expect(all.map(({ lane, state }) => [lane, state])).toEqual([
      [anna.mail, "moot"],
      [slack, "open"],
    ]);
  });

  it("takes nothing with it that somebody had sent to the mailbox by hand, also where its e-mail is corrected", async () => {
    await run((tx) => addAddress(tx, anna.id, address("slack", `T1:D${count}`)));
    const byHand = async (who: Person) => {
      const to = trialAddress(who.email, OFFICERS_PAGE, MAILS);
      const wish = { conversation: to, officerId: "olga", by: "operator", key: `by hand ${who.id}` };
      await run(async (tx) => tryInvitations(tx, (await holdCampaign(tx, campaignId))!, wish, NOW));
    };
    await byHand(anna);
    await bounced(anna);
    await byHand(ben);
    const [before] = await database.orm.select().from(contact).where(eq(contact.id, ben.id));
    await run((tx) => changeDetails(tx, before!, { email: `new.${ben.email}` }, "operator", NOW));
    const all = await database.orm.select().from(delivery).where(like(delivery.key, "trial:by hand %"));
    expect(all.map(({ toAddress, state }) => [toAddress, state])).toEqual([
      [anna.mail, "open"],
      [ben.mail, "open"],
    ]);
  });

  it("of an address that is no contact's is told to officers, once, if we wrote there", async () => {
    const buyer = `buyer${count}@sample.invalid`;
    const to = mailAddress(buyer);
    const letter = { template: "escalation.buyer", facts: {}, language: "en" as const };
    const conversation = letterConversation(to);
    await run((tx) => owe(tx, { ...letter, key: `letter ${count}`, conversation, to }, NOW));
    const back = () => run((tx) => emailBounced(tx, buyer, "mail", MAILS, NOW));
    expect([await back(), await back()]).toEqual([false, false]);
    await bounced({ ...anna, email: "never.written@sample.invalid" });
    const all = await database.orm.select().from(delivery).where(eq(delivery.template, "officers.mail_back"));
    expect(all.map(({ facts }) => facts)).toEqual([{ email: buyer }]);
    const said = await troubleTemplates(database.orm)["officers.mail_back"]!.render({ email: buyer }, "en");
    expect(said.text).toContain(buyer);
  });

  it("is nobody's loss while mail is not connected", async () => {
    await bounced(anna, new Set<Platform>(["web", "slack"]));
    expect(await failed(anna.mail)).toBe(true);
    expect(await kinds()).toEqual([]);
    expect(await told()).toEqual([]);
  });

  it("asks whoever is reached while the first one's platform is not connected", async () => {
    const teams = address("teams", `19:anna-${count}`);
    await run((tx) => addAddress(tx, anna.id, teams));
    expect(await givenUp("survey.invitation", teams, new Set<Platform>(["web", "slack"]))).toEqual([]);
    expect(await kinds()).toEqual([]);
    await run((tx) => failAddress(tx, anna.mail, NOW));
    for (const template of ["survey.invitation", "survey.reminder"])
      expect(await givenUp(template, teams)).toEqual([]);
    expect(await failed(teams)).toBe(false);
    expect(await kinds()).toEqual(["reader_changed"]);
  });
});
