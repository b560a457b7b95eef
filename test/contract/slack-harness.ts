import { setTimeout as sleep } from "node:timers/promises";
import { createHttpServer } from "../../adapters/http/index.ts";
import { createSlackAdapter } from "../../adapters/slack/index.ts";
import { renderMessage } from "../../adapters/slack/render.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Form } from "../../src/chat/message.ts";
import {
  type FakeFile,
  type FakePost,
  type FakeSlack,
  type FakeView,
  startFakeSlack,
} from "../support/fake-slack.ts";
import type { UploadedFile } from "../support/web-client.ts";
import { readBlocks } from "./drawn-blocks.ts";
import type { Ground, Harness, Outcome, Shown } from "./harness.ts";
import { formOf, watched } from "./watched.ts";

const CONTACT = "U0CONTACT";
const OFFICER = "U0OFFICER";
const OFFICERS = "C0OFFICERS";
const BOT = "U0BOT";
const THEIRS = "T0THEIRS";

/** A direct message with a member of our own workspace. */
export const slackDirectHarness = (ground: Ground) =>
  slackHarness(ground, (fake) => fake.direct(CONTACT), []);

/** A channel shared with one other organisation, whose people mention the bot there. */
export const slackSharedHarness = (ground: Ground) =>
  slackHarness(
    ground,
    (fake) => {
      const shared = fake.addChannel({ id: "C0SHARED", is_ext_shared: true, connected_team_ids: [THEIRS] });
      shared.members.push(CONTACT);
      return shared.id;
    },
    [THEIRS],
  );

/** Signed HTTP in, a Web API on loopback out. */
async function slackHarness(
  { clock, email }: Ground,
  channelIn: (fake: FakeSlack) => string,
  outside: readonly string[],
): Promise<Harness> {
  const fake = await startFakeSlack();
  const [team = fake.team] = outside;
  const external = team !== fake.team;
  fake.addUser({ id: CONTACT, team_id: team, email, locale: "en-US", is_stranger: external });
  fake.addUser({ id: OFFICER, email: "officer@sample.invalid", locale: "en-US" });
  const { members } = fake.addChannel({ id: OFFICERS, is_private: true });
  members.push(OFFICER);
  const deps = { clock, failed: () => undefined, refused: () => undefined };
  const { adapter, answers, openNext } = watched(createSlackAdapter(fake.config, deps));
  const http = createHttpServer(
    { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1", loopbackOnly: true },
    { routes: adapter.routes, ready: async () => true, failed: () => undefined },
  );
  fake.tell(`http://127.0.0.1:${await http.listen()}`);

  const channel = channelIn(fake);
  const where = `slack:${fake.team}:${channel}` as Address;
  const loginPage = { status: 200, headers: { "Content-Type": "text/html" }, body: "<!DOCTYPE html>" };
  const lost = {
    not_a_file: fake.addFile({ name: "page.xlsx", bytes: Buffer.alloc(0), instead: loginPage }),
    transient: fake.addFile({ name: "late.xlsx", bytes: Buffer.alloc(0), instead: { status: 503 } }),
  };
  const happenings = new Map<string, { ts: string; files: FakeFile[] }>();
  const views = new Map<string, FakeView>();

  /** The same happening told again has the same time and the same files. */
  function happening(id: string, files: readonly UploadedFile[] = []) {
    const known = happenings.get(id) ?? {
      ts: fake.nextTs(),
      files: files.map(({ name, bytes }) => fake.addFile({ name, bytes: Buffer.from(bytes) })),
    };
    happenings.set(id, known);
    return known;
  }

  /** What the person sees once the bot has answered Slack; what only they see comes a moment later. */
  async function outcomeOf(
    telling: () => Promise<{ status: number; body?: unknown }>,
    typed?: Record<string, string>,
  ): Promise<Outcome> {
    const before = [answers.length, fake.ephemerals.length, fake.views.length] as const;
    const whispered = async () => readBlocks(await coming(() => fake.ephemerals[before[1]])).lines.join("\n");
    const { status, body } = await telling();
    if (status !== 200) return { kind: "failed" };
    const { errors, view } = shownInView(body);
    const answer = answers[before[0]];
    switch (answer?.kind) {
      case "none":
        return { kind: "taken" };
      case "close":
        return { kind: "closed" };
      case "say":
        // A form gives its place to what is said.
        return { kind: "told", text: typed ? readBlocks(view).lines.join("\n") : await whispered() };
      case "form": {
        const { title, blocks } = await coming(() => fake.views[before[2]]);
        return { kind: "form", title: title.text, typed: typedIn(blocks), problems: {} };
      }
      case "invalid":
        // Slack leaves the form open as it is.
        return { kind: "form", title: "", typed: typed ?? {}, problems: errors };
      case undefined:
        // The same of a form that was not saved.
        return typed
          ? { kind: "failed", told: Object.values(errors).join("\n"), typed }
          : { kind: "failed", told: await whispered() };
      default:
        return answer satisfies never;
    }
  }

  /** Presses a button as the adapter draws it, on a message of ours or on one that only the person sees. */
  function press(id: string, on: Address | undefined, button: { action: string; value: string }) {
    const { ts } = happening(id);
    const [, , , message_ts = ts, thread_ts] = on?.split(":") ?? [];
    const message = { ts: message_ts, ...(thread_ts !== undefined && { thread_ts }) };
    const [drawn] = renderMessage({
      text: "",
      blocks: [{ kind: "buttons", buttons: [{ ...button, label: "x" }] }],
    });
    const [element] = (drawn?.blocks ?? []).flatMap((block) =>
      block.type === "actions" ? block.elements : [],
    );
    return fake.interact({
      type: "block_actions",
      team: { id: fake.team },
      user: { id: CONTACT, team_id: team },
      channel: { id: channel },
      container: { type: "message", message_ts, channel_id: channel, is_ephemeral: on === undefined },
      ...(on !== undefined && { message }),
      trigger_id: "live",
      actions: [{ ...element, action_ts: ts }],
    });
  }

  /** The open form of a happening, whatever form it is: opened through the adapter. */
  async function viewOf(id: string, form: Form): Promise<FakeView> {
    const known = views.get(id);
    if (known) return known;
    const before = fake.views.length;
    openNext(form);
    await press(`open ${id}`, undefined, { action: "form.open", value: "" });
    const view = await coming(() => fake.views[before]);
    views.set(id, view);
    return view;
  }

  function show(post: FakePost): Shown {
    const { ts, thread_ts: thread } = post;
    const behind = thread === undefined ? "" : `:${thread}`;
    return {
      address: `${where}:${ts}${behind}` as Address,
      thread: `${where}${behind}` as Address,
      ...readBlocks(post),
    };
  }

  return {
    adapter,
    person: { platform: "slack", org: fake.team, id: CONTACT, external, ...(!external && { email }) },
    where,
    direct: `slack:${fake.team}:${fake.direct(CONTACT)}` as Address,
    audience: external ? "mixed" : "one",
    outside,
    officers: `slack:${fake.team}:${OFFICERS}` as Address,
    foreign: [
      `slack:T0OTHER:${channel}`,
      `slack:${fake.team}`,
      `${where}:1`,
      `slack::${channel}`,
    ] as Address[],
    can: { forms: true, filesIn: true, filesOut: true, replace: true, find: true, members: true },
    threads: true,
    longestLabel: 75,
    saysItFailed: ["press", "form"],
    sendsOnce: true,
    lostFiles: {
      gone: { id: "F404", name: "gone.xlsx", handle: "" },
      not_a_file: { id: lost.not_a_file.id, name: "page.xlsx", handle: "" },
      transient: { id: lost.transient.id, name: "late.xlsx", handle: "" },
    },
    say({ id, text, files = [] }) {
      const told = happening(id, files);
      const attached = files.length > 0 && { files: told.files };
      const mention = external ? `<@${BOT}> ` : "";
      const said = { user: CONTACT, team, channel, ts: told.ts, text: `${mention}${typedBy(text)}` };
      return outcomeOf(() => fake.say({ ...said, ...attached }));
    },
    press: ({ id, on, action, value }) => outcomeOf(() => press(id, on, { action, value })),
    async submit({ id, form, context, values }) {
      const typed = values as Record<string, string>;
      const view = await viewOf(id, formOf(form, context, values));
      const outcome = await outcomeOf(() => fake.submit(CONTACT, view, typed), typed);
      const problems = outcome.kind === "form" ? Object.keys(outcome.problems) : [];
      // Slack shows a problem beside its field, and nothing of one whose field is not there.
      if (!problems.every((name) => name in typed)) throw new Error("a problem without its field");
      return outcome;
    },
    shown: async () => fake.posts.filter((post) => post.channel === channel).map(show),
    async close() {
      await http.close();
      await fake.close();
    },
  };
}

/** What comes a moment after an answer. */
async function coming<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await sleep(5);
  }
}

/** Slack escapes what people type. */
function typedBy(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function typedIn(blocks: FakeView["blocks"]): Record<string, string> {
  const inputs = blocks.filter((block) => block.type === "input");
  return Object.fromEntries(
    inputs.map(({ block_id = "", ...block }) => {
      const { element } = block as { element?: { initial_value?: string } };
      return [block_id, element?.initial_value ?? ""];
    }),
  );
}

/** What Slack shows in a view that was submitted: a sentence beside a field, or another view. */
function shownInView(body: unknown): { errors: Record<string, string>; view: { blocks?: unknown } } {
  const {
    response_action: action,
    errors = {},
    view = {},
  } = (body ?? {}) as {
    response_action?: string;
    errors?: Record<string, string>;
    view?: object;
  };
  return { errors: action === "errors" ? errors : {}, view: action === "update" ? view : {} };
}
