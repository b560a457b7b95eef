import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../support/fake-teams.ts";
import {
  CONTACT,
  fullMember,
  GUEST,
  inRoom,
  type Member,
  mentioning,
  OFFICER,
  type Room,
  TENANT,
} from "../support/fake-teams-rooms.ts";
import { openTeams } from "../support/teams-desk.ts";

const OTHER_TENANT = "99999999-0000-4000-8000-000000000009";

const { fake, desk, room, channel, whereIs, heard, asked, tell, close } = await openTeams();
afterAll(close);

describe("the people of Teams", () => {
  beforeAll(async () => {
    // Keys and tokens are fetched with the first of all messages.
    await fake.say("Hello");
    await desk.settled();
  });

  describe("who speaks", () => {
    const colleague = (n: number) =>
      fullMember(
        { id: `29:${n}`, aadObjectId: randomUUID(), name: `Colleague ${n}` },
        `c${n}@sample.invalid`,
      );
    const saying = async (
      member: Member,
      there = room({ conversationType: "groupChat", members: [member] }),
    ) => {
      const { id, aadObjectId, name } = member;
      await fake.deliver({
        ...inRoom(there),
        type: "message",
        from: { id, aadObjectId, name },
        ...mentioning("Hi"),
      });
      return heard().from;
    };

    it("is a member of the tenant, with the address that the tenant vouches for", async () => {
      const member = colleague(1);
      expect(await saying(member)).toEqual({
        platform: "teams",
        org: TENANT,
        id: member.aadObjectId,
        external: false,
        name: "Colleague 1",
        email: "c1@sample.invalid",
        locale: "en-US",
        timeZone: "Europe/Berlin",
      });
    });

    it.each<[string, Partial<Member>]>([
      ["a guest, whatever the role", { userPrincipalName: GUEST.userPrincipalName! }],
      ["somebody of another tenant", { tenantId: OTHER_TENANT }],
      ["somebody in the role of a guest", { userRole: "guest" }],
      ["somebody without a name at the tenant", { userPrincipalName: "" }],
      ["somebody without a tenant", { tenantId: "" }],
    ])("is an outsider, whose address nobody vouches for: %s", async (_, over) => {
      const from = await saying({ ...colleague(2), ...over });
      expect(from.external).toBe(true);
      expect(from).not.toHaveProperty("email");
    });

    it("is asked once in ten minutes", async () => {
      const member = colleague(3);
      const before = asked();
      await saying(member);
      await saying(member);
      expect(asked()).toBe(before + 1);
      desk.advance(10 * 60_000);
      await saying(member);
      expect(asked()).toBe(before + 2);
    });

    it.each<[string, ...Omit<Fault, "op">[]]>([
      ["does not answer", { status: 503 }, { loseAnswer: true }],
      ["does not know them", { status: 404 }],
      ["has not let us in", { status: 403 }],
    ])("is an outsider for now where Teams %s", async (_, ...faults) => {
      const member = colleague(4);
      fake.spoil(...faults.map((fault) => ({ op: "people", ...fault })));
      expect(await saying(member)).toMatchObject({ external: true });
      expect(heard().from).not.toHaveProperty("email");
      expect((await saying(member)).external).toBe(false);
    });

    it("is asked for a second time where Teams did not answer at once", async () => {
      fake.spoil({ op: "people", status: 503 });
      expect(await saying(colleague(5))).toMatchObject({ external: false, email: "c5@sample.invalid" });
    });
  });

  describe("who reads along", () => {
    const of = async (there: Room) => {
      const where = whereIs(there);
      return [await desk.adapter.audience(where), await desk.adapter.outside(where)];
    };
    const ours = [CONTACT, OFFICER];
    const guest = (userPrincipalName: string): Member => ({
      ...GUEST,
      userPrincipalName,
      email: "x@x.invalid",
    });
    const foreign: Member = { ...CONTACT, email: "kim@foreign.invalid", tenantId: OTHER_TENANT };

    it.each<[string, Partial<Room>, unknown, unknown]>([
      ["a chat of our own people", { conversationType: "groupChat" }, "ours", []],
      [
        "a private channel of our own people",
        { conversationType: "channel", type: "privateChannel" },
        "ours",
        [],
      ],
      [
        "a channel of a team, which may be public",
        { conversationType: "channel", type: "standard" },
        "mixed",
        [],
      ],
      ["a shared channel", { conversationType: "channel", type: "sharedChannel" }, "mixed", undefined],
      ["a chat with nobody in it", { conversationType: "groupChat", members: [] }, "mixed", []],
      [
        "a chat with a guest",
        { conversationType: "groupChat", members: [...ours, GUEST] },
        "mixed",
        ["connectors.invalid"],
      ],
      [
        "a channel with guests of two suppliers",
        {
          conversationType: "channel",
          type: "standard",
          members: [GUEST, guest("b_c.d_two.invalid#EXT#@s.invalid")],
        },
        "mixed",
        ["connectors.invalid", "two.invalid"],
      ],
      [
        "a chat with two people who have nothing in common but where their mail is",
        {
          conversationType: "groupChat",
          members: ["a", "b"].map((name) => guest(`${name}_qq.com#EXT#@s.invalid`)),
        },
        "mixed",
        ["a@qq.com", "b@qq.com"],
      ],
      [
        "a chat with somebody of another tenant",
        { conversationType: "groupChat", members: [foreign] },
        "mixed",
        ["foreign.invalid"],
      ],
      [
        "a chat with somebody of whom nothing is known",
        { conversationType: "groupChat", members: [{ ...CONTACT, tenantId: "" }, GUEST] },
        "mixed",
        undefined,
      ],
    ])("%s", async (_, over, audience, outside) => {
      expect(await of(room({ conversationType: "groupChat", ...over }))).toEqual([audience, outside]);
    });

    it("is asked again within a minute, and is not known where Teams does not answer", async () => {
      const there = room({ conversationType: "groupChat" });
      expect(await of(there)).toEqual(["ours", []]);
      there.members.push(GUEST);
      desk.advance(60_000);
      expect(await of(there)).toEqual(["mixed", ["connectors.invalid"]]);

      there.members.pop();
      desk.advance(60_000);
      const where = whereIs(there);
      const silent = { name: "DeliveryError", code: "transient", outcome: "not_sent" };
      fake.spoil({ op: "people", status: 500 }, { op: "people", loseAnswer: true });
      await expect(desk.adapter.audience(where)).rejects.toMatchObject(silent);
      await expect(desk.adapter.outside(where)).rejects.toMatchObject(silent);
      fake.spoil({ op: "people", status: 403, code: "BotNotInConversationRoster" });
      await expect(desk.adapter.audience(where)).rejects.toMatchObject({ code: "unreachable" });
      expect(await of(there)).toEqual(["ours", []]);
    });

    it("is what Teams told of a channel when it was spoken in", async () => {
      const there = channel("privateChannel");
      const { channelData, ...rest } = inRoom(there, "1600000000200");
      const told = { ...channelData, channel: { id: there.id, type: "shared" } };
      await tell({ ...rest, type: "message", ...mentioning("Hi"), channelData: told });
      expect(await of(there)).toEqual(["mixed", undefined]);
      await desk.settled();
    });

    it("knows who is in a conversation, and takes a failure for no answer", async () => {
      const there = whereIs(room({ conversationType: "groupChat", members: [OFFICER] }));
      const who = (id: string, org = TENANT) => ({ platform: "teams", org, id, external: false }) as const;
      expect(await desk.adapter.isMember(who(OFFICER.aadObjectId), there)).toBe(true);
      expect(await desk.adapter.isMember(who(CONTACT.aadObjectId), there)).toBe(false);
      expect(await desk.adapter.isMember(who(OFFICER.aadObjectId, OTHER_TENANT), there)).toBe(false);
      fake.spoil({ op: "people", status: 500 });
      const silent = { name: "DeliveryError", code: "transient" };
      await expect(desk.adapter.isMember(who(OFFICER.aadObjectId), there)).rejects.toMatchObject(silent);
    });
  });
});
