import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sample, sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { eventsOf, listRequests } from "../../src/survey/store.ts";
import { type App, type Supplier, startApp } from "../support/app.ts";
import { engines } from "../support/database.ts";
import { buttonOf, type WebChat } from "../support/web-client.ts";

const COMPANY = "Sample Boards GmbH";

async function file(sample: Sample, company = COMPANY) {
  const bytes = await sampleWorkbook(sample, { company, completedOn: "2026-10-01", language: "en" });
  return { name: `${sample}.xlsx`, bytes };
}

describe.each(engines)("a file from the web chat to the reply, %s", (engine) => {
  let app: App;
  let campaignId: string;
  let supplier: Supplier;
  let chat: WebChat;
  let n = 0;

  beforeAll(async () => {
    app = await startApp({ engine });
    ({ campaignId } = await app.campaign({ accept: "6.4" }));
  });
  afterAll(() => app.stop());

  /** A fresh supplier in the name of which the sample files are filled in. */
  async function newSupplier(language = "en") {
    n += 1;
    supplier = await app.supplier({ name: `${COMPANY} ${n}`, language });
    chat = await app.enter(supplier);
    return `${COMPANY} ${n}`;
  }

  async function request() {
    const all = await listRequests(app.db, campaignId);
    return all.find((one) => one.request.supplierId === supplier.supplierId)!.request;
  }

  const history = async () => (await eventsOf(app.db, (await request()).id)).map((one) => one.kind);

  it("accepts a complete form, and says what that means", async () => {
    const name = await newSupplier();
    await chat.drop([await file("clean", name)]);
    const reply = await chat.nextBotMessage();
    expect(reply.message.text).toContain("complete and consistent; this says nothing about the source");
    expect(reply.message.text).toContain("Sample Officer");
    expect(reply.message.text).not.toMatch(/verdict|submission|finding/i);
    expect((await request()).status).toBe("accepted");
    expect(await history()).toEqual(["planned", "submitted", "judged"]);
  });

  it("returns an incomplete form with each cell and what to put there, and keeps the history of the corrected one", async () => {
    const name = await newSupplier();
    await chat.drop([await file("incomplete", name)]);
    const returned = await chat.nextBotMessage();
    expect(returned.message.text).toContain("Please correct 5 points");
    for (const cell of ["D20", "D46", "D57", "D87", "B5"]) expect(returned.message.text).toContain(cell);
    expect(returned.message.text).toContain("March 31, 2027");
    expect((await request()).status).toBe("returned");

    await chat.drop([await file("clean", name)]);
    await chat.nextBotMessage();
    expect((await request()).status).toBe("accepted");
    expect(await history()).toEqual(["planned", "submitted", "judged", "submitted", "judged"]);
  });

  it("answers in Japanese where Japanese is read", async () => {
    const name = await newSupplier("ja");
    await chat.drop([await file("incomplete", name)]);
    const reply = await chat.nextBotMessage();
    expect(reply.message.lang).toBe("ja");
    expect(reply.message.text).toContain("5件を修正");
    expect(reply.message.text).toContain("D46");
    expect(reply.message.text).toContain("2027年3月31日");
  });

  it("answers in Portuguese where Portuguese is read, and says all else wholly in English", async () => {
    const name = await newSupplier("pt");
    await chat.drop([await file("incomplete", name)]);
    const { message } = await chat.nextBotMessage();
    expect(message.lang).toBe("pt");
    expect(message.text).toContain("corrija 5 pontos");
    expect(message.text).toContain("31 de março de 2027");
    await chat.press(buttonOf(message, "smelters.all"));
    const smelters = await chat.nextBotMessage();
    expect(smelters.message).toMatchObject({ lang: "pt", text: expect.stringContaining("Fundições") });
    await chat.say("Olá");
    expect((await chat.nextBotMessage()).message.lang).toBe("en");
  });

  it("says again what it said when the same bytes come again", async () => {
    const name = await newSupplier();
    await chat.drop([await file("incomplete", name)]);
    await chat.nextBotMessage();
    await chat.drop([{ ...(await file("incomplete", name)), name: "the same under another name.xlsx" }]);
    const again = await chat.nextBotMessage();
    expect(again.message.text).toContain("We already received this file");
    expect(again.message.text).toContain("Please correct 5 points");
    expect(await history()).toEqual(["planned", "submitted", "judged"]);
  });

  it("counts an earlier file that comes again after a newer one, and says so", async () => {
    const name = await newSupplier();
    const [good, bad] = [await file("clean", name), await file("incomplete", name)];
    for (const one of [good, bad, good]) {
      await chat.drop([one]);
      await chat.nextBotMessage();
    }
    expect(chat.entries().at(-1)?.message.text).not.toContain("already received");
    expect((await request()).status).toBe("accepted");
    // In one message as well: the last of them counts.
    await chat.drop([bad, good]);
    expect((await chat.nextBotMessage()).message.text).not.toContain("received before");
    expect((await request()).status).toBe("accepted");
    await chat.drop([good]);
    const again = await chat.nextBotMessage();
    expect(again.message.text).toContain("We already received this file");
    await chat.press(buttonOf(again.message, "drop.take_back"));
    await chat.nextBotMessage();
    expect((await request()).status).toBe("returned");
  });

  it("never tells one supplier that another sent the same bytes", async () => {
    const name = await newSupplier();
    const same = await file("incomplete", name);
    await chat.drop([same]);
    await chat.nextBotMessage();
    await newSupplier();
    await chat.drop([same]);
    expect((await chat.nextBotMessage()).message.text).not.toContain("already received");
  });

  it("works one event once, however often it is told", async () => {
    const name = await newSupplier();
    const key = "11111111-2222-4333-8444-55555555555".concat(engine === "server" ? "1" : "2");
    const dropped = [await file("clean", name)];
    await chat.drop(dropped, { key });
    await chat.drop(dropped, { key });
    await chat.nextBotMessage();
    await chat.say("Is anybody there?");
    await chat.nextBotMessage();
    expect(chat.entries().filter((one) => one.from === "bot")).toHaveLength(2);
    expect(await history()).toEqual(["planned", "submitted", "judged"]);
  });

  it("gives several files one answer with a line each", async () => {
    const name = await newSupplier();
    await chat.drop([
      await file("incomplete", name),
      await file("not_a_cmrt", name),
      await file("clean", name),
      { name: "scan.pdf", bytes: Buffer.from("%PDF-1.7\n%âãÏÓ\n") },
    ]);
    const reply = await chat.nextBotMessage();
    expect(reply.message.text).toMatch(/incomplete\.xlsx: please correct 5 points/);
    expect(reply.message.text).toMatch(/clean\.xlsx: accepted; complete and consistent/);
    expect(reply.message.text).toMatch(/scan\.pdf: .*PDF/);
    expect(reply.message.text).toContain("not_a_cmrt.xlsx:");
    expect((await request()).status).toBe("accepted");

    const labels = reply.message.blocks?.flatMap((one) => (one.kind === "buttons" ? one.buttons : []));
    expect(labels?.map(({ label }) => label)).toEqual(
      ["incomplete", "clean"].map((file) => `Show the result: ${file}.xlsx`),
    );
    await chat.press(buttonOf(reply.message, "file.shown"));
    const shown = await chat.nextBotMessage();
    expect(shown.message.text).toContain("Please correct 5 points");
    for (const action of ["smelters.all", "file.marked", "drop.take_back"]) buttonOf(shown.message, action);
    expect(await chat.press(buttonOf(reply.message, "file.shown"))).toMatchObject({ kind: "say" });
  });

  it("takes a counted file back, and the earlier answer counts again", async () => {
    const name = await newSupplier();
    await chat.drop([await file("clean", name)]);
    await chat.nextBotMessage();
    await chat.drop([await file("incomplete", name)]);
    const returned = await chat.nextBotMessage();
    expect((await request()).status).toBe("returned");
    const takeBack = buttonOf(returned.message, "drop.take_back");
    await chat.press(takeBack);
    expect((await chat.nextBotMessage()).message.text).toContain("You took “incomplete.xlsx” back");
    expect((await request()).status).toBe("accepted");
    const after = await chat.replacementOf(returned);
    expect(JSON.stringify(after.message.blocks)).not.toContain("drop.take_back");

    const late = await chat.press(takeBack);
    expect(late).toMatchObject({ kind: "say" });
    expect((await history()).filter((kind) => kind === "taken_back")).toHaveLength(1);

    await chat.drop([await file("incomplete", name)]);
    expect((await chat.nextBotMessage()).message.text).not.toContain("already received");
    expect((await request()).status).toBe("returned");
  });

  it("only checks when asked to, and counts the file when told so", async () => {
    const name = await newSupplier();
    const welcome = (await chat.state()).welcome;
    await chat.press(buttonOf(welcome, "check.only"));
    expect((await chat.nextBotMessage()).message.text).toContain("without counting it");
    await chat.drop([await file("clean", name)]);
    const checked = await chat.nextBotMessage();
    expect(checked.message.text).toContain("does not count as your answer");
    expect((await request()).status).toBe("acknowledged");
    await chat.press(buttonOf(checked.message, "drop.count"));
    await chat.nextBotMessage();
    expect((await request()).status).toBe("accepted");
  });

  it("counts a form in another company's name only after the sender said whose it is", async () => {
    await newSupplier();
    await chat.drop([await file("clean", "Quite Another Sample Ltd")]);
    const asked = await chat.nextBotMessage();
    expect(asked.message.text).toContain("Quite Another Sample Ltd");
    expect((await request()).status).toBe("acknowledged");
    await chat.press(buttonOf(asked.message, "drop.sub_supplier"));
    const settled = await chat.replacementOf(asked);
    expect(settled.message.text).toContain("from one of our suppliers");
    expect((await request()).status).toBe("acknowledged");
    await chat.press(buttonOf(asked.message, "drop.count"));
    expect((await request()).status).toBe("acknowledged");

    await chat.drop([await file("incomplete", "Quite Another Sample Ltd")]);
    const second = await chat.nextBotMessage();
    await chat.press(buttonOf(second.message, "drop.count"));
    expect((await chat.nextBotMessage()).message.text).toContain("Please correct 5 points");
    expect((await request()).status).toBe("returned");
  });

  it("keeps what it cannot read, for an officer to save and look at", async () => {
    await newSupplier();
    const bytes = Buffer.from("%PDF-1.7\nnot a workbook");
    await chat.drop([{ name: "answer.pdf", bytes }]);
    expect((await chat.nextBotMessage()).message.text).toContain("PDF");
    const waiting = await app.tinstone<{ id: string; name: string; bytes: number }[]>("file", "list");
    expect(waiting.findLast((one) => one.name === "answer.pdf")).toMatchObject({ bytes: bytes.length });
    expect((await request()).status).toBe("acknowledged");
  });

  it("does not act on another supplier's file, whatever a client sends", async () => {
    const name = await newSupplier();
    await chat.drop([await file("clean", name)]);
    const reply = await chat.nextBotMessage();
    const theirs = await request();
    const victim = chat;
    await newSupplier();
    const answer = await chat.press(buttonOf(reply.message, "drop.take_back"));
    expect(answer).toMatchObject({ kind: "say" });
    await chat.press({ action: "findings.all", value: "'; drop table file; --" });
    expect((await eventsOf(app.db, theirs.id)).map((one) => one.kind)).not.toContain("taken_back");
    expect(victim.entries().filter((one) => one.from === "bot")).toHaveLength(1);
  });

  it("keeps a late file and leaves the closed survey as it is", async () => {
    const closing = await app.campaign({ year: 2031 });
    const name = await newSupplier();
    await app.tinstone("campaign", "close", "2031", "--yes");
    await app.tinstone("campaign", "close", "2026", "--yes");
    await chat.drop([await file("clean", name)]);
    expect((await chat.nextBotMessage()).message.text).toContain("marked it as late");
    const all = await listRequests(app.db, closing.campaignId);
    expect(all.find((one) => one.request.supplierId === supplier.supplierId)?.request.status).toBe("planned");
  });
});
