import { afterAll, beforeAll, expect, it } from "vitest";
import { CALL_TIMEOUT_MS } from "../../adapters/teams/limits.ts";
import type { Address } from "../../src/chat/address.ts";
import { type FakeTeams, PERSON, startFakeTeams } from "../support/fake-teams.ts";
import { openTeamsDesk, type TeamsDesk } from "../support/teams-desk.ts";

const NEVER = new Promise<void>(() => undefined);

let fake: FakeTeams;
let desk: TeamsDesk;
let where: Address;
beforeAll(async () => {
  fake = await startFakeTeams();
  desk = await openTeamsDesk(fake.config);
  const { tenantId } = fake.config;
  where = await desk.adapter.reach({
    platform: "teams",
    org: tenantId,
    id: PERSON.aadObjectId,
    external: true,
  });
});
afterAll(async () => {
  await desk.close();
  await fake.close();
});

it(
  "a message whose answer does not come is given up after a while and sent again, so that two stand and no more",
  async () => {
    const sends = () => fake.calls.filter(({ op }) => op === "send").map(({ body }) => body.text);
    // Teams has both; of neither it ever says so.
    fake.spoil({ op: "send", until: NEVER }, { op: "send", until: NEVER });
    const facts = { name: "Sample Contact" };
    await desk.owe({ key: "slow", conversation: where, to: where, template: "welcome.hello", facts });
    const told = { code: "transient", outcome: "unknown" };
    await expect(desk.adapter.send(where, { text: "Alone." }, "alone")).rejects.toMatchObject(told);
    await expect.poll(async () => (await desk.delivery("slow"))?.attempts, { timeout: 10_000 }).toBe(1);
    expect(await desk.delivery("slow")).toMatchObject({ state: "open", last_error: "unknown" });

    desk.advance(60_000);
    await desk.settled();
    const hello = expect.stringContaining("Hello Sample Contact.");
    expect(sends().filter((text) => text !== "Alone.")).toEqual([hello, hello]);
    expect(sends().filter((text) => text === "Alone.")).toHaveLength(1);
    expect(fake.messages()).toHaveLength(3);
    expect(await desk.delivery("slow")).toMatchObject({ state: "done", attempts: 1 });
  },
  4 * CALL_TIMEOUT_MS,
);
