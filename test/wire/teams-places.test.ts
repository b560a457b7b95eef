import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { conversationAddress, messageAddress } from "../../adapters/teams/address.ts";
import type { Said } from "../../src/chat/event.ts";
import { type FakeTeams, type Json, textsOf } from "../support/fake-teams.ts";
import {
  inRoom,
  mentioning,
  OFFICER,
  PERSON,
  PERSONAL,
  type Room,
  TENANT,
} from "../support/fake-teams-rooms.ts";
import { openTeams } from "../support/teams-desk.ts";

const { fake, desk, room, channel, whereIs, heard, asked, tell, close } = await openTeams();
afterAll(close);

describe("the places of Teams", () => {
  describe("a group chat", () => {
    let group: Room;
    beforeEach(() => {
      group = room({ conversationType: "groupChat" });
    });

    it("is heard when we are mentioned, and the mention is no part of the words", async () => {
      const ours = mentioning("hello <at>you</at>, and Them");
      const theirs = { type: "mention", mentioned: { id: "29:them", name: "Kim $& Lee" }, text: "Them" };
      const { events } = await tell({
        ...inRoom(group),
        type: "message",
        ...ours,
        entities: [...ours.entities, theirs],
      });
      expect(events).toEqual([
        expect.objectContaining({
          kind: "said",
          in: whereIs(group),
          text: "hello <at>you</at>, and Kim $& Lee",
          mentioned: true,
        }),
      ]);
    });

    it("is not listened to when people talk among themselves", async () => {
      const { status, events } = await tell({ ...inRoom(group), type: "message", text: "Lunch?" });
      expect([status, events]).toEqual([200, []]);
    });
  });

  describe("a channel", () => {
    it("is one place in all its threads, and an answer stands in the thread it answers", async () => {
      const there = channel("standard");
      for (const [thread, id] of [
        ["1600000000001", "1600000000001"],
        ["1600000000001", "1600000000002"],
        ["1600000000009", "1600000000009"],
      ]) {
        const { events } = await tell({
          ...inRoom(there, thread),
          type: "message",
          id,
          ...mentioning("Help"),
        });
        const message = messageAddress(whereIs(there), id!, thread);
        expect(events).toEqual([expect.objectContaining({ in: whereIs(there), message })]);
      }
      await desk.settled();
      const threads = fake.calls
        .filter((call) => call.conversation?.startsWith(there.id) && call.body.type === "message")
        .map((call) => call.conversation);
      expect(threads.sort()).toEqual([
        `${there.id};messageid=1600000000001`,
        `${there.id};messageid=1600000000001`,
        `${there.id};messageid=1600000000009`,
      ]);
    });

    it.each<[string, Json]>([
      [
        "a word of it",
        { contentType: "text/html", content: `<p>x</p><attachment id="${randomUUID()}"></attachment>` },
      ],
      [
        "all of it",
        {
          contentType: "application/vnd.microsoft.teams.file.download.info",
          name: "cmrt.xlsx",
          content: { downloadUrl: "https://sample.sharepoint.com/x", uniqueId: "1" },
        },
      ],
    ])("takes no files, and says where to drop one of which Teams tells %s", async (_, attachment) => {
      const there = channel("standard");
      const thread = "1600000000100";
      await tell({
        ...inRoom(there, thread),
        from: { id: OFFICER.id, aadObjectId: OFFICER.aadObjectId },
        type: "message",
        id: thread,
        text: "",
        attachments: [attachment],
      });
      const { files } = heard() as Said;
      expect(files).toEqual([expect.objectContaining({ handle: "" })]);
      await desk.settled();
      expect(fake.messages().at(-1)).toMatchObject({
        conversation: { id: `${there.id};messageid=${thread}` },
        text: expect.stringContaining("I cannot take files in this channel"),
      });
      expect(fake.fetched).toEqual([]);
    });

    it("takes what looks like a file in somebody's words for words", async () => {
      const typed = `<attachment id="${randomUUID()}">`;
      const html = { contentType: "text/html", content: typed.replace("<", "&lt;") };
      const there = inRoom(channel("standard"), "1");
      await tell({ ...there, type: "message", ...mentioning(typed), attachments: [html] });
      expect(heard()).toMatchObject({ files: [], text: typed });
    });
  });

  describe("coming and going", () => {
    const bot = (fakeApp: FakeTeams) => ({ id: `28:${fakeApp.config.appId}` });
    const TEAM = "19:general@thread.tacv2";
    const general = conversationAddress(TENANT, "channel", TEAM);

    it.each<[string, (there: Room) => Json, "arrived" | "left"]>([
      ["into a personal chat", () => ({ type: "installationUpdate", action: "add" }), "arrived"],
      ["out of a personal chat", () => ({ type: "installationUpdate", action: "remove" }), "left"],
    ])("is told: %s", async (_, activity, kind) => {
      const { status, events } = await tell(activity(PERSONAL));
      expect(status).toBe(200);
      expect(events).toEqual([expect.objectContaining({ kind, who: "bot", in: whereIs(PERSONAL) })]);
    });

    it("has its home in a team's General channel", async () => {
      const team = room({ id: TEAM, conversationType: "channel", type: "standard" });
      const { channelData, ...rest } = inRoom(team);
      const change = {
        ...rest,
        type: "conversationUpdate",
        channelData: { ...channelData, channel: undefined },
      };
      const joined = await tell({ ...change, membersAdded: [{ id: PERSON.id }, bot(fake)] });
      expect(joined.events).toEqual([
        expect.objectContaining({ kind: "arrived", who: "bot", in: general, home: general }),
      ]);
      const left = await tell({ ...change, membersRemoved: [bot(fake)] });
      expect(left.events).toEqual([expect.objectContaining({ kind: "left", who: "bot", in: general })]);
    });

    it("is told once of a group or a channel, and not of other people's", async () => {
      const group = room({ conversationType: "groupChat" });
      const alone = channel("privateChannel");
      expect((await tell({ ...inRoom(group), type: "installationUpdate", action: "add" })).events).toEqual(
        [],
      );
      for (const there of [group, alone]) {
        const change = { ...inRoom(there), type: "conversationUpdate", membersAdded: [bot(fake)] };
        expect((await tell(change)).events).toEqual([
          expect.objectContaining({ kind: "arrived", home: whereIs(there) }),
        ]);
      }
      const others = { ...inRoom(group), type: "conversationUpdate", membersAdded: [{ id: PERSON.id }] };
      expect((await tell(others)).events).toEqual([]);
    });
  });

  it.each<[string, Json, number]>([
    ["a changed message", { type: "messageUpdate", text: "Now so" }, 200],
    ["a deleted message", { type: "messageDelete" }, 200],
    ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }, 200],
    ["typing", { type: "typing" }, 200],
    ["what nobody knows", { type: "novelty" }, 200],
    ["an invoke that nobody knows", { type: "invoke", name: "composeExtension/query", value: {} }, 501],
    ["a dialog that is not ours", { type: "invoke", name: "task/submit", value: { data: { a: 1 } } }, 501],
    ["a meeting", { type: "message", text: "Hi", conversation: { id: "x", tenantId: TENANT } }, 200],
  ])("leaves alone: %s", async (_, activity, status) => {
    const before = await desk.count("inbox");
    const answered = await tell(activity);
    expect([answered.status, answered.events]).toEqual([status, []]);
    expect(await desk.count("inbox")).toBe(before);
  });

  describe("a button that a card presses itself", () => {
    const execute = (action: string, more: Json = {}) => {
      const data = { tinstone: { action, value: "" } };
      const value = { action: { type: "Action.Execute", verb: action, data }, trigger: "manual" };
      return tell({ type: "invoke", name: "adaptiveCard/action", value, ...more });
    };

    it("is worked once however often Teams tells of it, and again when it is pressed again", async () => {
      const before = await desk.count("inbox");
      const first = await execute("help.start", { id: "f:1" });
      // Over an empty answer Teams says that it could not reach us.
      expect(first).toMatchObject({ status: 200, body: { statusCode: 200, value: "Received, thank you." } });
      expect(await execute("help.start", { id: "f:1" })).toMatchObject({ body: first.body });
      expect(await desk.count("inbox")).toBe(before + 1);
      await execute("help.start", { id: "f:2" });
      expect(await desk.count("inbox")).toBe(before + 2);
      await desk.settled();
    });

    it("is answered to who pressed it alone", async () => {
      const count = fake.messages().length;
      const { body } = await execute("nobody.knows");
      expect(body).toMatchObject({ statusCode: 200, type: "application/vnd.microsoft.activity.message" });
      expect(body.value).not.toBe("");
      expect(fake.messages().length).toBe(count);
    });

    it("says that it was not saved", async () => {
      desk.door.failing = true;
      const { status, body } = await execute("help.start");
      desk.door.failing = false;
      expect(status).toBe(200);
      expect(body).toMatchObject({
        statusCode: 500,
        type: "application/vnd.microsoft.error",
        value: { message: "Not saved. Please press again in a moment." },
      });
      expect(String(desk.failures.pop())).toBe("Error: as asked");
    });
  });

  it("keeps a dialog open with what was typed when it could not be saved, and takes it once when sent again", async () => {
    await fake.say("What is this about?");
    await desk.settled();
    const { dialog } = await fake.press("Not my topic");
    const typed = {
      "Name of the right person": "Sample Colleague",
      "Their e-mail address": "k@sample.invalid",
    };
    const before = await desk.count("inbox");
    desk.door.failing = true;
    const failed = await fake.submit(dialog!, typed);
    desk.door.failing = false;
    expect(failed.status).toBe(200);
    expect(textsOf(failed.dialog!.card)[0]).toBe("Not saved. Please press again in a moment.");
    expect(failed.dialog!.title).toBe(dialog!.title);
    expect(failed.dialog!.inputs.map(({ label, value }) => [label, value])).toEqual([
      ...Object.entries(typed),
      [dialog!.inputs[2].label, ""],
    ]);
    expect(await desk.count("inbox")).toBe(before);

    expect(await fake.submit(failed.dialog!, {})).toEqual({ status: 200, body: undefined });
    expect(await fake.submit(failed.dialog!, {})).toEqual({ status: 200, body: undefined });
    expect(await desk.count("inbox")).toBe(before + 1);
    await desk.settled();
  });

  it("asks nobody who raises a concern, and keeps no word of where that was", async () => {
    desk.references.clear();
    const before = asked();
    const group = room({ conversationType: "groupChat" });
    const from = { id: "29:new", aadObjectId: randomUUID(), name: "Somebody" };
    await tell({ ...inRoom(group), type: "message", from, ...mentioning("I want to report child labour.") });
    expect([asked(), desk.references.size]).toEqual([before, 0]);
  });
});
