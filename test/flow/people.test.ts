import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listRequests } from "../../src/survey/store.ts";
import { type App, startApp } from "../support/app.ts";
import { buttonOf, enterByLink, WebRefusal } from "../support/web-client.ts";

const DAY_MS = 24 * 60 * 60_000;

describe("who is speaking", () => {
  let app: App;
  let campaignId: string;

  beforeAll(async () => {
    app = await startApp();
    ({ campaignId } = await app.campaign());
  });
  afterAll(() => app.stop());

  const status = async (supplierId: string) =>
    (await listRequests(app.db, campaignId)).find((one) => one.request.supplierId === supplierId)?.request
      .status;

  it("opening a link changes nothing; the first press does", async () => {
    const supplier = await app.supplier({ name: "Sample One Ltd" });
    const chat = await app.enter(supplier);
    const { welcome } = await chat.state();
    expect(welcome.text).toContain("Sample Instruments Inc.");
    expect(welcome.text).toContain("March 31, 2027");
    expect(await status(supplier.supplierId)).toBe("planned");
    await chat.press(buttonOf(welcome, "me.self"));
    expect((await chat.nextBotMessage()).message.text).toContain("Sample Contact");
    expect(await status(supplier.supplierId)).toBe("acknowledged");
    expect(JSON.stringify((await chat.state()).welcome.blocks)).not.toContain("me.self");
  });

  it("a colleague says who they are; an empty name comes back with a sentence beside the field", async () => {
    const supplier = await app.supplier({ name: "Sample Two Ltd" });
    const chat = await app.enter(supplier);
    const opened = await chat.press(buttonOf((await chat.state()).welcome, "me.colleague"));
    if (opened.kind !== "form") throw new Error(`expected a form, got ${opened.kind}`);
    expect(await status(supplier.supplierId)).toBe("planned");
    const empty = await chat.submit(opened.form, { name: "  " });
    expect(empty).toMatchObject({ kind: "form", problems: { name: "Please fill this in." } });
    expect(await status(supplier.supplierId)).toBe("planned");
    expect(await chat.submit(opened.form, { name: "Sample Colleague" })).toMatchObject({ kind: "close" });
    expect((await chat.nextBotMessage()).message.text).toContain("Sample Colleague");
    expect(await status(supplier.supplierId)).toBe("acknowledged");
  });

  it("‘not my topic’ reaches the officers, keeps what was typed when something is wrong, and is no refusal", async () => {
    const officer = await app.enter(await app.officer());
    const supplier = await app.supplier({ name: "Sample Three Ltd" });
    const chat = await app.enter(supplier);
    const opened = await chat.press(buttonOf((await chat.state()).welcome, "not_mine.open"));
    if (opened.kind !== "form") throw new Error(`expected a form, got ${opened.kind}`);
    const typed = { name: "Right Person", email: "no address", note: "<!channel> is =1+1" };
    const wrong = await chat.submit(opened.form, typed);
    if (wrong.kind !== "form") throw new Error(`expected the form again, got ${wrong.kind}`);
    expect(Object.keys(wrong.problems)).toEqual(["email"]);
    expect(wrong.form.fields.map((field) => field.value)).toEqual([
      "Right Person",
      "no address",
      "<!channel> is =1+1",
    ]);
    await chat.submit(opened.form, { ...typed, email: "right@sample.invalid" });
    await officer.nextBotMessage("right@sample.invalid");
    expect(await status(supplier.supplierId)).toBe("acknowledged");
    officer.close();
  });

  it("words reach an officer only by a press of the person who wrote them", async () => {
    const officer = await app.enter(await app.officer());
    const chat = await app.enter(await app.supplier({ name: "Sample Four Ltd" }));
    await chat.say("May we have two more weeks?");
    const menu = await chat.nextBotMessage();
    const before = officer.entries().length;
    expect(officer.entries().some((one) => one.message.text.includes("two more weeks"))).toBe(false);
    const send = buttonOf(menu.message, "person.ask");
    await chat.press(send);
    await chat.press(send);
    await chat.nextBotMessage();
    await expect.poll(() => officer.entries().length).toBeGreaterThan(before);
    expect(officer.entries().filter((one) => one.message.text.includes("two more weeks"))).toHaveLength(1);
    officer.close();
  });

  it("a link ends after 30 days; asking for a new one tells an officer, once a day", async () => {
    const officer = await app.enter(await app.officer());
    const supplier = await app.supplier({ name: "Sample Five Ltd", email: "five@sample.invalid" });
    const link = await app.link(supplier);
    app.clock.advance(31 * DAY_MS);
    await expect(enterByLink(link)).rejects.toBeInstanceOf(WebRefusal);
    const { origin, hash } = new URL(link);
    const renew = () =>
      fetch(`${origin}/renew`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ token: hash.slice(1) }),
      });
    expect((await renew()).ok).toBe(true);
    expect((await renew()).ok).toBe(true);
    const fresh = await app.enter(await app.officer());
    const told = () => fresh.entries().filter((one) => one.message.text.includes("five@sample.invalid"));
    await expect.poll(() => told().length).toBe(1);
    officer.close();
  });

  it("at most three links of a contact live, and revoking them ends what they opened", async () => {
    const supplier = await app.supplier({ name: "Sample Six Ltd" });
    const first = await app.link(supplier);
    const chat = await enterByLink(first);
    for (let n = 0; n < 3; n += 1) await app.link(supplier);
    await expect(enterByLink(first)).rejects.toBeInstanceOf(WebRefusal);
    await expect(chat.state()).rejects.toBeInstanceOf(WebRefusal);
    chat.close();
    const last = await app.link(supplier);
    expect(await app.tinstone("supplier", "revoke", supplier.email)).toMatchObject({ revoked: 3 });
    await expect(enterByLink(last)).rejects.toBeInstanceOf(WebRefusal);
  });

  it("an officer's link is used up by a press, never by opening, and ends after ten minutes", async () => {
    const officer = await app.officer();
    const link = await app.link(officer);
    await expect(enterByLink(link, false)).rejects.toBeInstanceOf(WebRefusal);
    const chat = await enterByLink(link);
    expect((await chat.state()).name).toContain("Sample Officer");
    chat.close();
    await expect(enterByLink(link)).rejects.toBeInstanceOf(WebRefusal);
    const late = await app.link(officer);
    app.clock.advance(11 * 60_000);
    await expect(enterByLink(late)).rejects.toBeInstanceOf(WebRefusal);
  });

  it("a removed officer's open page is refused, their link is dead, and the list says so", async () => {
    const officer = await app.officer({ name: "Former Officer" });
    const chat = await app.enter(officer);
    const unused = await app.link(officer);
    await app.tinstone("officer", "remove", officer.email);
    await expect(chat.state()).rejects.toBeInstanceOf(WebRefusal);
    await expect(enterByLink(unused)).rejects.toBeInstanceOf(WebRefusal);
    await expect(app.link(officer)).rejects.toThrow("Nobody");
    await expect(app.officer({ email: officer.email })).rejects.toThrow("already");
    const list = await app.tinstone<{ email: string; active: boolean }[]>("officer", "list");
    expect(list.find((one) => one.email === officer.email)).toMatchObject({ active: false });
  });

  it("figures are for officers: a supplier's press for them is refused", async () => {
    const officer = await app.enter(await app.officer());
    const chat = await app.enter(await app.supplier({ name: "Sample Seven Ltd" }));
    expect(await chat.press({ action: "status.show", value: "" })).toMatchObject({ kind: "say" });
    const { welcome } = await officer.state();
    const before = officer.entries().length;
    await officer.press(buttonOf(welcome, "status.show"));
    await expect.poll(() => officer.entries().length).toBeGreaterThan(before);
    expect(officer.entries().at(-1)?.message.blocks?.[0]).toMatchObject({ kind: "table" });
    officer.close();
  });

  it("a concern is answered at once with one constant sentence, and nothing of it stays", async () => {
    const chat = await app.enter(await app.supplier({ name: "Sample Eight Ltd" }));
    const pressed = await chat.press(buttonOf((await chat.state()).welcome, "concern.open"));
    const typed = await chat.say("I want to report something.");
    expect(pressed).toMatchObject({ kind: "say" });
    expect(typed).toEqual(pressed);
    expect((await chat.state()).entries).toEqual([]);
  });
});
