import { once } from "node:events";
import { request } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { startFakeTeams } from "../support/fake-teams.ts";
import { inRoom, mentioning, OFFICER, PERSON, PERSONAL, TENANT } from "../support/fake-teams-rooms.ts";
import { openTeams, openTeamsDesk } from "../support/teams-desk.ts";

const OLD_BUTTON = "This button is no longer in use. Please choose again from the current message.";

const { fake, desk, room, channel, whereIs, asked, tell, close } = await openTeams();
const personal = whereIs(PERSONAL);

beforeAll(async () => {
  await desk.link(PERSON.aadObjectId);
  await fake.say("What is this about?");
  await desk.settled();
});
afterAll(close);
beforeEach(() => {
  fake.calls.length = 0;
  desk.failures.length = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
});

const went = () => fake.calls.filter(({ op, body }) => op === "send" && body.type === "message");

describe("a button that opens a form, pressed where none can open", () => {
  const data = { tinstone: { action: "not_mine.open", value: "" } };

  it("is one that is no longer in use: as a message", async () => {
    const answered = await fake.deliver({ type: "message", value: data });
    expect(answered.status).toBe(200);
    expect(fake.messages().at(-1).text).toBe(OLD_BUTTON);
    expect(desk.failures).toEqual([]);
  });

  it("is one that is no longer in use: as a card's own button", async () => {
    const value = { action: { type: "Action.Execute", verb: "not_mine.open", data } };
    const { status, body } = await fake.deliver({ type: "invoke", name: "adaptiveCard/action", value });
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, value: OLD_BUTTON });
    expect(desk.failures).toEqual([]);
  });
});

describe("what is kept of a conversation", () => {
  it("leads to our own connector where the kept one may not be called any more", async () => {
    const elsewhere = await startFakeTeams();
    desk.references.set(personal, JSON.stringify({ serviceUrl: elsewhere.serviceUrl, bot: "28:x" }));
    await desk.adapter.send(personal, { text: "Still here." }, "moved");
    expect(went().map(({ body }) => body.text)).toEqual(["Still here."]);

    const group = room({ conversationType: "groupChat" });
    const where = whereIs(group);
    desk.references.set(where, JSON.stringify({ serviceUrl: elsewhere.serviceUrl, bot: "28:x" }));
    expect(await desk.adapter.audience(where)).toBe("ours");
    expect(elsewhere.calls).toEqual([]);
    await elsewhere.close();
  });

  it("is still of which kind a channel is when an activity does not tell", async () => {
    const there = channel("privateChannel");
    const { channelData, ...rest } = inRoom(there, "1600000000300");
    const told = { ...channelData, channel: { id: there.id, type: "shared" } };
    await tell({ ...rest, type: "message", ...mentioning("Hi"), channelData: told });
    await tell({ ...rest, type: "message", ...mentioning("Hi"), channelData });
    await desk.settled();
    expect(await desk.adapter.outside(whereIs(there))).toBeUndefined();
  });

  it("is still the connector of its region when we write to somebody by name", async () => {
    const regional = `${fake.serviceUrl}emea/`;
    const person = { platform: "teams", org: TENANT, id: PERSON.aadObjectId, external: true } as const;
    desk.references.set(personal, JSON.stringify({ serviceUrl: regional, bot: "28:x" }));
    expect(await desk.adapter.reach(person)).toBe(personal);
    expect(JSON.parse(desk.references.get(personal)!)).toEqual({ serviceUrl: regional, bot: "28:x" });

    desk.references.delete(personal);
    await desk.adapter.reach(person);
    expect(JSON.parse(desk.references.get(personal)!)).toMatchObject({ serviceUrl: fake.serviceUrl });
  });
});

describe("what Teams answers to a message", () => {
  it("is enough without an id: it stands, and is not sent again", async () => {
    fake.spoil({ op: "send", status: 202 });
    expect(await desk.adapter.send(personal, { text: "Once." }, "no id")).toEqual({
      thread: personal,
      parts: [],
    });
    fake.spoil({ op: "send", status: 202 });
    const facts = { name: "Sample Contact" };
    const owed = { conversation: personal, to: personal, template: "welcome.hello", facts };
    await desk.owe({ key: "no id, owed", ...owed });
    await desk.settled();
    expect(await desk.delivery("no id, owed")).toMatchObject({ state: "done" });
    expect(went().length).toBe(2);
  });

  it.each([
    ["nothing", "0", 0],
    ["less than nothing", "-5", 0],
    ["a date behind our clock", "Wed, 21 Oct 2015 07:28:00 GMT", 0],
    ["ten years", "315360000", 3_600_000],
    ["more than can be counted", "99999999999999999999", 3_600_000],
    ["a far date", "Fri, 31 Dec 9999 23:59:59 GMT", 3_600_000],
    ["nonsense", "soon", undefined],
  ])("makes us wait an hour at most: %s", async (_, retryAfter, retryAfterMs) => {
    fake.spoil({ op: "send", status: 429, retryAfter });
    const sending = desk.adapter.send(personal, { text: "Later." }, "later");
    await expect(sending).rejects.toMatchObject({ code: "rate_limited", retryAfterMs });
  });
});

it("knows an officer by what the connector calls them where it knows them by nothing else", async () => {
  const { aadObjectId, id, name } = OFFICER;
  const known = { ...OFFICER, aadObjectId: id, objectId: aadObjectId };
  const group = room({ conversationType: "groupChat", members: [known] });
  await tell({
    ...inRoom(group),
    type: "message",
    from: { id, aadObjectId, name },
    ...mentioning("Hi"),
  });
  const who = { platform: "teams", org: TENANT, id: aadObjectId, external: false } as const;
  expect(await desk.adapter.isMember(who, whereIs(group))).toBe(true);
  group.members = [];
  expect(await desk.adapter.isMember(who, whereIs(group))).toBe(false);
});

describe("what is long in coming", () => {
  /** The moment when what waits for at most so long gives up. */
  function timeIsUp(ms: number): () => void {
    const late = new AbortController();
    const real = AbortSignal.timeout.bind(AbortSignal);
    vi.spyOn(AbortSignal, "timeout").mockImplementation((given) =>
      given === ms ? late.signal : real(given),
    );
    return () => late.abort(new DOMException("too late", "TimeoutError"));
  }

  it("is answered 503 and told of when it is what tokens are checked with", async () => {
    const slow = await startFakeTeams();
    const slowDesk = await openTeamsDesk(slow.config);
    slow.tell(slowDesk.url);
    const keys = latch();
    slow.spoil({ op: "keys", until: keys.until });
    const giveUp = timeIsUp(15_000);
    const saying = slow.say("Hello");
    await vi.waitFor(() => expect(AbortSignal.timeout).toHaveBeenCalledWith(15_000));
    giveUp();
    expect((await saying).status).toBe(503);
    expect(slowDesk.failures.map(String)).toEqual(["KeysError: no keys to check tokens with"]);
    expect(slowDesk.events).toEqual([]);
    keys.open();
    vi.restoreAllMocks();
    expect((await slow.say("Hello")).status).toBe(200);
    await slowDesk.close();
    await slow.close();
  });

  it("is cut off when it is the rest of an activity", async () => {
    const giveUp = timeIsUp(20_000);
    const posting = request(`${desk.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": 1_000 },
    });
    posting.write('{"type":');
    await vi.waitFor(() => expect(AbortSignal.timeout).toHaveBeenCalledWith(20_000));
    giveUp();
    const [error] = await once(posting, "error");
    expect(error).toMatchObject({ code: "ECONNRESET" });
    expect(desk.failures).toEqual([]);
  });

  it("is not the activity once all of it is there, however long the answer takes", async () => {
    const giveUp = timeIsUp(20_000);
    const { until, open } = latch();
    const group = room({ conversationType: "groupChat" });
    fake.spoil({ op: "people", until });
    desk.advance(10 * 60_000);
    const saying = fake.deliver({ ...inRoom(group), type: "message", ...mentioning("Hi") });
    await vi.waitFor(() => expect(asked()).toBe(1));
    giveUp();
    open();
    expect((await saying).status).toBe(200);
  });
});

function latch() {
  let resolve: (() => void) | undefined;
  const until = new Promise<void>((done) => {
    resolve = done;
  });
  return { until, open: () => resolve?.() };
}
