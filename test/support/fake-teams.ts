import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { checkedCloud, type TeamsConfig } from "../../adapters/teams/index.ts";
import { answerAbout, inRoom, PERSON, PERSONAL, type Room, TENANT } from "./fake-teams-rooms.ts";
import { APP, ISSUER, type TokenKind, tokens } from "./fake-teams-tokens.ts";

export { PERSON, STRANGER } from "./fake-teams-rooms.ts";
export type { TokenKind } from "./fake-teams-tokens.ts";

/** What is read of JSON that went over the wire. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into it freely and fail where it is otherwise.
export type Json = any;

/** One call of the bot's, as it came. `answered` is 0 where the answer was lost. */
export type Call = { op: string; conversation?: string; body: Json; headers: Json; answered: number };

/** Bytes that were put into somebody's OneDrive, and what it answered. */
export type Upload = { path: string; bytes: Buffer; headers: Json; answered: number };

/** What goes wrong with the next calls of one kind; "upload" is OneDrive, "keys" what Teams' own tokens are checked with. */
export type Fault = {
  op: string;
  status?: number;
  code?: string;
  retryAfter?: number | string;
  location?: string;
  loseAnswer?: true;
  /** Answered when this resolves. */
  until?: Promise<void>;
};

export type Delivered = { status: number; body: Json };
export type Dialog = { title: string; card: Json; inputs: Json[] };
export type FakeTeams = Awaited<ReturnType<typeof startFakeTeams>>;

const PASSWORD = "password of the bot";
const SCOPE = "https://api.botframework.com";

/** Teams as the bot meets it: signed activities over HTTP, the connector, the login service, the file host. */
export async function startFakeTeams({ asksForToken = true } = {}) {
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const posts = new Map<string, Json>();
  const rooms = new Map([[PERSONAL.id, structuredClone(PERSONAL)]]);
  const files = new Map<string, (response: ServerResponse) => void>();
  const fetched: { headers: Json }[] = [];
  const uploads: Upload[] = [];
  let botUrl = "";
  let last = 0;
  const nextId = () => String(1_700_000_000_000 + ++last);

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${origin}/region/`;
  const keys = tokens(serviceUrl);
  const bearer = randomUUID();

  const config: Extract<TeamsConfig, { kind: "tenant" }> = {
    kind: "tenant",
    appId: APP,
    appPassword: PASSWORD,
    tenantId: TENANT,
    cloud: checkedCloud({
      serviceUrl,
      loginUrl: `${origin}/login`,
      scope: SCOPE,
      tokenIssuer: ISSUER,
      openIdMetadataUrl: `${origin}/openid`,
      emulatorOpenIdMetadataUrl: `${origin}/openid`,
      oAuthUrl: `${origin}/oauth`,
    }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", origin);
    const bytes = await bytesOf(request);
    const body = bytes.toString("utf8");
    const json = (status: number, value: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(value));
    };
    const file = files.get(url.pathname);
    if (url.pathname === "/openid") {
      await faultOf("keys")?.until;
      json(200, { issuer: ISSUER, jwks_uri: `${origin}/keys` });
    } else if (url.pathname === "/keys") json(200, { keys: keys.published });
    else if (url.pathname === `/login/${TENANT}/oauth2/v2.0/token`) {
      const asked = new URLSearchParams(body);
      const known = asked.get("client_id") === APP && asked.get("client_secret") === PASSWORD;
      if (known && asked.get("scope") === `${SCOPE}/.default`)
        json(200, { token_type: "Bearer", expires_in: 3600, access_token: bearer });
      else json(401, { error: "invalid_client" });
    } else if (url.pathname.startsWith("/region/v3/")) await connect(request, response, url, body);
    else if (url.pathname.startsWith("/onedrive/") && request.method === "PUT") {
      const fault = faultOf("upload");
      const upload = { path: url.pathname, bytes, headers: request.headers, answered: 0 };
      uploads.push(upload);
      await fault?.until;
      if (fault?.loseAnswer) return void response.destroy();
      upload.answered = fault?.status ?? 201;
      if (fault?.location !== undefined) response.setHeader("location", fault.location);
      json(upload.answered, {});
    } else if (file) {
      fetched.push({ headers: request.headers });
      file(response);
    } else json(404, {});
  }

  function faultOf(op: string): Fault | undefined {
    const at = faults.findIndex((fault) => fault.op === op);
    return at < 0 ? undefined : faults.splice(at, 1)[0];
  }

  /** The connector: makes conversations, takes messages and their new faces. */
  async function connect(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    text: string,
  ): Promise<void> {
    const [, conversation, activity] =
      /^\/region\/v3\/conversations(?:\/([^/]+)\/activities(?:\/([^/]+))?)?$/.exec(url.pathname) ?? [];
    const op = opOf(request.method, conversation, activity);
    const body = text === "" ? undefined : JSON.parse(text);
    const call: Call = { op, body, headers: request.headers, answered: 0 };
    if (conversation !== undefined) call.conversation = decodeURIComponent(conversation);
    calls.push(call);
    const fault = faultOf(op);
    const { status, value } = stand(call, activity, fault, url.pathname);
    await fault?.until;
    if (fault?.loseAnswer) {
      response.destroy();
      return;
    }
    call.answered = status;
    const wait = fault?.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
    response.writeHead(status, { "content-type": "application/json", ...wait });
    response.end(JSON.stringify(value));
  }

  function stand(call: Call, activity: string | undefined, fault: Fault | undefined, path: string) {
    const { op, body, conversation, headers } = call;
    const refused = (status: number, code: string) => ({ status, value: { error: { code, message: code } } });
    if (asksForToken && headers.authorization !== `Bearer ${bearer}`) return refused(401, "Unauthorized");
    if (fault?.status !== undefined) return refused(fault.status, fault.code ?? "Spoiled");
    if (op === "create") {
      const installed = body.members[0].id === PERSON.aadObjectId && body.tenantId === TENANT;
      return installed
        ? { status: 201, value: { id: PERSONAL.id } }
        : refused(403, "BotNotInConversationRoster");
    }
    if (op === "people") return answerAbout(rooms, path);
    if (!rooms.has(conversation?.split(";messageid=")[0] ?? "")) return refused(404, "ConversationNotFound");
    if (op === "replace") {
      const id = decodeURIComponent(activity ?? "");
      if (!posts.has(id)) return refused(404, "ActivityNotFoundInConversation");
      posts.set(id, body);
      return { status: 200, value: { id } };
    }
    const id = nextId();
    if (body.type === "message") posts.set(id, body);
    return { status: 201, value: { id } };
  }

  async function deliver(activity: Json, token: TokenKind = "good"): Promise<Delivered> {
    const bearing = keys.kinds[token]();
    const response = await fetch(`${botUrl}/api/messages`, {
      method: "POST",
      headers: {
        "content-type": "application/json; charset=utf-8",
        ...(bearing !== undefined && { authorization: `Bearer ${bearing}` }),
      },
      body: JSON.stringify({
        id: nextId(),
        timestamp: new Date().toISOString(),
        channelId: "msteams",
        serviceUrl,
        locale: "en-US",
        localTimezone: "Europe/Berlin",
        from: PERSON,
        recipient: { id: `28:${APP}`, name: "Bot" },
        ...inRoom(PERSONAL),
        ...activity,
      }),
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
  }

  /** Every card action of the newest message that has one with this title. */
  function findAction(title: string): { replyToId: string; data: Json } {
    for (const [id, post] of [...posts].reverse()) {
      const action = actionsOf(post.attachments?.[0]?.content).find((one) => one.title === title);
      if (action) return { replyToId: id, data: action.data };
    }
    throw new Error(`nobody offers "${title}"`);
  }

  /** The newest message that asks whether a file may be saved. */
  function newestConsent(): Json {
    const asks = ([, post]: [string, Json]) => /file\.consent$/.test(post.attachments?.[0]?.contentType);
    const [id, post] = [...posts].findLast(asks) ?? [];
    if (!post) throw new Error("nobody offers a file");
    return { id, ...post };
  }

  return {
    config,
    origin,
    serviceUrl,
    conversation: PERSONAL.id,
    /** A conversation that the bot is in. */
    add(room: Room): Room {
      rooms.set(room.id, room);
      return room;
    },
    calls,
    /** What the file host was asked for. */
    fetched,
    /** What OneDrive was given. */
    uploads,
    deliver,
    /** The bot is there now. */
    tell(url: string) {
      botUrl = url;
    },
    spoil: (...more: Fault[]) => faults.push(...more),
    /** The messages of the conversation as they stand now, oldest first. */
    messages: () => [...posts].map(([id, post]) => ({ id, ...post })),
    /** A file host's answer, and the attachment that tells of it. */
    host(name: string, serve: (response: ServerResponse) => void, at = origin) {
      const path = `/files/${randomUUID()}`;
      files.set(path, serve);
      const content = { downloadUrl: `${at}${path}`, uniqueId: randomUUID(), fileType: "xlsx" };
      return { contentType: "application/vnd.microsoft.teams.file.download.info", name, content };
    },
    say: (text: string, attachments: Json[] = [], more: Json = {}) =>
      deliver({
        type: "message",
        text,
        textFormat: "plain",
        attachments: [{ contentType: "text/html", content: `<div>${text}</div>` }, ...attachments],
        ...more,
      }),
    /** Presses "Allow" or "Decline" on a consent card, by default the newest; each press has an upload address of its own. */
    consent(action: "accept" | "decline", card = newestConsent(), more: Json = {}): Promise<Delivered> {
      const { name, content } = card.attachments[0];
      const id = randomUUID();
      const uploadInfo = {
        uploadUrl: `${origin}/onedrive/${id}`,
        contentUrl: `https://sample-my.sharepoint.com/${id}`,
        name,
        uniqueId: id,
        fileType: "xlsx",
        ...more,
      };
      const context = action === "accept" ? content.acceptContext : content.declineContext;
      const value = { type: "fileUpload", action, context, ...(action === "accept" && { uploadInfo }) };
      return deliver({ type: "invoke", name: "fileConsent/invoke", replyToId: card.id, value });
    },
    newestConsent,
    /** Presses the button of the newest card that has it; what opens a form gives the dialog. */
    async press(title: string): Promise<Delivered & { dialog?: Dialog }> {
      const { replyToId, data } = findAction(title);
      if (data.msteams?.type !== "task/fetch") return deliver({ type: "message", replyToId, value: data });
      const value = { data, context: { theme: "default" } };
      const opened = await deliver({ type: "invoke", name: "task/fetch", replyToId, value });
      return { ...opened, ...dialogIn(opened) };
    },
    /** Sends a dialog with what was typed; gives what the dialog shows next, if it stays. */
    async submit(dialog: Dialog, typed: Record<string, string>): Promise<Delivered & { dialog?: Dialog }> {
      const inputs = dialog.inputs.map(({ id, label, value }) => [id, typed[label] ?? value ?? ""]);
      const [action] = actionsOf(dialog.card);
      const value = { data: { ...action?.data, ...Object.fromEntries(inputs) } };
      const answered = await deliver({ type: "invoke", name: "task/submit", value });
      return { ...answered, ...dialogIn(answered) };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Every text a card shows, in order. */
export function textsOf(content: Json): string[] {
  if (Array.isArray(content)) return content.flatMap(textsOf);
  if (content === null || typeof content !== "object") return [];
  if (content.type === "RichTextBlock") {
    return [content.inlines.map((run: Json) => run.text).join("")];
  }
  const own = [content.label, content.title].filter((text) => typeof text === "string");
  return [...own, ...Object.values(content).flatMap(textsOf)];
}

function actionsOf(card: Json): Json[] {
  return (card?.body ?? []).flatMap((element: Json) => element.actions ?? []);
}

function dialogIn({ body }: Delivered): { dialog?: Dialog } {
  if (body?.task?.type !== "continue") return {};
  const card = body.task.value.card.content;
  const inputs = card.body.filter((element: Json) => element.type.startsWith("Input."));
  return { dialog: { title: body.task.value.title, card, inputs } };
}

function opOf(method: string | undefined, conversation?: string, activity?: string): string {
  if (method === "GET") return "people";
  if (method === "PUT") return "replace";
  if (method !== "POST") return `unknown ${method}`;
  if (conversation === undefined) return "create";
  return activity === undefined ? "send" : "reply";
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}
