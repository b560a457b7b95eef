import type { Address } from "../../src/chat/address.ts";
import type { Answer, PersonRef } from "../../src/chat/event.ts";
import type { Block } from "../../src/chat/message.ts";
import {
  createMemoryChat,
  MEMORY_OFFICERS,
  MEMORY_ORG,
  type MemoryChat,
  memoryConversation,
} from "../support/memory-adapter.ts";
import type { Ground, Harness, Outcome, Shown } from "./harness.ts";

/** The memory platform: events go in as they are, messages are read where they were put. */
export async function memoryHarness({ clock, email }: Ground): Promise<Harness & { chat: MemoryChat }> {
  const person: PersonRef = {
    platform: "memory",
    org: MEMORY_ORG,
    id: "p1",
    external: false,
    name: "P",
    email,
  };
  const chat = createMemoryChat([person]);
  const where = memoryConversation(person);
  const uploads = new Map<string, ReturnType<MemoryChat["upload"]>[]>();
  const base = (id: string) => ({ key: `memory:${id}`, at: clock.now(), from: person, in: where });

  return {
    chat,
    adapter: chat.adapter,
    person,
    where,
    direct: where,
    audience: "one",
    outside: [],
    officers: MEMORY_OFFICERS,
    foreign: ["memory:other/with-p1" as Address, "memory:org" as Address],
    can: { forms: true, filesIn: true, filesOut: true, replace: true, find: true, members: true },
    threads: true,
    longestLabel: Number.POSITIVE_INFINITY,
    saysItFailed: [],
    sendsOnce: true,
    lostFiles: {
      gone: chat.upload("gone.xlsx", "gone"),
      not_a_file: chat.upload("page.xlsx", "not_a_file"),
      transient: chat.upload("late.xlsx", "transient"),
    },
    say({ id, text, files = [] }) {
      const known = uploads.get(id) ?? files.map((file) => chat.upload(file.name, file.bytes));
      uploads.set(id, known);
      const message = `${where}/${id}` as Address;
      return outcomeOf(
        chat.tell({ ...base(id), kind: "said", message, text, files: known, mentioned: true }),
      );
    },
    press: ({ id, action, value, on }) =>
      outcomeOf(chat.tell({ ...base(id), kind: "pressed", action, value, ...(on && { on }) })),
    submit: ({ id, ...submitted }) => outcomeOf(chat.tell({ ...base(id), kind: "submitted", ...submitted })),
    shown: async () => chat.posts.filter((one) => one.address.startsWith(`${where}/`)).map(show),
    close: async () => undefined,
  };
}

async function outcomeOf(telling: Promise<Answer>): Promise<Outcome> {
  let answer: Answer;
  try {
    answer = await telling;
  } catch {
    return { kind: "failed" };
  }
  switch (answer.kind) {
    case "none":
      return { kind: "taken" };
    case "close":
      return { kind: "closed" };
    case "say":
      return { kind: "told", text: answer.message.text };
    case "form":
    case "invalid": {
      const typed = Object.fromEntries(answer.form.fields.map(({ name, value }) => [name, value ?? ""]));
      const problems = answer.kind === "invalid" ? answer.problems : {};
      return { kind: "form", title: answer.form.title, typed, problems };
    }
    default:
      return answer satisfies never;
  }
}

function show({ address, thread, message }: MemoryChat["posts"][number]): Shown {
  const blocks = message.blocks ?? [{ kind: "text", text: message.text }];
  return {
    address,
    thread,
    lines: blocks.flatMap(linesOf),
    active: [],
    buttons: blocks.flatMap((block) =>
      block.kind === "buttons"
        ? block.buttons.map(({ label, action, value }) => ({ label, action, value }))
        : [],
    ),
    files: (message.files ?? []).map((file) => file.name),
  };
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return block.text.split("\n");
    case "facts":
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case "table":
      return [block.caption, ...block.columns, ...block.rows.flat()];
    case "buttons":
    case "divider":
      return [];
    default:
      return block satisfies never;
  }
}
