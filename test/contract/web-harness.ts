import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { createHttpServer } from "../../adapters/http/index.ts";
import type { AnswerView } from "../../adapters/web/form.ts";
import { createWebAdapter } from "../../adapters/web/index.ts";
import type { EntryView } from "../../adapters/web/render.ts";
import type { Address } from "../../src/chat/address.ts";
import { webDeps } from "../../src/main/web-deps.ts";
import { enterAs } from "../../src/people/links/store.ts";
import { OFFICERS_PAGE, webPerson } from "../../src/people/web.ts";
import { TRANSCRIPT_CHANNEL } from "../../src/transcript/store.ts";
import { openChat, WebRefusal } from "../support/web-client.ts";
import { drawOnPage } from "./drawn-page.ts";
import type { Ground, Harness, Outcome, Shown } from "./harness.ts";

/** The web chat behind its real HTTP server, with a client where the browser would be. */
export async function webHarness({ database, clock, contactId }: Ground): Promise<Harness> {
  const changes = new EventEmitter();
  const stopListening = await database.listen(TRANSCRIPT_CHANNEL, (conversation) =>
    changes.emit(conversation),
  );
  const publicUrl = "http://127.0.0.1";
  const failed = () => undefined;
  const adapter = createWebAdapter(
    { publicUrl },
    webDeps(database.orm, { clock, changes, failed, windowKey: undefined, connected: new Set(["web"]) }),
  );
  const http = createHttpServer(
    { host: "127.0.0.1", port: 0, publicUrl, loopbackOnly: true },
    { routes: adapter.routes, ready: async () => true, failed },
  );
  const port = await http.listen();
  const { session, secret } = await database.orm.transaction((tx) => enterAs(tx, { contactId }, clock.now()));
  const where = session.conversation;
  const chat = openChat(`${publicUrl}:${port}/chat/${session.slot}/`, `tinstone_${session.slot}=${secret}`);

  async function show(entry: EntryView): Promise<Shown> {
    return {
      address: `${where}/${entry.part}` as Address,
      thread: where,
      ...(await drawOnPage(entry.message)),
    };
  }

  return {
    adapter,
    person: webPerson({ contactId }),
    where,
    direct: where,
    audience: "one",
    outside: [],
    officers: OFFICERS_PAGE,
    foreign: ["web:somewhere" as Address, "web:contact:" as Address, "web:contact:a/b/c" as Address],
    can: { forms: true, filesIn: true, filesOut: true, replace: true, typing: true, find: true },
    threads: false,
    longestLabel: Number.POSITIVE_INFINITY,
    saysItFailed: [],
    sendsOnce: true,
    lostFiles: {
      gone: { id: "x/0", name: "gone.xlsx", handle: randomUUID() },
      // The database refuses to look for it.
      transient: { id: "x/1", name: "odd.xlsx", handle: "no uuid" },
    },
    say: ({ id, text, files = [] }) => outcomeOf(chat.drop(files, { text, key: id })),
    press: ({ id, action, value, on }) => {
      const part = on?.slice(where.length + 1);
      return outcomeOf(chat.press({ action, value }, { key: id, ...(part !== undefined && { on: part }) }));
    },
    submit: ({ id, form, context, values }) => outcomeOf(chat.submit({ name: form, context }, values, id)),
    async shown() {
      const { entries } = await chat.state();
      const ours = entries.filter((one) => one.from === "bot").sort((a, b) => a.id - b.id);
      return Promise.all(ours.map(show));
    },
    async close() {
      chat.close();
      await stopListening();
      await http.close();
    },
  };
}

async function outcomeOf(sending: Promise<AnswerView>): Promise<Outcome> {
  let answer: AnswerView;
  try {
    answer = await sending;
  } catch (error) {
    if (error instanceof WebRefusal) return { kind: "failed" };
    throw error;
  }
  switch (answer.kind) {
    case "none":
      return { kind: "taken" };
    case "close":
      return { kind: "closed" };
    case "say":
      return { kind: "told", text: (await drawOnPage(answer.message)).lines.join("\n") };
    case "form": {
      const typed = Object.fromEntries(answer.form.fields.map(({ name, value }) => [name, value ?? ""]));
      return { kind: "form", title: answer.form.title, typed, problems: answer.problems };
    }
    default:
      return answer satisfies never;
  }
}
