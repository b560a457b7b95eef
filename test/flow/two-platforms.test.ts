import { afterAll, beforeAll, expect, it } from "vitest";
import type { Officer, Supplier } from "../support/app.ts";
import { type Json, textsOf } from "../support/fake-teams.ts";
import { CONTACT } from "../support/fake-teams-rooms.ts";
import { openPlatforms, type Platforms } from "../support/platforms.ts";

const DAY_MS = 86_400_000;
const PATIENCE = { timeout: 20_000 };
const USER = "U0CONTACT";
const EMAIL = CONTACT.email ?? "";
const NAME = "Sample Contact Of Two";
const LINK = "#";

let on: Platforms;
let contact: Supplier;
let officer: Officer;
beforeAll(async () => {
  on = await openPlatforms({ prepare: (slack) => void slack.addUser({ id: USER, email: EMAIL }) });
  await on.app.campaign();
  contact = await on.app.supplier({ contact: NAME, email: EMAIL });
  officer = await on.app.officer();
});
afterAll(() => on.close());

/** How much stands in Slack and in Teams, where the contact talks with us alone. */
const stand = () => [inSlack().length, inTeams().length];
const inSlack = () =>
  on.slack.posts.filter(({ channel }) => channel === on.slack.direct(USER)).map((one) => one.text);
const inTeams = () =>
  on.teams
    .messages()
    .map(({ text, attachments }: Json) => [text, ...textsOf(attachments?.[0]?.content)].join("\n"));

const sayInSlack = () => on.slack.say({ user: USER, ts: on.slack.nextTs(), text: "Hello" });
const sayInTeams = () => on.teams.say("Hello");

/** Asks for a new personal link as the page of an ended one does; we owe it, once a day. */
async function askForLink(token: string): Promise<void> {
  const response = await fetch(`${on.app.origin}/renew`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ token }),
  });
  expect(response.ok).toBe(true);
}

it("a contact who talks in Slack and in Teams is answered where they spoke, each time", async () => {
  await sayInSlack();
  await expect.poll(stand, PATIENCE).toEqual([1, 0]);
  await sayInTeams();
  await expect.poll(stand, PATIENCE).toEqual([1, 1]);
  await sayInSlack();
  await expect.poll(stand, PATIENCE).toEqual([2, 1]);
});

it("what is owed to them goes to the first of their addresses, and to the other one when that ends", async () => {
  const [, token = ""] = (await on.app.link(contact)).split(LINK);
  await askForLink(token);
  await expect.poll(stand, PATIENCE).toEqual([3, 1]);
  expect(inSlack().at(-1)).toContain(`${on.app.origin}/`);

  on.app.clock.advance(DAY_MS);
  on.slack.fail("chat.postMessage", { kind: "error", error: "account_inactive" });
  await askForLink(token);
  await expect.poll(stand, PATIENCE).toEqual([3, 2]);
  expect(inTeams().at(-1)).toContain(`${on.app.origin}/`);

  // What has ended is not tried again.
  on.app.clock.advance(DAY_MS);
  await askForLink(token);
  await expect.poll(stand, PATIENCE).toEqual([3, 3]);
});

it("when both have ended an officer is told, and when they write again they are reached there", async () => {
  const [, token = ""] = (await on.app.link(contact)).split(LINK);
  on.app.clock.advance(DAY_MS);
  on.teams.spoil({ op: "send", status: 403, code: "BotNotInConversationRoster" });
  await askForLink(token);
  const page = await on.app.enter(officer);
  const told = () => page.entries().filter((one) => one.message.text.includes(NAME));
  await expect.poll(() => told().length, PATIENCE).toBe(1);

  await sayInTeams();
  await expect.poll(stand, PATIENCE).toEqual([3, 4]);
  on.app.clock.advance(DAY_MS);
  await askForLink(token);
  await expect.poll(stand, PATIENCE).toEqual([3, 5]);
});
