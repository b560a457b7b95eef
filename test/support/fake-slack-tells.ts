import { createHmac, randomUUID } from "node:crypto";
import type { FakeChannel, FakePost, FakeUser, FakeView } from "./fake-slack.ts";
import type { FakeBlock } from "./fake-slack-blocks.ts";
import type { FakeFile } from "./fake-slack-files.ts";

/** The three kinds of things Slack tells, in the words of its line; over HTTP each has a form of its own. */
export type Kind = "events_api" | "interactive" | "slash_commands";
export type Told = {
  status: number;
  body?: unknown;
  /** Whether we asked for it not to be told again. */
  noRetry?: true;
};
/** How a request is signed, when not as it should be, and how often it was told before. */
export type Signing = { secret?: string; skewSeconds?: number; unsigned?: true; retry?: number };

/** What somebody said; the same `ts` again is the same message told again. */
export type FakeSaid = {
  user: string;
  ts: string;
  channel?: string;
  text?: string;
  thread_ts?: string;
  files?: FakeFile[];
  as?: "message" | "app_mention";
  team?: string;
  /** The Grid organisation that the sender's workspace belongs to. */
  enterprise?: string;
  signing?: Signing;
  more?: object;
};

/** What Slack tells a bot of what people do. */
export function createTells(on: {
  team: string;
  bot: string;
  users: ReadonlyMap<string, FakeUser>;
  channels: ReadonlyMap<string, FakeChannel>;
  /** What people said, as the conversation's history has it. */
  said: FakePost[];
  direct(user: string): string;
  nextTs(): string;
  fileOf(file: FakeFile, whole: boolean): object;
  tell(kind: Kind, body: object, signing?: Signing): Promise<Told>;
}) {
  const { team: TEAM, bot, direct, nextTs } = on;
  const event = (
    happened: object,
    { team = TEAM, enterprise, signing, channel = "" }: Partial<FakeSaid> = {},
  ) =>
    on.tell(
      "events_api",
      {
        type: "event_callback",
        event_id: `Ev${randomUUID()}`,
        // In a channel shared with others Slack names the sender's workspace here, ours in the authorizations.
        team_id: team,
        is_ext_shared_channel: on.channels.get(channel)?.is_ext_shared === true,
        authorizations: [
          {
            team_id: sharedWith(channel, team) ? TEAM : team,
            user_id: bot,
            is_bot: true,
            enterprise_id: enterprise ?? null,
          },
        ],
        event: happened,
      },
      signing,
    );
  const sharedWith = (channel: string, team: string) =>
    on.channels.get(channel)?.connected_team_ids.includes(team) === true;
  const teamOf = (user: string) => on.users.get(user)?.team_id ?? TEAM;
  const interact = (payload: object) => on.tell("interactive", payload);

  /** Puts a message into its conversation and tells nobody of it. */
  function write({ channel, files = [], more, ...said }: FakeSaid): FakePost & Record<string, unknown> {
    const { as: _, signing: __, team: ___, enterprise: ____, ...rest } = said;
    const where = channel ?? direct(said.user);
    const attached = files.map((file) => on.fileOf(file, false));
    const post = {
      ...rest,
      type: "message",
      channel: where,
      text: said.text ?? "",
      blocks: [],
      user_team: teamOf(said.user),
      ...(files.length > 0 && { files: attached, subtype: "file_share" }),
      ...more,
    };
    if (!on.said.some((one) => one.channel === where && one.ts === said.ts)) on.said.push(post);
    for (const file of files) {
      const share = { ts: said.ts, ...(said.thread_ts && { thread_ts: said.thread_ts }) };
      file.shares = { private: { ...file.shares?.private, [where]: [share] } };
    }
    return post;
  }

  return {
    write,
    event,
    interact,
    /** Somebody says something. */
    say(said: FakeSaid) {
      const post = write(said);
      return event({ ...post, type: said.as ?? "message" }, { ...said, channel: post.channel });
    },
    /** Slack's other envelope of a dropped file: ids, nothing else. */
    shareFile(user: string, file: FakeFile, channel = direct(user)) {
      const ids = { file_id: file.id, file: { id: file.id }, channel_id: channel, user_id: user };
      return event({ type: "file_shared", ...ids, event_ts: nextTs() });
    },
    /** Somebody opens the app's Home. */
    openHome: (user: string, tab: "home" | "messages" = "home") =>
      event({ type: "app_home_opened", user, channel: direct(user), tab, event_ts: nextTs() }),
    /** Somebody types our command, anywhere; they alone see the answer. */
    command: (user: string, text = "", channel = "C0ANYWHERE", response_url = "") =>
      on.tell("slash_commands", {
        command: "/tinstone",
        text,
        team_id: TEAM,
        channel_id: channel,
        user_id: user,
        trigger_id: `trigger-${nextTs()}`,
        response_url,
      }),
    /** Somebody presses the button with this label under a message of ours. */
    press(pressed: { user: string; post: FakePost; label: string; trigger_id?: string }) {
      const { post, user } = pressed;
      const thread = post.thread_ts !== undefined && { thread_ts: post.thread_ts };
      return interact({
        type: "block_actions",
        // The workspace that has the app, also where somebody else's person presses.
        team: { id: TEAM },
        user: { id: user, team_id: teamOf(user) },
        channel: { id: post.channel },
        container: { type: "message", message_ts: post.ts, channel_id: post.channel, ...thread },
        message: { ts: post.ts, text: post.text, ...thread },
        trigger_id: pressed.trigger_id ?? "live",
        actions: [{ ...buttonIn(post.blocks, pressed.label), action_ts: nextTs() }],
      });
    },
    /** Somebody presses a button of what only they see: in a channel, or on Home where there is no channel. */
    pressAlone(pressed: { user: string; blocks: FakeBlock[]; label: string } & Alone) {
      const { user, blocks, label, channel, view, response_url, trigger_id = "live" } = pressed;
      return interact({
        type: "block_actions",
        team: { id: TEAM },
        user: { id: user, team_id: teamOf(user) },
        ...(channel !== undefined && { channel: { id: channel } }),
        ...(view && { view: { id: "V0HOME", ...view } }),
        container: view
          ? { type: "view", view_id: "V0HOME" }
          : { type: "message", message_ts: nextTs(), channel_id: channel, is_ephemeral: true },
        ...(response_url !== undefined && { response_url }),
        trigger_id,
        actions: [{ ...buttonIn(blocks, label), action_ts: nextTs() }],
      });
    },
    /** Somebody submits a form that is open; what they did not touch has the value null. */
    submit(user: string, view: FakeView, values: Record<string, string>) {
      const state = view.blocks
        .filter((block) => block.type === "input")
        .map(({ block_id: name = "" }) => [name, { value: { value: values[name] ?? null } }]);
      const { id, ...drawn } = view;
      return interact({
        type: "view_submission",
        // The person's own workspace, unlike everywhere else.
        team: { id: teamOf(user) },
        user: { id: user, team_id: teamOf(user) },
        view: { ...drawn, id, app_installed_team_id: TEAM, state: { values: Object.fromEntries(state) } },
      });
    },
  };
}

type Alone = {
  channel?: string;
  view?: { type: string; private_metadata: string };
  response_url?: string;
  trigger_id?: string;
};

function buttonIn(blocks: FakeBlock[], label: string): object {
  const buttons = blocks.flatMap((block) => block.elements ?? []);
  const button = buttons.find((one) => one.text?.text === label);
  if (!button)
    throw new Error(`no button "${label}" among ${buttons.map((one) => one.text?.text).join(", ")}`);
  return button;
}

/** Posts to the bot what Slack would, signed; resolves to the status and body of its answer. */
export async function tellByHttp(
  url: string,
  secret: string,
  kind: Kind,
  payload: object,
  signed: Signing = {},
): Promise<Told> {
  const body = bodyOf(kind, payload);
  const at = Math.floor(Date.now() / 1_000) + (signed.skewSeconds ?? 0);
  const hash = createHmac("sha256", signed.secret ?? secret)
    .update(`v0:${at}:${body}`)
    .digest("hex");
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "Content-Type": kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded",
      "X-Slack-Request-Timestamp": String(at),
      ...(signed.retry !== undefined && { "X-Slack-Retry-Num": String(signed.retry) }),
      ...(signed.unsigned !== true && { "X-Slack-Signature": `v0=${hash}` }),
    },
    body,
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? undefined : (JSON.parse(text) as unknown),
    ...(response.headers.get("X-Slack-No-Retry") === "1" && { noRetry: true }),
  };
}

function bodyOf(kind: Kind, payload: object): string {
  switch (kind) {
    case "events_api":
      return JSON.stringify(payload);
    case "interactive":
      return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    case "slash_commands":
      return new URLSearchParams(payload as Record<string, string>).toString();
    default:
      return kind satisfies never;
  }
}
