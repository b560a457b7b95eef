import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { renderForm } from "../../adapters/slack/form.ts";
import { renderMessage as renderForSlack } from "../../adapters/slack/render.ts";
import { renderAnswer } from "../../adapters/teams/form.ts";
import { renderMessage as renderForTeams } from "../../adapters/teams/render.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Form, Message } from "../../src/chat/message.ts";
import type { FakeBlock, FakeView } from "../support/fake-slack.ts";
import { type FakeTeams, type Json, textsOf } from "../support/fake-teams.ts";
import { CONTACT } from "../support/fake-teams-rooms.ts";
import { openPlatforms, type Platforms } from "../support/platforms.ts";
import { everythingOf, type Kept, tracesOf } from "../support/traces.ts";
import { canary } from "./concerns.ts";

const PATIENCE = { timeout: 20_000 };
const USER = "U0CONTACT";
/** What is said about a file that is none of Excel's. */
const NO_FORM = "This is a text or CSV file";
const EMAIL = CONTACT.email ?? "";
const [inSlack, inTeams, otherInSlack, otherInTeams] = [canary(), canary(), canary(), canary()];

const sentence = (word: string) => `I want to report forced labour at ${word}`;
const file = (word: string) => ({ name: `${word}.txt`, bytes: Buffer.from(`What happened: ${word}`) });
const button = (word: string): Message => ({
  text: "",
  blocks: [{ kind: "buttons", buttons: [{ label: "Press", action: "concern.open", value: word }] }],
});
const form = (word: string): Form => ({
  name: "concern.test",
  title: "What happened",
  fields: [{ name: "what", label: "What", required: true, kind: "lines", maxLength: 1_000 }],
  submit: "Send",
  cancel: "Cancel",
  context: word,
  lang: "en",
});

describe("the whole program: a concern raised in Slack and in Teams", () => {
  let on: Platforms;
  let kept: Kept[];

  beforeAll(async () => {
    on = await openPlatforms({ prepare: (slack) => void slack.addUser({ id: USER, email: EMAIL }) });
    await on.app.campaign();
    await on.app.supplier({ email: EMAIL });
    await raiseInSlack();
    await raiseInTeams();
    await askInBoth();
    kept = await everythingOf(on.app);
  });
  afterAll(() => on.close());

  /** Said in the direct message and in a channel, beside a file; pressed; typed into a form. */
  async function raiseInSlack(): Promise<void> {
    const { slack } = on;
    const word = inSlack;
    const said = { user: USER, text: sentence(word), files: [slack.addFile(file(word))] };
    const direct = slack.direct(USER);
    slack.addChannel({ id: "C0OURS", members: ["U0BOT", USER] });
    const mention = { ...said, channel: "C0OURS", text: `<@U0BOT> ${said.text}`, ts: slack.nextTs() };
    const blocks = (renderForSlack(button(word))[0]?.blocks ?? []) as FakeBlock[];
    const ts = slack.nextTs();
    const post = { channel: direct, ts, user: "U0BOT", text: "", blocks };
    const origin = { in: `slack:${slack.team}:${direct}` as Address, context: word, nonce: randomUUID() };
    const view = { id: "V0CONCERN", ...renderForm(form(word), origin) } as FakeView;
    const told = [
      await slack.say({ ...said, ts: slack.nextTs() }),
      await slack.say(mention),
      await slack.say({ ...mention, as: "app_mention" }),
      await slack.press({ user: USER, post, label: "Press" }),
      await slack.submit(USER, view, { what: `It was ${word}.` }),
    ];
    expect(told.map(({ status }) => status)).toEqual(Array(5).fill(200));
  }

  async function raiseInTeams(): Promise<void> {
    const { teams } = on;
    const word = inTeams;
    const { name, bytes } = file(word);
    const [drawn]: Json[] = renderForTeams(button(word));
    const answer: Json = renderAnswer({ kind: "form", form: form(word) }, randomUUID());
    const { title, card } = answer.task.value;
    const { body } = card.content;
    const inputs = body.filter((element: Json) => element.type === "Input.Text");
    const told = [
      await teams.say(sentence(word), [teams.host(name, (response) => response.end(bytes))]),
      await teams.deliver({ type: "message", value: dataIn(drawn?.attachments[0].content) }),
      await teams.submit({ title, card: card.content, inputs }, { What: `It was ${word}.` }),
    ];
    expect(told.map(({ status }) => status)).toEqual([200, 200, 200]);
  }

  /** What is no concern is kept, and answered when all of it is. */
  async function askInBoth(): Promise<void> {
    const { slack, teams } = on;
    const files = [slack.addFile(file(otherInSlack))];
    const ts = slack.nextTs();
    await slack.say({ user: USER, ts, text: `A question about ${otherInSlack}`, files });
    const { name, bytes } = file(otherInTeams);
    const host = teams.host(name, (response) => response.end(bytes));
    await teams.say(`A question about ${otherInTeams}`, [host]);
    await vi.waitFor(() => {
      expect(slack.posts.find((one) => one.thread_ts === ts)?.text).toContain(NO_FORM);
      expect(textsIn(teams)).toContainEqual(expect.stringContaining(NO_FORM));
    }, PATIENCE);
  }

  it.each([
    ["Slack", inSlack],
    ["Teams", inTeams],
  ])(
    "is in no table, no log line and no file of the database, its write-ahead log among them: %s",
    (_, word) => {
      expect(tracesOf(word, kept)).toEqual([]);
    },
  );

  it.each([
    ["Slack", otherInSlack],
    ["Teams", otherInTeams],
  ])("would be found: other words are in all of these: %s", (_, word) => {
    const traces = tracesOf(word, kept);
    expect(traces).toEqual(expect.arrayContaining(["inbox", "transcript", "file_chunk"]));
    expect(traces.filter((name) => name.includes("pg_wal/"))).not.toEqual([]);
  });

  it("is answered each time, and no file that came with one is fetched", () => {
    const answered = [
      ...on.slack.ephemerals.map(({ text }) => text),
      ...on.teams.messages().map(({ text }) => text),
    ];
    const how = answered.filter((text) => text?.includes("You can raise a concern"));
    // Slack shows a form's answer in its place, Teams in the dialog.
    expect(how.length).toBe(3 + 2);
    expect(on.slack.downloads).toHaveLength(1);
    expect(on.teams.fetched).toHaveLength(1);
  });
});

/** Every message in Teams, as it shows. */
function textsIn(teams: FakeTeams): string[] {
  return teams
    .messages()
    .map(({ text, attachments }: Json) => [text, ...textsOf(attachments?.[0]?.content)].join("\n"));
}

function dataIn(content: Json): object {
  const actions = content.body.flatMap((element: Json) => element.actions ?? []);
  return actions[0].data;
}
