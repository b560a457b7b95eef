import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createHttpServer } from "../../adapters/http/index.ts";
import { createTeamsAdapter, homeOf } from "../../adapters/teams/index.ts";
import type { Address } from "../../src/chat/address.ts";
import type { FileId, OutFile } from "../../src/chat/message.ts";
import { keepFile, openFile } from "../../src/files/store.ts";
import { say } from "../../src/transcript/store.ts";
import { type Json, PERSON, startFakeTeams, textsOf } from "../support/fake-teams.ts";
import { openTeams } from "../support/teams-desk.ts";

const CONSENT = "application/vnd.microsoft.teams.card.file.consent";
const SAVED = "application/vnd.microsoft.teams.card.file.info";

const { fake, desk, close } = await openTeams();
afterAll(close);

describe("A file for somebody on Teams", () => {
  const bytes = Buffer.from([0x50, 0x4b, 3, 4, 0, 255, 128, 10]);
  let where: Address;
  let fileId: FileId;
  let sent = 0;

  beforeAll(async () => {
    await desk.link(PERSON.aadObjectId);
    const org = homeOf(fake.config).tenantId;
    where = await desk.adapter.reach({ platform: "teams", org, id: PERSON.aadObjectId, external: true });
    fileId = await keep(bytes);
  });
  beforeEach(() => {
    fake.uploads.length = 0;
    desk.failures.length = 0;
  });

  const keep = async (content: Buffer) =>
    (await keepFile(desk.db, desk.clock, Readable.from([content]), 1_000_000)).id;
  const messages = () => fake.messages() as Json[];
  const byId = (id: string) => messages().find((message) => message.id === id);

  /** Sends a file as the outbox does: delivered, then noted in the transcript. */
  async function offer(file: Partial<OutFile> = {}, key = `offer ${++sent}`) {
    const out = { fileId, name: "CMRT 回答.xlsx", alt: "Your form, filled in so far", ...file };
    const message = { text: "Here is your form.", files: [out] };
    const posted = await desk.adapter.send(where, message, key);
    await desk.db.transaction((tx) =>
      say(tx, { key, conversation: where, from: "bot", message }, desk.clock.now()),
    );
    return { posted, card: fake.newestConsent() };
  }

  /** The bot as it is after a restart: nothing is known but what is kept. `stop` brings the first one back. */
  async function restart() {
    const adapter = createTeamsAdapter(fake.config, desk.deps);
    await adapter.start({
      receive: async () => ({ kind: "none" }),
      isSensitive: () => false,
      openFile: (id) => openFile(desk.db, id),
    });
    const http = createHttpServer(
      { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1", loopbackOnly: true },
      { routes: adapter.routes, ready: async () => true, failed: desk.deps.failed },
    );
    fake.tell(`http://127.0.0.1:${await http.listen()}`);
    return {
      async stop() {
        await http.close();
        await adapter.stop();
        fake.tell(desk.url);
      },
    };
  }

  it("is offered below the message, with its name, what it is and its size", async () => {
    const other = { fileId: await keep(Buffer.alloc(70_000, 1)), name: "CMRT: 1/2.xlsx" };
    const { posted, card } = await offer(other);
    const [message, asked] = messages().slice(-2);
    expect(message.text).toBe("Here is your form.");
    expect(asked.id).toBe(card.id);
    expect(posted.parts.map((part) => part.split(":").at(-1))).toEqual([message.id, asked.id]);
    expect(posted.face).toBe(posted.parts[0]);
    const { contentType, name, content } = asked.attachments[0];
    expect({ contentType, name }).toEqual({ contentType: CONSENT, name: "CMRT_ 1_2.xlsx" });
    expect(content).toMatchObject({ description: "Your form, filled in so far", sizeInBytes: 70_000 });
  });

  it("is put where the person's OneDrive wants it, without our token, and the card becomes the file", async () => {
    const { card } = await offer();
    expect(await fake.consent("accept", card)).toEqual({ status: 200, body: undefined });
    await eventually(() => expect(byId(card.id).attachments[0].contentType).toBe(SAVED));

    expect(fake.uploads.length).toBe(1);
    const [upload] = fake.uploads;
    expect(upload!.bytes).toEqual(bytes);
    expect(upload!.headers["content-range"]).toBe(`bytes 0-7/8`);
    expect(upload!.headers).not.toHaveProperty("authorization");
    const { name, contentUrl, content } = byId(card.id).attachments[0];
    expect(name).toBe("CMRT 回答.xlsx");
    expect(contentUrl).toContain(content.uniqueId);
  });

  it("is answered before it is saved: Teams does not wait for a slow OneDrive", async () => {
    const { card } = await offer();
    const [slow, answer] = gate();
    fake.spoil({ op: "upload", until: slow });
    expect((await fake.consent("accept", card)).status).toBe(200);
    expect(byId(card.id).attachments[0].contentType).toBe(CONSENT);
    answer();
    await eventually(() => expect(byId(card.id).attachments[0].contentType).toBe(SAVED));
  });

  it("can still be had days later, after a restart", async () => {
    const { card } = await offer();
    desk.advance(5 * 24 * 3_600_000);
    const restarted = await restart();
    await fake.consent("accept", card);
    await restarted.stop();
    expect(byId(card.id).attachments[0].contentType).toBe(SAVED);
    expect(fake.uploads.length).toBe(1);
  });

  it("is saved once, however often the same offer is accepted", async () => {
    const { card } = await offer();
    await Promise.all([fake.consent("accept", card), fake.consent("accept", card)]);
    await eventually(() => expect(byId(card.id).attachments[0].contentType).toBe(SAVED));
    const before = messages().length;
    await fake.consent("accept", card);
    await eventually(() => expect(messages().length).toBe(before + 1));
    expect(fake.uploads.length).toBe(1);
    expect(texts(messages().at(-1))).toEqual([
      "“CMRT 回答.xlsx” is already in your OneDrive. To get it once more, press the button.",
      "Get CMRT 回答.xlsx",
    ]);
  });

  it("is saved once where the offer itself was sent twice", async () => {
    const first = await offer({}, "lost");
    const second = await offer({}, "lost");
    expect(second.card.id).not.toBe(first.card.id);
    await fake.consent("accept", first.card);
    await eventually(() => expect(byId(first.card.id).attachments[0].contentType).toBe(SAVED));
    const before = messages().length;
    await fake.consent("accept", second.card);
    await eventually(() => expect(messages().length).toBe(before + 1));
    expect(fake.uploads.length).toBe(1);
  });

  it("that is declined can be asked for later", async () => {
    const { card } = await offer();
    expect((await fake.consent("decline", card)).status).toBe(200);
    await eventually(() =>
      expect(texts(byId(card.id))).toEqual([
        "“CMRT 回答.xlsx” was not saved. To get it later, press the button.",
        "Get CMRT 回答.xlsx",
      ]),
    );
    expect(fake.uploads).toEqual([]);

    await fake.press("Get CMRT 回答.xlsx");
    await desk.settled();
    const again = fake.newestConsent();
    expect(again.id).not.toBe(card.id);
    await fake.consent("accept", again);
    await eventually(() => expect(byId(again.id).attachments[0].contentType).toBe(SAVED));
    expect(fake.uploads.map((upload) => upload.bytes)).toEqual([bytes]);
  });

  it.each([
    ["OneDrive is in trouble", { status: 503 }],
    ["the upload address has ended", { status: 404 }],
    ["OneDrive wants more bytes than there are", { status: 202 }],
    ["the answer is lost", { loseAnswer: true }],
  ] as const)("is not lost when %s: the person can press again", async (_, fault) => {
    const { card } = await offer();
    fake.spoil({ op: "upload", ...fault });
    await fake.consent("accept", card);
    await eventually(() => expect(texts(byId(card.id))[0]).toMatch(/^“CMRT 回答.xlsx” could not be saved/));
    expect(String(desk.failures)).toMatch(/^UploadError: not uploaded: \w+$/);

    await fake.consent("accept", card);
    await eventually(() => expect(byId(card.id).attachments[0].contentType).toBe(SAVED));
    expect(fake.uploads.length).toBe(2);
  });

  it.each([
    ["another host", { uploadUrl: "http://127.0.0.1:9/onedrive/x" }],
    ["an address that is none", { uploadUrl: "here" }],
  ])("goes nowhere else, not to %s", async (_, uploadInfo) => {
    const { card } = await offer();
    await fake.consent("accept", card, uploadInfo);
    await eventually(() => expect(String(desk.failures)).toBe("UploadError: not uploaded: host"));
    expect(fake.uploads).toEqual([]);
  });

  it("goes nowhere that its OneDrive points to either", async () => {
    const elsewhere = await startFakeTeams();
    const { card } = await offer();
    const { content } = elsewhere.host("there", (response) => response.end());
    fake.spoil({ op: "upload", status: 303, location: content.downloadUrl });
    await fake.consent("accept", card);
    await eventually(() => expect(texts(byId(card.id))[0]).toMatch(/could not be saved/));
    expect(elsewhere.fetched).toEqual([]);
    await elsewhere.close();
  });

  it("is given to nobody whom it was not offered to, whatever their client says", async () => {
    const secret = await keep(Buffer.from("another supplier's"));
    const { card } = await offer();
    card.attachments[0].content.acceptContext.tinstone.fileId = secret;
    const before = messages().length;
    await fake.consent("accept", card);
    await eventually(() => expect(messages().length).toBe(before + 1));
    expect(messages().at(-1).text).toMatch(/^I cannot give you this file here any more/);
    expect(fake.uploads).toEqual([]);
  });

  it("and a consent that no card of ours asked for is not known", async () => {
    const invoke = (value: Json) => fake.deliver({ type: "invoke", name: "fileConsent/invoke", value });
    expect((await invoke({ action: "accept", context: {} })).status).toBe(501);
    expect((await invoke(undefined)).status).toBe(501);
  });

  it("is told of in its place also where the card is gone meanwhile", async () => {
    const { card } = await offer();
    fake.spoil({ op: "replace", status: 404, code: "ActivityNotFoundInConversation" });
    await fake.consent("accept", card);
    await eventually(() => expect(messages().at(-1).attachments?.[0].contentType).toBe(SAVED));
    expect(messages().at(-1).id).not.toBe(card.id);
  });

  it("is finished before the bot stops", async () => {
    const { card } = await offer();
    const restarted = await restart();
    const [slow, answer] = gate();
    fake.spoil({ op: "upload", until: slow });
    await fake.consent("accept", card);
    await eventually(() => expect(fake.uploads.length).toBe(1));
    const stopped = restarted.stop();
    answer();
    await stopped;
    expect(byId(card.id).attachments[0].contentType).toBe(SAVED);
  });

  describe("that is a picture", () => {
    const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(40_000, 7)]);

    it("stands in the conversation, with what it shows", async () => {
      const picture = {
        fileId: await keep(png),
        name: "status.png",
        alt: "12 of 40 suppliers have answered.",
      };
      await desk.adapter.send(where, { text: "Where we stand", files: [picture] }, "picture");
      const shown = messages().at(-1);
      expect(shown).toMatchObject({ text: "12 of 40 suppliers have answered.", textFormat: "plain" });
      const [{ contentType, contentUrl, name }] = shown.attachments;
      expect({ contentType, name }).toEqual({ contentType: "image/png", name: "status.png" });
      expect(Buffer.from(contentUrl.split("base64,")[1], "base64")).toEqual(png);
      expect(JSON.stringify(shown).length).toBeLessThan(80_000);
    });

    it("is offered as any other file where it is too large for that", async () => {
      const large = await keep(Buffer.concat([png, png]));
      await desk.adapter.send(
        where,
        { text: "Photo", files: [{ fileId: large, name: "site.JPG", alt: "Site" }] },
        "large",
      );
      expect(messages().at(-1).attachments[0]).toMatchObject({ contentType: CONSENT, name: "site.JPG" });
    });
  });

  it("that is no longer kept is told to the outbox and nothing is posted", async () => {
    const before = messages().length;
    const gone = { fileId: randomUUID() as FileId, name: "x.xlsx", alt: "" };
    const sending = desk.adapter.send(where, { text: "Here", files: [gone] }, "gone");
    await expect(sending).rejects.toMatchObject({ code: "rejected", outcome: "not_sent" });
    expect(messages().length).toBe(before);
  });
});

/** What happens behind an answer, however busy this machine is. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000 });

function texts(message: Json): string[] {
  return textsOf(message.attachments?.[0]?.content?.body ?? []);
}

function gate(): [Promise<void>, () => void] {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [opened, open];
}
