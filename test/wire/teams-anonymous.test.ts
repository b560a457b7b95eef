import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeTeams, type Json, startFakeTeams } from "../support/fake-teams.ts";
import { inRoom, PERSON, PERSONAL } from "../support/fake-teams-rooms.ts";
import { openTeamsDesk, type TeamsDesk } from "../support/teams-desk.ts";

/** As Microsoft's Agents Playground talks: without a token in either direction. */
describe("Teams without a registration", () => {
  let fake: FakeTeams;
  let desk: TeamsDesk;

  beforeAll(async () => {
    fake = await startFakeTeams({ asksForToken: false });
    desk = await openTeamsDesk({ kind: "anonymous", serviceUrl: fake.serviceUrl });
    fake.tell(desk.url);
  });
  afterAll(async () => {
    await desk.close();
    await fake.close();
  });

  const refusedAt = async (deliver: () => Promise<number>) => {
    const [heard, refused, calls] = [desk.events.length, desk.refusals.length, fake.calls.length];
    expect(await deliver()).toBe(401);
    expect([desk.events.length, fake.calls.length]).toEqual([heard, calls]);
    expect(desk.refusals.slice(refused)).toEqual(["token"]);
  };

  it("hears and answers without a token", async () => {
    expect(await fake.deliver({ type: "message", text: "What is this about?" }, "none")).toMatchObject({
      status: 200,
    });
    await desk.settled();
    const sent = fake.calls.filter((call) => call.op !== "people");
    expect(sent.length).toBeGreaterThan(0);
    for (const { headers } of fake.calls) expect(headers).not.toHaveProperty("authorization");
    expect(desk.failures).toEqual([]);
  });

  it.each([
    "https://smba.trafficmanager.net/teams/",
    "http://connector.invalid/",
    "http://127.0.0.1.invalid/",
  ])("does not talk to a connector elsewhere: %s", async (serviceUrl) => {
    const said = { type: "message", text: "Hello", serviceUrl };
    await refusedAt(async () => (await fake.deliver(said, "none")).status);
  });

  it.each([
    ["another name of this machine", { host: "bot.sample.invalid" }],
    ["a proxy or a tunnel", { "x-forwarded-for": "203.0.113.7" }],
    ["a web page", { origin: "https://evil.invalid" }],
  ])("is not heard through %s", async (_, headers) => {
    const activity: Json = {
      type: "message",
      id: "1",
      text: "Hello",
      channelId: "msteams",
      serviceUrl: fake.serviceUrl,
      from: PERSON,
      recipient: { id: "28:bot" },
      ...inRoom(PERSONAL),
    };
    // Before a server that lets everything through.
    const [route] = desk.adapter.routes;
    const open = createServer((asked, answer) => void route!.handle(asked, answer));
    await new Promise<void>((resolve) => open.listen(0, "127.0.0.1", resolve));
    const { port } = open.address() as AddressInfo;
    await refusedAt(() => post(`http://127.0.0.1:${port}/api/messages`, headers, activity));
    open.close();
  });
});

/** Like `fetch`, which does not let us say another host than the address has. */
function post(url: string, headers: Record<string, string>, body: Json): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
    });
    asked.on("response", (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", reject);
    asked.end(JSON.stringify(body));
  });
}
