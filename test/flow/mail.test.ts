import { createHmac } from "node:crypto";
import { eq, like } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { audit, contact, contactAddress, delivery, refusal, transcript } from "../../db/schema/index.ts";
import type { Language } from "../../src/i18n/index.ts";
import { sentence } from "../../src/i18n/index.ts";
import { owe } from "../../src/outbox/store.ts";
import { mailAddress } from "../../src/people/email.ts";
import { type App, type Supplier, startApp } from "../support/app.ts";
import { type MailServer, startMailServer, type TakenMail } from "../support/mail-server.ts";
import { enterByLink } from "../support/web-client.ts";

const BOUNCE_SECRET = "a secret of tests for bounces, long enough";

let app: App;
let server: MailServer;

beforeAll(async () => {
  server = await startMailServer();
  const mail = {
    smtp: server.smtp,
    from: { name: "Fallback", address: "survey@sample.invalid" },
    replyTo: "officers@sample.invalid",
    perMinute: 6_000,
    bounceSecret: BOUNCE_SECRET,
  };
  app = await startApp({ config: { mail } });
  await app.campaign();
});
afterAll(async () => {
  await app.stop();
  await server.close();
});
beforeEach(() => server.mails.splice(0));

let count = 0;
async function somebody(language: Language = "en"): Promise<Supplier> {
  count += 1;
  return app.supplier({ name: `Sample ${count}`, email: `mail${count}@sample.invalid`, language });
}

/** Owes them a message at their mailbox, and gives the mails that came of it. */
async function mailed(who: Supplier, template = "trouble.notice", copies = 1): Promise<TakenMail[]> {
  const key = `test ${++count}`;
  const to = mailAddress(who.email);
  const facts = { contactId: who.contactId };
  await app.db.transaction((tx) =>
    owe(tx, { key, conversation: to, to, template, facts, language: "en" }, app.clock.now()),
  );
  const row = async () => (await app.db.select().from(delivery).where(eq(delivery.key, key)))[0];
  if (copies > 1) {
    await expect.poll(async () => (await row())?.attempts, { timeout: 10_000 }).toBe(1);
    // An hour goes by.
    await app.db.update(delivery).set({ dueAt: app.clock.now() }).where(eq(delivery.key, key));
  }
  await expect.poll(() => server.mails.length, { timeout: 10_000 }).toBe(copies);
  await expect.poll(async () => (await row())?.state).toBe("done");
  return server.mails.splice(0);
}

function linksIn(mail: TakenMail | undefined): string[] {
  return mail?.parsed.text?.match(/http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/g) ?? [];
}

function unsubscribeOf(mail: TakenMail | undefined): string {
  return mail?.parsed.text?.match(/http:\/\/127\.0\.0\.1:\d+\/mail\/mute\/[\w-]+/)?.[0] ?? "";
}

describe("a mail to a contact", () => {
  it("brings a link that opens their page, and is kept nowhere", async () => {
    const who = await somebody();
    const [mail] = await mailed(who);
    const [link = "", ...more] = linksIn(mail);
    expect(more).toEqual([]);
    const chat = await enterByLink(link);
    chat.close();
    const token = link.slice(link.indexOf("#") + 1);
    const said = await app.db
      .select()
      .from(transcript)
      .where(eq(transcript.conversation, mailAddress(who.email)));
    expect(said).toHaveLength(1);
    const kept = [said, await app.db.select().from(delivery), app.log.lines];
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(mail?.parsed.from?.value).toEqual([
      { name: "Sample Instruments Inc.", address: "survey@sample.invalid" },
    ]);
    expect(mail?.parsed.text).toContain(
      sentence("en", "mail.reply_to_company", { company: "Sample Instruments Inc." }),
    );
  });

  it("comes again under its own id when its arrival is in doubt; either mail opens the page", async () => {
    const who = await somebody();
    server.failNext({ at: "cut_after" });
    const [first, second] = await mailed(who, "trouble.notice", 2);
    expect(second?.parsed.messageId).toBe(first?.parsed.messageId);
    const [old = "", fresh = ""] = [...linksIn(first), ...linksIn(second)];
    expect(fresh).not.toBe(old);
    // A mailbox may keep the first of two mails of one id alone.
    for (const link of [old, fresh]) (await enterByLink(link)).close();
  });

  it("that is about a new link has one link, which works", async () => {
    const who = await somebody();
    const [mail] = await mailed(who, "people.link");
    const [link = "", ...more] = linksIn(mail);
    expect(more).toEqual([]);
    (await enterByLink(link)).close();
  });

  it("that nobody gets ends the address", async () => {
    const who = await somebody();
    server.failNext({ at: "recipient", code: 550, text: "5.1.1 User unknown" });
    const to = mailAddress(who.email);
    const facts = { contactId: who.contactId };
    await app.db.transaction((tx) =>
      owe(
        tx,
        { key: `gone ${who.email}`, conversation: to, to, template: "trouble.notice", facts, language: "en" },
        app.clock.now(),
      ),
    );
    await expect.poll(async () => (await addressOf(who)).failedAt, { timeout: 10_000 }).not.toBeNull();
  });
});

describe("the unsubscribe link", () => {
  const page = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { accept: "text/html", ...init.headers } });
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const post = (url: string, body: string) => page(url, { method: "POST", body, headers: form });
  const mutedAt = async ({ contactId }: Supplier) =>
    (await app.db.select().from(contact).where(eq(contact.id, contactId)))[0]?.mutedAt;
  const changes = async ({ contactId }: Supplier) =>
    (
      await app.db
        .select()
        .from(audit)
        .where(eq(audit.object, `contact:${contactId}`))
    )
      .map(({ action }) => action)
      .filter((action) => action.startsWith("reminders."));

  it("asks when it is opened, and changes nothing", async () => {
    const who = await somebody();
    const [mail] = await mailed(who);
    const response = await page(unsubscribeOf(mail));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(sentence("en", "page.mute.ask"));
    expect([await mutedAt(who), await changes(who)]).toEqual([null, []]);
  });

  it("turns reminders off and on by its button, each once however often it is pressed", async () => {
    const who = await somebody("ja");
    const [mail] = await mailed(who);
    const url = unsubscribeOf(mail);
    for (let n = 0; n < 2; n++) {
      const answer = await (await post(url, "reminders=off")).text();
      expect(answer).toContain(sentence("ja", "page.mute.is_off"));
      expect(answer).toContain('value="on"');
    }
    expect(await mutedAt(who)).not.toBeNull();
    expect(await (await page(url)).text()).toContain(sentence("ja", "page.mute.is_off"));
    for (let n = 0; n < 2; n++)
      expect(await (await post(url, "reminders=on")).text()).toContain(sentence("ja", "page.mute.is_on"));
    expect(await mutedAt(who)).toBeNull();
    expect(await changes(who)).toEqual(["reminders.muted", "reminders.unmuted"]);
  });

  it("is what mail programs post to, however they write it", async () => {
    for (const multipart of [false, true]) {
      const who = await somebody();
      const [mail] = await mailed(who);
      const header = mail?.parsed.headers.get("list") as { unsubscribe?: { url?: string } } | undefined;
      const url = header?.unsubscribe?.url ?? "";
      expect(url).toBe(unsubscribeOf(mail));
      const body = new FormData();
      body.append("List-Unsubscribe", "One-Click");
      const response = await (multipart
        ? fetch(url, { method: "POST", body })
        : fetch(url, { method: "POST", body: "List-Unsubscribe=One-Click", headers: form }));
      expect(response.status).toBe(200);
      expect(await mutedAt(who)).not.toBeNull();
    }
  });

  it("opens nothing else, and says of any other the same neutral sentence", async () => {
    const who = await somebody();
    const [mail] = await mailed(who);
    const url = unsubscribeOf(mail);
    const token = url.slice(url.lastIndexOf("/") + 1);
    await expect(enterByLink(`${app.origin}/#${token}`)).rejects.toThrow();
    const flipped = `${url.slice(0, -2)}${url.endsWith("AA") ? "BB" : "AA"}`;
    for (const other of [flipped, `${url}A`, url.slice(0, -1), `${app.origin}/mail/mute/x`, `${url}%00`]) {
      for (const response of [await page(other), await post(other, "reminders=off")]) {
        expect([400, 404]).toContain(response.status);
        expect(await response.text()).not.toContain(who.contactId);
      }
    }
    expect(await (await page(flipped)).text()).toContain(sentence("en", "page.mute.unknown"));
    expect(await mutedAt(who)).toBeNull();
  });

  it("takes no long body", async () => {
    const [mail] = await mailed(await somebody());
    expect((await post(unsubscribeOf(mail), "x".repeat(2_000))).status).toBe(413);
  });
});

describe("a bounce that is told over HTTP", () => {
  const seconds = (offset = 0) => Math.floor(app.clock.now().getTime() / 1_000) + offset;
  const sign = (body: string, at: number, secret = BOUNCE_SECRET) =>
    `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")}`;
  const tell = (body: string, signature?: string) =>
    fetch(`${app.origin}/mail/bounces`, {
      method: "POST",
      body,
      headers: signature === undefined ? {} : { "Tinstone-Signature": signature },
    });
  const bounce = (who: Supplier, kind = "permanent") =>
    JSON.stringify({ email: who.email.toUpperCase(), kind, at: app.clock.now().toISOString() });

  it("ends the address, once, however often it is told", async () => {
    const who = await somebody();
    const body = bounce(who);
    const signature = sign(body, seconds());
    for (let n = 0; n < 2; n++) expect((await tell(body, signature)).status).toBe(204);
    expect((await addressOf(who)).failedAt).not.toBeNull();
    const noted = await app.db.select().from(audit).where(like(audit.action, "address.failed"));
    expect(noted.filter(({ object }) => object === `contact:${who.contactId}`)).toHaveLength(1);
  });

  it("of a mailbox that is full for now changes nothing, nor one of somebody unknown", async () => {
    const who = await somebody();
    const full = bounce(who, "temporary");
    const unknown = JSON.stringify({ email: "nobody@sample.invalid", kind: "permanent" });
    for (const body of [full, unknown]) expect((await tell(body, sign(body, seconds()))).status).toBe(204);
    expect((await addressOf(who)).failedAt).toBeNull();
  });

  it("is not believed without our signature, and is told nothing but that", async () => {
    const who = await somebody();
    const body = bounce(who);
    const told = [
      await tell(body),
      await tell(body, "t=1,v1=00"),
      await tell(body, sign(body, seconds(), "another secret, as long as the right one")),
      await tell(body.replace("permanent", "permanent "), sign(body, seconds())),
      await tell(body, sign(body, seconds(-301))),
      await tell(body, sign(body, seconds(301))),
    ];
    for (const response of told) expect([response.status, await response.text()]).toEqual([401, ""]);
    expect((await addressOf(who)).failedAt).toBeNull();
    const counted = async () =>
      (await app.db.select().from(refusal).where(eq(refusal.platform, "mail"))).map(({ why }) => why).sort();
    await expect.poll(counted, { timeout: 15_000 }).toEqual(["signature", "stale"]);
  });

  it("that is signed and makes no sense, or is too long, is refused", async () => {
    for (const body of ["", "{", "[]", JSON.stringify({ email: "a@b.invalid", kind: "odd" })])
      expect((await tell(body, sign(body, seconds()))).status).toBe(400);
    const long = JSON.stringify({ email: "a@b.invalid", kind: "permanent", more: "x".repeat(10_000) });
    expect((await tell(long, sign(long, seconds()))).status).toBe(413);
  });
});

async function addressOf({ email }: Supplier) {
  const at = mailAddress(email);
  const [found] = await app.db.select().from(contactAddress).where(eq(contactAddress.address, at));
  return found!;
}
