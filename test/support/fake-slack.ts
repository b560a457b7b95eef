import { createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createFakeFiles, type FakeFile } from "./fake-slack-files.ts";

export type { FakeFile } from "./fake-slack-files.ts";

export type FakeUser = { id: string; team_id?: string; email?: string; locale?: string } & Record<
  string,
  unknown
>;
/** A channel as our workspace sees it; the bot is in it as long as it is one of its members. */
export type FakeChannel = {
  id: string;
  name: string;
  is_private: boolean;
  is_ext_shared: boolean;
  connected_team_ids: string[];
  members: string[];
};
export type FakePost = {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: FakeBlock[];
  thread_ts?: string;
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  files?: { id: string; name: string; title?: string }[];
};
export type FakeBlock = {
  type: string;
  block_id?: string;
  elements?: { type: string; action_id?: string; value?: string; text?: { text: string } }[];
};
export type FakeView = {
  id: string;
  callback_id: string;
  private_metadata: string;
  title: { text: string };
  blocks: FakeBlock[];
};
export type Call = { method: string; args: Record<string, unknown>; authorized: boolean };

/** What goes wrong once: `lost` is done before the line breaks, `cut` is not, `slow` is never answered. */
export type Fault =
  | { kind: "rate_limited"; retryAfter: number }
  | { kind: "status"; status: number }
  | { kind: "error"; error: string }
  | { kind: "lost" | "cut" | "slow" }
  | { kind: "moved"; to: string };

const TEAM = "T0OURS";
const BOT = { userId: "U0BOT", botId: "B0BOT" };
const TOKEN = "xoxb-fake";
const SECRET = "signing-secret-of-the-fake";

export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

/** A Slack workspace of our own on loopback: records what it is called for and signs what it tells. */
export async function startFakeSlack() {
  const users = new Map<string, FakeUser>();
  const channels = new Map<string, FakeChannel>();
  const posts: FakePost[] = [];
  const ephemerals: (Omit<FakePost, "ts"> & { ts?: never })[] = [];
  const views: FakeView[] = [];
  const calls: Call[] = [];
  const faults: { method: string; fault: Fault }[] = [];
  const sharing = { late: 0 };
  let botUrl = "";
  let last = 1_700_000_000;

  const nextTs = () => `${++last}.000100`;
  const stored = createFakeFiles({
    token: TOKEN,
    origin: () => origin,
    late: () => sharing.late,
    share({ id, name, title }, { channel_id, thread_ts }) {
      const thread = thread_ts !== undefined && { thread_ts: String(thread_ts) };
      const files = [{ id, name, ...(title && { title }) }];
      const post = {
        channel: String(channel_id),
        ts: nextTs(),
        user: BOT.userId,
        text: "",
        blocks: [],
        files,
      };
      posts.push({ ...post, ...thread });
      return post.ts;
    },
  });
  const { files, downloads, fileOf } = stored;
  const direct = (user: string) => `D${user.slice(1)}`;

  const methods: Record<string, (args: Record<string, unknown>) => object> = {
    "auth.test": () => ({ team_id: TEAM, user_id: BOT.userId, bot_id: BOT.botId }),
    "users.info": ({ user }) => {
      const found = users.get(String(user));
      return found ? { user: profileOf(found) } : problem("user_not_found");
    },
    "users.lookupByEmail": ({ email }) => {
      const found = [...users.values()].find((one) => one.email === email);
      return found ? { user: profileOf(found) } : problem("users_not_found");
    },
    "conversations.open": ({ users: id }) =>
      users.has(String(id)) ? { channel: { id: direct(String(id)) } } : problem("user_not_found"),
    "conversations.info": ({ channel }) => {
      const { members: _, ...found } = channels.get(String(channel)) ?? { members: [] };
      const user = [...users.keys()].find((id) => direct(id) === channel);
      if (user) return { channel: { id: channel, is_im: true, user } };
      return "id" in found ? { channel: { is_channel: true, ...found } } : problem("channel_not_found");
    },
    "conversations.members": ({ channel }) => {
      const user = [...users.keys()].find((id) => direct(id) === channel);
      const members = user ? [BOT.userId, user] : channels.get(String(channel))?.members;
      return members ? { members } : problem("channel_not_found");
    },
    "conversations.history": ({ channel }) => ({
      messages: posts.filter((one) => one.channel === channel && !one.thread_ts).reverse(),
    }),
    "conversations.replies": ({ channel, ts }) => ({
      messages: posts.filter((one) => one.channel === channel && (one.thread_ts === ts || one.ts === ts)),
    }),
    "chat.postMessage": (args) => {
      const refused = refusedBlocks(args);
      if (refused) return problem(refused);
      const post = { ...(args as unknown as FakePost), ts: nextTs(), user: BOT.userId };
      posts.push(post);
      return { ts: post.ts, channel: post.channel };
    },
    "chat.update": (args) => {
      const post = posts.find((one) => one.channel === args.channel && one.ts === args.ts);
      if (!post) return problem("message_not_found");
      Object.assign(post, { text: args.text, blocks: args.blocks });
      return { ts: post.ts };
    },
    "chat.postEphemeral": (args) => {
      ephemerals.push(args as unknown as (typeof ephemerals)[number]);
      return { message_ts: nextTs() };
    },
    "views.open": ({ view, trigger_id }) => {
      if (trigger_id === "expired") return problem("expired_trigger_id");
      const opened = { ...(view as Omit<FakeView, "id">), id: `V${views.length + 1}` };
      views.push(opened);
      return { view: opened };
    },
    ...stored.methods,
  };

  const server = createServer((request, response) => {
    const answering = request.url?.startsWith("/files/") ? stored.serve : serveCall;
    answering(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serveCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    const uploading = path.startsWith("/upload/");
    const method = uploading ? "upload" : path.replace("/api/", "");
    const body = await bodyOf(request);
    const args = uploading ? {} : argsOf(body.toString());
    const authorized = request.headers.authorization === `Bearer ${TOKEN}`;
    calls.push({ method, args, authorized });
    const at = faults.findIndex((one) => one.method === method);
    const [{ fault } = { fault: undefined }] = at < 0 ? [] : faults.splice(at, 1);
    const answer = (status: number, body: object, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { "Content-Type": "application/json", ...headers })
        .end(JSON.stringify(body));
    const act = () =>
      uploading
        ? { ok: stored.take(path, body) }
        : authorized
          ? (methods[method]?.(args) ?? problem("unknown_method"))
          : problem("invalid_auth");
    switch (fault?.kind) {
      case undefined:
        answer(200, { ok: true, ...act() });
        return;
      case "rate_limited":
        answer(429, problem("ratelimited"), { "Retry-After": String(fault.retryAfter) });
        return;
      case "status":
        answer(fault.status, {});
        return;
      case "error":
        answer(200, problem(fault.error));
        return;
      case "lost":
        act();
        response.destroy();
        return;
      case "cut":
        response.destroy();
        return;
      case "slow":
        act();
        return;
      case "moved":
        response.writeHead(302, { Location: fault.to }).end();
        return;
      default:
        fault satisfies never;
    }
  }

  /** Posts to the bot what Slack would, signed; resolves to the status and body of its answer. */
  async function deliver(body: string, contentType: string, signed: Signing = {}) {
    const at = Math.floor(Date.now() / 1_000) + (signed.skewSeconds ?? 0);
    const hash = createHmac("sha256", signed.secret ?? SECRET)
      .update(`v0:${at}:${body}`)
      .digest("hex");
    const response = await fetch(`${botUrl}/slack/events`, {
      method: "POST",
      headers: {
        "Content-Type": contentType,
        "X-Slack-Request-Timestamp": String(at),
        ...(signed.unsigned !== true && { "X-Slack-Signature": `v0=${hash}` }),
      },
      body,
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : (JSON.parse(text) as unknown) };
  }

  const envelope = (event: object, team: string) =>
    JSON.stringify({
      type: "event_callback",
      event_id: `Ev${randomUUID()}`,
      team_id: team,
      authorizations: [{ team_id: team, user_id: BOT.userId, is_bot: true, enterprise_id: null }],
      event,
    });
  const interact = (payload: object) =>
    deliver(
      new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      "application/x-www-form-urlencoded",
    );

  return {
    team: TEAM,
    config: {
      botToken: TOKEN,
      apiUrl: `${origin}/api/`,
      transport: { kind: "http" as const, signingSecret: SECRET },
    },
    origin,
    users,
    files,
    channels,
    posts,
    ephemerals,
    views,
    calls,
    downloads,
    /** How often Slack is asked about a file before it tells where it stands. */
    sharing,
    direct,
    nextTs,
    interact,
    /** Where the bot listens. */
    tell(url: string) {
      botUrl = url;
    },
    addUser(user: FakeUser) {
      users.set(user.id, { team_id: TEAM, ...user });
      return user;
    },
    /** A public channel of our own with nobody but the bot in it, unless it is said otherwise. */
    addChannel(channel: Partial<FakeChannel> & { id: string }): FakeChannel {
      const kept = {
        name: channel.id.toLowerCase(),
        is_private: false,
        is_ext_shared: false,
        connected_team_ids: [],
        members: [BOT.userId],
        ...channel,
      };
      channels.set(kept.id, kept);
      return kept;
    },
    addFile(file: Omit<FakeFile, "id">): FakeFile {
      const kept = { id: `F${files.size + 1}`, ...file };
      files.set(kept.id, kept);
      return kept;
    },
    /** The next call of this method fails so. */
    fail(method: string, fault: Fault) {
      faults.push({ method, fault });
    },
    callsOf: (method: string) => calls.filter((one) => one.method === method),
    /** Somebody says something; the same `ts` again is the same message told again. */
    say(said: {
      user: string;
      ts: string;
      channel?: string;
      text?: string;
      thread_ts?: string;
      files?: FakeFile[];
      as?: "message" | "app_mention";
      team?: string;
      signing?: Signing;
      more?: object;
    }) {
      const { as: type = "message", team = TEAM, signing, more, channel = direct(said.user), ...rest } = said;
      const attached = said.files?.map((file) => fileOf(file, false));
      const event = {
        ...rest,
        ...more,
        type,
        channel,
        text: said.text ?? "",
        ...(attached && { files: attached, subtype: "file_share" }),
      };
      return deliver(envelope(event, team), "application/json", signing);
    },
    /** Somebody presses the button with this label under a message of ours. */
    press(pressed: { user: string; post: FakePost; label: string; trigger_id?: string }) {
      const { post, user } = pressed;
      const button = post.blocks
        .flatMap((block) => block.elements ?? [])
        .find((one) => one.text?.text === pressed.label);
      if (!button) throw new Error("no such button");
      const thread = post.thread_ts !== undefined && { thread_ts: post.thread_ts };
      return interact({
        type: "block_actions",
        team: { id: TEAM },
        user: { id: user, team_id: TEAM },
        channel: { id: post.channel },
        container: { type: "message", message_ts: post.ts, channel_id: post.channel, ...thread },
        message: { ts: post.ts, text: post.text, ...thread },
        trigger_id: pressed.trigger_id ?? "live",
        actions: [{ ...button, action_ts: nextTs() }],
      });
    },
    /** Somebody submits a form that is open; what they did not touch has the value null. */
    submit(user: string, view: FakeView, values: Record<string, string>) {
      const state = view.blocks
        .filter((block) => block.type === "input")
        .map(({ block_id: name = "" }) => [name, { value: { value: values[name] ?? null } }]);
      const { id: _, ...drawn } = view;
      return interact({
        type: "view_submission",
        team: { id: TEAM },
        user: { id: user, team_id: TEAM },
        view: { ...drawn, id: view.id, state: { values: Object.fromEntries(state) } },
      });
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** How a request is signed, when not as it should be. */
export type Signing = { secret?: string; skewSeconds?: number; unsigned?: true };

function problem(error: string): { ok: false; error: string } {
  return { ok: false, error };
}

function profileOf({ email, id, ...user }: FakeUser): object {
  return { id, name: "somebody", ...user, profile: { real_name: "Sample Contact", ...(email && { email }) } };
}

/** What Slack refuses of a message, as far as ours could run into it. */
function refusedBlocks({ blocks }: Record<string, unknown>): string | undefined {
  const all = (blocks ?? []) as FakeBlock[];
  if (all.length > 50 || all.filter((one) => one.type === "table").length > 1) return "invalid_blocks";
  const wrong = all.some(({ type, elements = [] }) => {
    if (type !== "actions") return false;
    const ids = elements.map((one) => one.action_id);
    const words = elements.map((one) => one.text?.text ?? "");
    return (
      elements.length > 25 ||
      new Set(ids).size < ids.length ||
      words.some((word) => word === "" || word.length > 75) ||
      elements.some((one) => one.value === "")
    );
  });
  return wrong ? "invalid_blocks" : undefined;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The SDK sends forms whose structured fields are JSON. */
function argsOf(body: string): Record<string, unknown> {
  const args = Object.fromEntries(new URLSearchParams(body)) as Record<string, unknown>;
  for (const name of ["blocks", "view", "metadata"]) {
    if (typeof args[name] === "string") args[name] = JSON.parse(args[name]);
  }
  return args;
}
