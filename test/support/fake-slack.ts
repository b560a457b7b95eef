import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type FakeBlock, refusedBlocks } from "./fake-slack-blocks.ts";
import { createFakeFiles, type FakeFile } from "./fake-slack-files.ts";
import { createFakeLine } from "./fake-slack-socket.ts";
import { createTells, type Kind, type Signing, tellByHttp } from "./fake-slack-tells.ts";

export type { FakeBlock } from "./fake-slack-blocks.ts";
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
} & Record<string, unknown>;
export type FakePost = {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: FakeBlock[];
  thread_ts?: string;
  metadata?: { event_type: string; event_payload: Record<string, unknown> };
  files?: { id?: string; name?: string; title?: string }[];
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
const APP_TOKEN = "xapp-fake";
const SECRET = "signing-secret-of-the-fake";

type Args = Record<string, unknown>;
export type FakeSlack = Awaited<ReturnType<typeof startFakeSlack>>;

/** A Slack workspace of our own on loopback: records what it is called for and signs what it tells. */
export async function startFakeSlack() {
  const users = new Map<string, FakeUser>();
  const channels = new Map<string, FakeChannel>();
  const posts: FakePost[] = [];
  const ephemerals: (Omit<FakePost, "ts"> & { ts?: never })[] = [];
  const views: FakeView[] = [];
  /** What stands on people's Home. */
  const homes = new Map<string, { blocks: FakeBlock[]; private_metadata: string }>();
  /** What was posted to a response_url. */
  const responses: Record<string, unknown>[] = [];
  const said: FakePost[] = [];
  const calls: Call[] = [];
  const faults: { method: string; fault: Fault }[] = [];
  const sharing: { late: number; uploads?: string | undefined } = { late: 0 };
  let botUrl = "";
  let last = 1_700_000_000;

  /** What Slack says the token is of. */
  const self: Record<string, unknown> = { team_id: TEAM, user_id: BOT.userId, bot_id: BOT.botId };
  const nextTs = () => `${++last}.000100`;
  const stored = createFakeFiles({
    token: TOKEN,
    origin: () => origin,
    sharing,
    share({ id, name, title }, { channel_id, thread_ts }) {
      const thread = thread_ts !== undefined && { thread_ts: String(thread_ts) };
      // Of texts that people typed Slack gives back escaped ones.
      const files = [{ id, name, ...(title && { title: title.replaceAll("&", "&amp;") }) }];
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

  const methods: Record<string, (args: Args) => object> = {
    "auth.test": () => self,
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
    "conversations.members": ({ channel, ...look }) => {
      const user = [...users.keys()].find((id) => direct(id) === channel);
      const members = user ? [BOT.userId, user] : channels.get(String(channel))?.members;
      return members ? paged("members", members, look) : problem("channel_not_found");
    },
    "conversations.history": ({ channel, ...look }) => {
      const shown = standing(look, (one) => one.channel === channel && !one.thread_ts);
      return paged("messages", shown.reverse(), look);
    },
    "conversations.replies": ({ channel, ts, ...look }) => {
      const isMeant = (one: FakePost) => one.channel === channel && (one.thread_ts === ts || one.ts === ts);
      return paged("messages", standing(look, isMeant, String(ts)), look);
    },
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
    "views.publish": ({ user_id, view }) => {
      homes.set(String(user_id), view as { blocks: FakeBlock[]; private_metadata: string });
      return {};
    },
    "apps.connections.open": () => ({ url: `${origin.replace("http", "ws")}/link` }),
    ...stored.methods,
  };
  /** The messages of a conversation, oldest first; a thread's first message is always among its replies. */
  function standing({ oldest, latest }: Args, isMeant: (one: FakePost) => boolean, first = ""): FakePost[] {
    const within = ({ ts }: FakePost) =>
      ts === first || ((!oldest || ts >= String(oldest)) && (!latest || ts <= String(latest)));
    return [...posts, ...said]
      .filter((one) => isMeant(one) && within(one))
      .sort((one, other) => one.ts.localeCompare(other.ts));
  }

  const server = createServer((request, response) => {
    if (request.url?.startsWith("/respond/")) return void answerAlone(request, response);
    const answering = request.url?.startsWith("/files/") ? stored.serve : serveCall;
    answering(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const line = createFakeLine(server);

  async function answerAlone(request: IncomingMessage, response: ServerResponse): Promise<void> {
    responses.push(JSON.parse((await bodyOf(request)).toString()));
    response.end("ok");
  }

  async function serveCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    const uploading = path.startsWith("/upload/");
    const method = uploading ? "upload" : path.replace("/api/", "");
    const body = await bodyOf(request);
    const args = uploading ? {} : argsOf(body.toString());
    const token = method === "apps.connections.open" ? APP_TOKEN : TOKEN;
    const authorized = request.headers.authorization === `Bearer ${token}`;
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

  const tell = (kind: Kind, payload: object, signing?: Signing) =>
    botUrl === ""
      ? line.tell(kind, payload)
      : tellByHttp(`${botUrl}/slack/events`, SECRET, kind, payload, signing);
  const tells = createTells({
    team: TEAM,
    bot: BOT.userId,
    users,
    channels,
    said,
    direct,
    nextTs,
    fileOf,
    tell,
  });

  return {
    team: TEAM,
    config: {
      botToken: TOKEN,
      apiUrl: `${origin}/api/`,
      transport: { kind: "http" as const, signingSecret: SECRET },
    },
    socketConfig: {
      botToken: TOKEN,
      apiUrl: `${origin}/api/`,
      transport: { kind: "socket" as const, appToken: APP_TOKEN },
    },
    origin,
    self,
    users,
    files,
    channels,
    posts,
    ephemerals,
    views,
    homes,
    responses,
    calls,
    downloads,
    /** How often Slack is asked about a file before it tells where it stands, and where it wants files sent. */
    sharing,
    direct,
    nextTs,
    ...tells,
    line,
    /** Where the bot listens; while nobody says it, it is told down the line it holds. */
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
    close: () =>
      new Promise<void>((resolve) => {
        line.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function problem(error: string): { ok: false; error: string } {
  return { ok: false, error };
}

function profileOf({ email, id, ...user }: FakeUser): object {
  return { id, name: "somebody", ...user, profile: { real_name: "Sample Contact", ...(email && { email }) } };
}

/** A page of a list, as Slack gives it: with the cursor of the next one, where there is one. */
function paged(name: string, all: unknown[], { limit = 100, cursor }: Args): object {
  const from = Number(cursor || 0);
  const to = from + Number(limit);
  const next_cursor = to < all.length ? String(to) : "";
  return { [name]: all.slice(from, to), response_metadata: { next_cursor } };
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
