import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Command } from "commander";
import { plainText } from "../adapters/slack/render.ts";
import { dateHere, systemClock } from "../src/clock.ts";
import { SAMPLES, sampleFileName, sampleWorkbook } from "../src/demo/workbook/index.ts";
import {
  type CompleteLanguage,
  complete,
  languageOf,
  type SentenceKey,
  sentence,
  type Values,
} from "../src/i18n/index.ts";
import { startSentence } from "../src/start-sentence.ts";
import { type FakePost, type FakeView, startFakeSlack } from "../test/support/fake-slack.ts";
import { startBot } from "./bot.ts";

/** Contacts of the sample campaign, by the language they read. */
const PEOPLE: Record<CompleteLanguage, { email: string; locale: string; supplier: string }> = {
  en: { email: "contact2@sample.invalid", locale: "en-US", supplier: "Sample Boards GmbH" },
  ja: { email: "contact1@sample.invalid", locale: "ja-JP", supplier: "Sample Connectors K.K." },
};
const USER = "U0YOU";
/** How often is looked for what the bot said by itself, in ms. */
const LOOK_MS = 500;

/** What of a form's inputs we read. */
type Input = {
  type: string;
  block_id: string;
  label: { text: string };
  element: { initial_value?: string; initial_option?: Option; options?: Option[] };
};
type Option = { text: { text: string }; value: string };
type OpenForm = { view: FakeView; asked: Input[]; values: Record<string, string> };

/** Talking to Tinstone in a Slack of its own, in the terminal: no account, and nothing leaves this machine. */
async function main(): Promise<void> {
  const { lang } = new Command("try:slack")
    .description("talk to Tinstone in a Slack of its own, in this terminal")
    .option("--lang <en|ja>", "the language you read", "en")
    .parse()
    .opts<{ lang: string }>();
  const language = complete(languageOf(lang));
  const { email, locale, supplier } = PEOPLE[language];
  const fake = await startFakeSlack();
  fake.addUser({ id: USER, email, locale });
  const bot = await startBot({ slack: fake.config });
  fake.tell(bot.origin);
  const shown = new Map<string, string>();
  let whispered = 0;
  let form: OpenForm | undefined;

  const print = (text: string) => void process.stdout.write(`${text}\n`);
  const tell = (key: SentenceKey, values: Values = {}) => print(`· ${sentence(language, key, values)}`);
  tell("try.slack.ready", { supplier, url: bot.url, samples: SAMPLES.map(sampleFileName).join(", ") });
  const looking = setInterval(show, LOOK_MS);

  const terminal = createInterface({ input: process.stdin });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => terminal.close());
  for await (const line of terminal) {
    const typed = line.trim();
    if (typed === "/quit") break;
    if (form) await fillIn(form, typed);
    else if (typed !== "") await act(typed);
    await bot.settled();
    show();
  }
  clearInterval(looking);
  await bot.stop();
  await fake.close();

  async function act(typed: string): Promise<void> {
    const [, command, argument = ""] = /^\/(drop|press)\s+(.+)$/.exec(typed) ?? [];
    if (command === "drop") await drop(argument);
    else if (command === "press") await press(argument);
    else if (typed.startsWith("/")) tell("try.slack.unknown");
    else await fake.say({ user: USER, ts: fake.nextTs(), text: typed });
  }

  async function drop(path: string): Promise<void> {
    const bytes = await contentOf(path, supplier);
    if (!bytes) return tell("try.slack.no_file", { path });
    const file = fake.addFile({ name: basename(path), bytes });
    await fake.say({ user: USER, ts: fake.nextTs(), files: [file] });
  }

  async function press(label: string): Promise<void> {
    const post = fake.posts.findLast((one) => labelsOf(one).includes(label));
    if (!post) return tell("try.slack.no_button", { label });
    const opened = fake.views.length;
    await fake.press({ user: USER, post, label });
    const view = fake.views[opened];
    if (view) open(view);
  }

  function open(view: FakeView): void {
    const inputs = inputsOf(view);
    const values = inputs.map(({ block_id, element }) => [
      block_id,
      element.initial_value ?? element.initial_option?.value ?? "",
    ]);
    form = { view, asked: inputs, values: Object.fromEntries(values) };
    tell("try.slack.form", { title: plainText(view.title.text, "") });
    ask(form);
  }

  function ask({ asked: [input], values }: OpenForm): void {
    if (!input) return;
    const choices = input.element.options?.map(({ text }) => text.text).join(" / ") ?? "";
    const before = values[input.block_id] ?? "";
    print([`  ${input.label.text}`, ...[choices, before].filter((one) => one !== "")].join("  · "));
  }

  /** One line answers one input; an empty one leaves it as it stands. */
  async function fillIn(open: OpenForm, typed: string): Promise<void> {
    const [input, ...rest] = open.asked;
    if (input && typed !== "") {
      const chosen = input.element.options?.find(({ text }) => text.text === typed);
      open.values[input.block_id] = chosen?.value ?? typed;
    }
    form = rest.length > 0 ? { ...open, asked: rest } : undefined;
    if (form) ask(form);
    else await submit(open);
  }

  async function submit({ view, values }: OpenForm): Promise<void> {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
    const { status, body } = await fake.submit(USER, view, filled);
    const answer = (body ?? {}) as { errors?: Record<string, string>; view?: Omit<FakeView, "id"> };
    if (status !== 200) return tell("try.slack.not_taken");
    if (answer.view) return open({ ...answer.view, id: view.id });
    const wrong = inputsOf(view).filter(({ block_id }) => answer.errors?.[block_id] !== undefined);
    for (const { block_id, label } of wrong) print(`! ${label.text}: ${answer.errors?.[block_id]}`);
    if (wrong.length === 0) return;
    form = { view, asked: wrong, values };
    ask(form);
  }

  /** Prints what the bot said, or changed, since it was last looked for. */
  function show(): void {
    for (const post of fake.posts) {
      const text = drawn(post);
      if (shown.get(post.ts) === text) continue;
      if (shown.has(post.ts)) tell("try.slack.changed");
      shown.set(post.ts, text);
      print(`${text}\n`);
    }
    for (const one of fake.ephemerals.slice(whispered)) {
      tell("try.slack.only_you");
      print(`${drawn({ ...one, ts: "" })}\n`);
    }
    whispered = fake.ephemerals.length;
  }
}

function labelsOf({ blocks }: FakePost): string[] {
  return (blocks ?? []).flatMap(({ elements = [] }) => elements.flatMap(({ text }) => text?.text ?? []));
}

function drawn(post: FakePost): string {
  const files = (post.files ?? []).map(({ name }) => `(${name})`);
  const buttons = labelsOf(post).map((label) => `[${label}]`);
  return [plainText(post.text, ""), ...files, buttons.join(" ")].filter((one) => one !== "").join("\n");
}

function inputsOf({ blocks }: FakeView): Input[] {
  return (blocks as unknown as Input[]).filter(({ type }) => type === "input");
}

/** A sample by its name, or a file from where the person stands; undefined where there is none. */
async function contentOf(path: string, company: string): Promise<Buffer | undefined> {
  const sample = SAMPLES.find((one) => sampleFileName(one) === path);
  const completedOn = dateHere(systemClock.now());
  if (sample) return sampleWorkbook(sample, { company, completedOn, language: "en" });
  try {
    return await readFile(resolve(process.env.INIT_CWD ?? ".", path));
  } catch {
    return undefined;
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${startSentence(error, "")}\n`);
  process.exit(1);
}
