import type { SlackRefused } from "../../adapters/slack/deps.ts";
import { createSlackAdapter } from "../../adapters/slack/index.ts";
import { testClock } from "./clock.ts";
import { openDesk } from "./desk.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";

export { SUPPLIER } from "./desk.ts";
/** The supplier's contact, an ordinary member of the workspace. */
export const CONTACT = { id: "U0CONTACT", email: "contact@sample.invalid", locale: "en-US" };

export type SlackDesk = Awaited<ReturnType<typeof openSlackDesk>>;

/**
 * The Slack adapter between a fake Slack and the real core on a real database, over HTTP both ways or told down a
 * line; `prepare` is what the fake is like before the adapter starts.
 */
export async function openSlackDesk(of: { line?: true; prepare?(fake: FakeSlack): void } = {}) {
  const clock = testClock();
  const failures: unknown[] = [];
  const fake = await startFakeSlack();
  fake.addUser(CONTACT);
  of.prepare?.(fake);
  const refusals: SlackRefused[] = [];
  const adapter = createSlackAdapter(of.line ? fake.socketConfig : fake.config, {
    clock,
    failed: (error) => failures.push(error),
    refused: (why) => refusals.push(why),
  });
  const desk = await openDesk(adapter, CONTACT.email, clock, failures);
  if (!of.line) fake.tell(desk.url);
  return {
    ...desk,
    adapter,
    fake,
    /** What the adapter did not take, and why. */
    refusals,
    /** The contact's Slack account is known to be theirs. */
    link: () => desk.linkAccount({ platform: "slack", org: fake.team, id: CONTACT.id, external: false }),
    async close() {
      await desk.close();
      await fake.close();
    },
  };
}
