import { afterAll, describe, expect, it, vi } from "vitest";
import { checkedCloud, PUBLIC_CLOUD } from "../../adapters/teams/index.ts";
import { startFakeTeams, type TokenKind } from "../support/fake-teams.ts";
import { inRoom, PERSON, PERSONAL, TENANT } from "../support/fake-teams-rooms.ts";
import { openTeams, openTeamsDesk } from "../support/teams-desk.ts";

const OTHER = "99999999-0000-4000-8000-000000000009";
const BAD: TokenKind[] = [
  "none",
  "garbage",
  "expired",
  "notYet",
  "wrongAudience",
  "wrongIssuer",
  "wrongServiceUrl",
  "wrongKey",
  "unknownKey",
  "unsigned",
  "confused",
  "tampered",
  "notEndorsed",
  "emulator",
];

const { fake, desk, close } = await openTeams();
afterAll(close);

describe("who may speak on Teams", () => {
  /** Refused means: not heard, nothing kept, nobody called, and counted. */
  async function refuses(activity: object, token: TokenKind, status: number, why: string) {
    const [heard, kept, calls] = [desk.events.length, desk.references.size, fake.calls.length];
    const refused = desk.refusals.length;
    const answered = await fake.deliver({ type: "message", text: "Let me in", ...activity }, token);
    expect(answered).toEqual({ status, body: undefined });
    expect([desk.events.length, desk.references.size, fake.calls.length]).toEqual([heard, kept, calls]);
    expect(desk.refusals.slice(refused)).toEqual([why]);
  }

  it.each(BAD)("refuses a token: %s, and prints nothing", async (kind) => {
    const printed = vi.spyOn(console, "error");
    await refuses({}, kind, 401, "token");
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it.each([
    ["the conversation's", { conversation: { ...inRoom(PERSONAL).conversation, tenantId: OTHER } }],
    ["the channel data's", { channelData: { tenant: { id: OTHER } } }],
    ["the sender's", { from: { ...PERSON, tenantId: OTHER } }],
    [
      "no tenant at all",
      { conversation: { ...inRoom(PERSONAL).conversation, tenantId: null }, channelData: {} },
    ],
  ])("refuses another tenant: %s", async (_, activity) => {
    await refuses(activity, "good", 403, "tenant");
  });

  it("works the same activity once, and takes one token for many activities", async () => {
    const before = await desk.count("inbox");
    await fake.say("What is this about?", [], { id: "1650000000001" });
    await fake.say("What is this about?", [], { id: "1650000000001" });
    await fake.say("What is this about?", [], { id: "1650000000002" });
    await desk.settled();
    expect(await desk.count("inbox")).toBe(before + 2);
    expect(desk.refusals.filter((why) => why === "tenant").length).toBe(4);
  });
});

describe("a connector that is none of Microsoft's", () => {
  it("gets no token of ours, even with a rightly signed activity that names it", async () => {
    const fake = await startFakeTeams();
    const desk = await openTeamsDesk({
      ...fake.config,
      cloud: { ...fake.config.cloud, serviceOrigins: PUBLIC_CLOUD.serviceOrigins },
    });
    fake.tell(desk.url);
    expect((await fake.say("Hello")).status).toBe(401);
    expect(desk.refusals).toEqual(["token"]);
    expect(fake.calls).toEqual([]);

    // Nor where it was kept before.
    const where = `teams:${TENANT}:personal:${encodeURIComponent(PERSONAL.id)}` as never;
    desk.references.set(where, JSON.stringify({ serviceUrl: fake.serviceUrl, bot: "28:x" }));
    const lost = { code: "unreachable", outcome: "not_sent" };
    await expect(desk.adapter.send(where, { text: "Secret" }, "k")).rejects.toMatchObject(lost);
    expect(await desk.adapter.audience(where)).toBe("one");
    await expect(desk.adapter.outside(where)).rejects.toMatchObject({ name: "DeliveryError" });
    expect(fake.calls).toEqual([]);
    await desk.close();
    await fake.close();
  });
});

describe("a cloud of one's own", () => {
  it.each([
    ["serviceUrl", "http://connector.invalid/"],
    ["loginUrl", "http://login.invalid"],
    ["openIdMetadataUrl", "http://127.0.0.1.invalid/keys"],
    ["oAuthUrl", "nonsense"],
    ["emulatorOpenIdMetadataUrl", "ftp://127.0.0.1/keys"],
  ] as const)("is refused over a line that anybody can read: %s", (setting, url) => {
    expect(() => checkedCloud({ [setting]: url })).toThrow(expect.objectContaining({ setting }));
  });

  it("has its connector and its files where it says, and nowhere else", () => {
    const { serviceOrigins, downloadOrigins } = checkedCloud({
      serviceUrl: "https://smba.sample.invalid/teams/",
    });
    expect(serviceOrigins).toEqual(["https://smba.sample.invalid"]);
    expect(downloadOrigins).toEqual([...PUBLIC_CLOUD.downloadOrigins, "https://smba.sample.invalid"]);
    expect(checkedCloud({})).toEqual(PUBLIC_CLOUD);
  });
});
