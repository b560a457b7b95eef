import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { AnswerView } from "../../adapters/web/form.ts";
import type { EntryView, MessageView } from "../../adapters/web/render.ts";
import type { Button, FormValues } from "../../src/chat/message.ts";
import { readEvents } from "./event-stream.ts";

export type UploadedFile = { name: string; bytes: Uint8Array };
export type WebState = { name: string; welcome: MessageView; entries: EntryView[] };

/** The server did not take what was sent; `sentence` is what the person reads. */
export class WebRefusal extends Error {
  override readonly name = "WebRefusal";
  constructor(
    readonly status: number,
    readonly sentence: string,
  ) {
    super(`refused with ${status}: ${sentence}`);
  }
}

/** A person at their page: what the page's scripts send and receive, without a browser. */
export type WebChat = {
  /** "http://127.0.0.1:4711/chat/slot" */
  url: string;
  cookie: string;
  say(text: string, key?: string): Promise<AnswerView>;
  drop(files: UploadedFile[], more?: { text?: string; key?: string }): Promise<AnswerView>;
  press(button: Pick<Button, "action" | "value">, more?: { on?: string; key?: string }): Promise<AnswerView>;
  submit(form: { name: string; context: string }, values: FormValues, key?: string): Promise<AnswerView>;
  state(): Promise<WebState>;
  /** The next message of ours, that says this, after what was given out before; waits for it on the event stream. */
  nextBotMessage(saying?: string): Promise<EntryView>;
  /** The message that takes this one's place; waits for it. */
  replacementOf(entry: EntryView): Promise<EntryView>;
  /** The whole conversation as the stream told it so far, in order. */
  entries(): EntryView[];
  leave(): Promise<void>;
  close(): void;
};

/** Opens a personal link as a browser does; `press` is the officer's press that signs them in. */
export async function enterByLink(link: string, press = true): Promise<WebChat> {
  const { origin, hash } = new URL(link);
  const token = hash.slice(1);
  let response = await post(`${origin}/enter`, { token });
  let entry = await taken(response);
  if (entry.kind === "press_to_enter" && press) {
    response = await post(`${origin}/enter`, { token, pressed: true });
    entry = await taken(response);
  }
  if (entry.kind !== "entered") throw new WebRefusal(response.status, entry.text);
  return openChat(new URL(entry.path, origin).href, cookieOf(response));
}

/** The button of a message that does this; a message without it fails the test. */
export function buttonOf(message: MessageView, action: string): Button {
  const buttons = (message.blocks ?? []).flatMap((block) => (block.kind === "buttons" ? block.buttons : []));
  const found = buttons.find((one) => one.action === action);
  if (!found)
    throw new Error(`no button does ${action}, only ${buttons.map((one) => one.action).join(", ")}`);
  return found;
}

/** The first pair of a Set-Cookie header, as it is sent back. */
export function cookieOf(response: Response): string {
  return (response.headers.getSetCookie()[0] ?? "").split(";")[0]!;
}

/** The page behind an address that ends in a slash, for whoever holds its cookie. */
export function openChat(address: string, cookie: string): WebChat {
  const url = address.replace(/\/$/, "");
  const seen = new Map<number, EntryView>();
  const waiting = new Set<() => void>();
  const closing = new AbortController();
  let given = 0;
  let cursor = 0;
  let lost: unknown;

  const said = (body: FormData) =>
    fetch(`${url}/said`, { method: "POST", headers: { Cookie: cookie }, body });
  const sorted = () => [...seen.values()].sort((a, b) => a.id - b.id);

  /** Comes back by itself and says where it was, like the browser's EventSource. */
  async function follow(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        const response = await fetch(`${url}/events?after=${cursor}`, {
          headers: { Cookie: cookie },
          signal: closing.signal,
        });
        if (!response.ok) throw await refusal(response);
        for await (const { event, data } of readEvents(response))
          if (event === "entry") take(JSON.parse(data));
      } catch (error) {
        if (error instanceof WebRefusal) {
          lost = error;
          tell();
          return;
        }
      }
      await sleep(50);
    }
  }

  function take(entry: EntryView): void {
    cursor = entry.revision;
    seen.set(entry.id, entry);
    tell();
  }

  function tell(): void {
    for (const look of waiting) look();
  }

  function when<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined && lost === undefined) return;
        waiting.delete(look);
        if (found === undefined) reject(lost);
        else resolve(found);
      };
      waiting.add(look);
      look();
    });
  }

  void follow();
  return {
    url,
    cookie,
    say: (text, key = randomUUID()) => saying(key, text, [], said),
    drop: (files, { text = "", key = randomUUID() } = {}) => saying(key, text, files, said),
    press: async ({ action, value }, { on, key = randomUUID() } = {}) =>
      taken(await post(`${url}/pressed`, { key, action, value, on }, cookie)),
    submit: async ({ name, context }, values, key = randomUUID()) =>
      taken(await post(`${url}/submitted`, { key, form: name, context, values }, cookie)),
    state: async () => taken(await fetch(`${url}/state`, { headers: { Cookie: cookie } })),
    async nextBotMessage(saying = "") {
      const isNext = ({ from, id, message }: EntryView) =>
        from === "bot" && id > given && message.text.includes(saying);
      const next = await when(() => sorted().find(isNext));
      given = next.id;
      return next;
    },
    replacementOf: (entry) =>
      when(() => {
        const now = seen.get(entry.id);
        return now && now.revision > entry.revision ? now : undefined;
      }),
    entries: sorted,
    async leave() {
      await taken(await post(`${url}/leave`, {}, cookie));
    },
    close: () => closing.abort(),
  };
}

async function saying(
  key: string,
  text: string,
  files: UploadedFile[],
  send: (body: FormData) => Promise<Response>,
): Promise<AnswerView> {
  const body = new FormData();
  body.append("key", key);
  body.append("text", text);
  for (const { name, bytes } of files) body.append("file", new Blob([new Uint8Array(bytes)]), name);
  return taken(await send(body));
}

function post(url: string, body: unknown, cookie = ""): Promise<Response> {
  const headers = { "Content-Type": "application/json", Cookie: cookie };
  return fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}

// biome-ignore lint/suspicious/noExplicitAny: the server's JSON, named by each caller's own type
async function taken(response: Response): Promise<any> {
  if (!response.ok) throw await refusal(response);
  return response.json();
}

async function refusal(response: Response): Promise<WebRefusal> {
  const { sentence } = (await response.json()) as { sentence: string };
  return new WebRefusal(response.status, sentence);
}
