import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Address } from "../../src/chat/address.ts";
import { CONTACT, openSlackDesk, type SlackDesk } from "../support/slack-desk.ts";

const where = `slack:T0OURS:D${CONTACT.id.slice(1)}` as Address;

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk();
});
afterAll(() => desk.close());

/** Slack's own member, and what it says of them. */
const member = (id: string, more: object = {}) => desk.fake.addUser({ id, ...more }).id;
const circle = (id: string, members: string[], more: object = {}) =>
  desk.fake.addChannel({ id, is_private: true, members: ["U0BOT", ...members], ...more });
const place = (id: string) => `slack:T0OURS:${id}` as Address;

describe("who reads", () => {
  it.each([
    ["one person in a direct message", () => where, "one"],
    ["ours in a private channel of full members", () => place(circle("C0CLOSED", [CONTACT.id]).id), "ours"],
    [
      "ours in a conversation of several",
      () => place(circle("G0SEVERAL", [CONTACT.id], { is_private: false, is_mpim: true }).id),
      "ours",
    ],
    [
      "ours with an app of our own and one who has left",
      () =>
        place(circle("C0APP", [member("U0APP", { is_bot: true }), member("U0LEFT", { deleted: true })]).id),
      "ours",
    ],
    ["anybody in a public channel", () => place(desk.fake.addChannel({ id: "C0PUBLIC" }).id), "mixed"],
    ["a guest", () => place(circle("C0GUEST", [member("U0GUEST1", { is_restricted: true })]).id), "mixed"],
    [
      "a guest of one channel",
      () => place(circle("C0ULTRA", [member("U0GUEST2", { is_ultra_restricted: true })]).id),
      "mixed",
    ],
    [
      "somebody of another workspace",
      () => place(circle("C0OTHER", [member("U0THEIRS", { team_id: "T0THEM" })]).id),
      "mixed",
    ],
    ["an outside organisation", () => place(circle("C0EXT", [], { is_ext_shared: true }).id), "mixed"],
    [
      "one that was invited",
      () => place(circle("C0INVITED", [], { is_pending_ext_shared: true }).id),
      "mixed",
    ],
    ["somebody nobody knows", () => place(circle("C0UNKNOWN", ["U0NOBODYKNOWS"]).id), "mixed"],
    [
      "more people than can be asked",
      () =>
        place(
          circle(
            "C0MANY",
            Array.from({ length: 51 }, () => CONTACT.id),
          ).id,
        ),
      "mixed",
    ],
    ["nobody of ours in another workspace", () => "slack:T0OTHER:D1" as Address, "mixed"],
  ])("is %s", async (_, at, audience) => {
    expect(await desk.adapter.audience(at())).toBe(audience);
  });

  it("cannot be told in a channel that we are not in", async () => {
    const unreachable = { code: "unreachable", outcome: "not_sent" };
    await expect(desk.adapter.audience(place("C0ABSENT"))).rejects.toMatchObject(unreachable);
    await expect(desk.adapter.outside(place("C0ABSENT"))).rejects.toMatchObject(unreachable);
  });

  it("is asked again after a minute, and at once when it could not be told", async () => {
    const { id, members } = circle("C0MINUTE", [CONTACT.id]);
    desk.fake.fail("conversations.info", { kind: "status", status: 500 });
    await expect(desk.adapter.audience(place(id))).rejects.toMatchObject({ code: "transient" });
    expect(await desk.adapter.audience(place(id))).toBe("ours");
    members.push(member("U0JOINED", { is_restricted: true }));
    expect(await desk.adapter.audience(place(id))).toBe("ours");
    desk.clock.advance(60_000);
    expect(await desk.adapter.audience(place(id))).toBe("mixed");
  });
});

it("asks about those who only read no more often than every five minutes, and about who joins at once", async () => {
  const readers = ["U0READS1", "U0READS2", "U0READS3"];
  const { id, members } = circle(
    "C0READERS",
    readers.map((one) => member(one)),
  );
  const asked = () =>
    desk.fake.callsOf("users.info").flatMap(({ args }) => readers.filter((one) => one === args.user)).length;
  for (let minute = 0; minute < 4; minute++) {
    expect(await desk.adapter.audience(place(id))).toBe("ours");
    desk.clock.advance(60_000);
  }
  expect(asked()).toBe(3);
  // Who has just spoken was asked about then.
  readers.push("U0READS4");
  await desk.fake.say({ user: member("U0READS4"), ts: desk.fake.nextTs(), text: "Hello" });
  members.push("U0READS4");
  expect(await desk.adapter.audience(place(id))).toBe("ours");
  expect(asked()).toBe(4);
  desk.clock.advance(60_000);
  Object.assign(desk.fake.users.get("U0READS1")!, { is_restricted: true });
  expect(await desk.adapter.audience(place(id))).toBe("mixed");
  await desk.settled();
});

describe("the organisations in a conversation besides our own", () => {
  const shared = (id: string, more: object) => place(circle(id, [], { is_ext_shared: true, ...more }).id);
  it.each([
    ["none, where nothing is shared", () => place(circle("C0NONE", [CONTACT.id]).id), []],
    ["none, with one of ours or a guest of ours", () => where, []],
    [
      "the one it is shared with",
      () => shared("C0ONE", { connected_team_ids: ["T0THEM"], shared_team_ids: ["T0OURS", "T0THEM"] }),
      ["T0THEM"],
    ],
    [
      "all it is shared with",
      () => shared("C0TWO", { connected_team_ids: ["T0THEM", "E0THOSE"], internal_team_ids: ["T0OURS"] }),
      ["T0THEM", "E0THOSE"],
    ],
    ["unknown, where nobody says with whom", () => shared("C0WHOM", { connected_team_ids: [] }), undefined],
    [
      "unknown, while somebody is invited",
      () => shared("C0WAITS", { connected_team_ids: ["T0THEM"], pending_connected_team_ids: ["T0NEXT"] }),
      undefined,
    ],
    ["unknown, in another workspace", () => "slack:T0OTHER:C0X" as Address, undefined],
  ])("are %s", async (_, at, expected) => {
    expect(await desk.adapter.outside(at())).toEqual(expected);
  });

  it("are the one of a stranger who writes to us alone", async () => {
    const id = member("U0STRANGE", { team_id: "T0THEM", is_stranger: true });
    expect(await desk.adapter.outside(place(desk.fake.direct(id)))).toEqual(["T0THEM"]);
  });
});

it("knows a member of a large channel, and who is none", async () => {
  const { id } = circle("C0LARGE", [...Array.from({ length: 250 }, (_, n) => `U${n}`), CONTACT.id]);
  const who = { platform: "slack" as const, org: "T0OURS", id: CONTACT.id, external: false };
  expect(await desk.adapter.isMember(who, place(id))).toBe(true);
  expect(await desk.adapter.isMember({ ...who, id: "U0ELSE" }, place(id))).toBe(false);
  expect(await desk.adapter.isMember({ ...who, org: "T0THEM" }, place(id))).toBe(false);
});

it("finds no guest or stranger by an e-mail that nobody vouches for", async () => {
  member("U0GUEST3", { is_restricted: true, email: "guest@sample.invalid" });
  const found = await desk.adapter.find("guest@sample.invalid");
  expect(found).toMatchObject({ id: "U0GUEST3", external: true });
  expect(found).not.toHaveProperty("email");
});
