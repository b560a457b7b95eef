import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { conversationAddress } from "../../adapters/teams/address.ts";
import { createTeamsAdapter, homeOf, type TeamsConfig, type TeamsDeps } from "../../adapters/teams/index.ts";
import { rows } from "../../db/client.ts";
import type { Address } from "../../src/chat/address.ts";
import { teamsDeps } from "../../src/main/teams-deps.ts";
import { testClock } from "./clock.ts";
import { openDesk } from "./desk.ts";
import { type Json, startFakeTeams } from "./fake-teams.ts";
import { CONTACT, type Member, OFFICER, type Room, TENANT } from "./fake-teams-rooms.ts";

export { SUPPLIER } from "./desk.ts";

export type TeamsDesk = Awaited<ReturnType<typeof openTeamsDesk>>;

/** The Teams adapter between some Teams and the real core on a real database, over HTTP both ways. */
export async function openTeamsDesk(config: TeamsConfig) {
  const clock = testClock(new Date());
  const failures: unknown[] = [];
  const refusals: string[] = [];
  const references = new Map<Address, string>();
  const deps: TeamsDeps = {
    clock,
    failed: (error) => failures.push(error),
    refused: (why) => refusals.push(why),
    references: {
      async keep(where, reference) {
        references.set(where, JSON.stringify(reference));
      },
      async find(where) {
        const kept = references.get(where);
        return kept === undefined ? undefined : JSON.parse(kept);
      },
    },
    offered: (where, fileId) => teamsDeps(desk.db, deps).offered(where, fileId),
  };
  const adapter = createTeamsAdapter(config, deps);
  const desk = await openDesk(adapter, "contact@sample.invalid", clock, failures);
  const { db } = desk;
  return {
    ...desk,
    deps,
    refusals,
    references,
    /** A Teams account is known to be the contact's. */
    link: (id: string) =>
      desk.linkAccount({ platform: "teams", org: homeOf(config).tenantId, id, external: true }),
    /** Lets time pass for everything that waits. */
    advance(ms: number) {
      clock.advance(ms);
      desk.wake();
    },
    /** What became of a delivery so far. */
    async delivery(key: string) {
      const [found] = rows<{ state: string; attempts: number; last_error: string | null }>(
        await db.execute(sql`select state, attempts, last_error from delivery where key = ${key}`),
      );
      return found;
    },
    /** How long the channel's next delivery still waits, in ms. */
    async waits(where: Address) {
      const [found] = rows<{ at: string | Date }>(
        await db.execute(
          sql`select not_before as at from lane where queue = 'outbox' and address = ${where}`,
        ),
      );
      return new Date(found!.at).getTime() - clock.now().getTime();
    },
  };
}

/** A desk before a Teams of its own, with rooms to speak in. */
export async function openTeams() {
  const fake = await startFakeTeams();
  const desk = await openTeamsDesk(fake.config);
  fake.tell(desk.url);
  const room = (over: Partial<Room> & Pick<Room, "conversationType">): Room =>
    fake.add({ id: `19:${randomUUID()}@thread.v2`, members: [CONTACT, OFFICER], ...over });
  return {
    fake,
    desk,
    room,
    channel: (type: NonNullable<Room["type"]>, members?: Member[]) =>
      room({ conversationType: "channel", type, ...(members && { members }) }),
    whereIs: ({ id, conversationType }: Room) => conversationAddress(TENANT, conversationType, id),
    heard: () => desk.events.at(-1)!,
    /** How often Teams was asked about people. */
    asked: () => fake.calls.filter((call) => call.op === "people").length,
    /** What an activity does to the core: nothing when it is none of our business. */
    async tell(activity: Json) {
      const before = desk.events.length;
      const answered = await fake.deliver(activity);
      return { ...answered, events: desk.events.slice(before) };
    },
    async close() {
      await desk.close();
      await fake.close();
    },
  };
}
