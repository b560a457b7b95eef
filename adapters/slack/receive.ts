import { randomUUID } from "node:crypto";
import { App, type BlockAction, ExpressReceiver, type Logger, LogLevel, type webApi } from "@slack/bolt";
import type { Route } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Answer, InboundEvent, PersonRef } from "../../src/chat/event.ts";
import type { Form, Message } from "../../src/chat/message.ts";
import { languageOf, sentence } from "../../src/i18n/index.ts";
import {
  conversation,
  isDirect,
  messageAddress,
  parse,
  personOf,
  type SlackPlace,
  type SlackUser,
} from "./address.ts";
import type { SlackConfig } from "./config.ts";
import type { SlackDeps } from "./deps.ts";
import { fileRef, type SlackFile } from "./download.ts";
import { SlackRefusal } from "./errors.ts";
import { readView, renderForm } from "./form.ts";
import { MAX_PEOPLE_KEPT, MAX_WHISPERS_KEPT, PERSON_FRESH_MS } from "./limits.ts";
import { actionOf, plainText, renderMessage } from "./render.ts";
import type { Self } from "./send.ts";

/** The one request URL: events and interactivity. */
const PATH = "/slack/events";

/** Messages of people; the other subtypes tell of edits, deletions, joins and bots. */
const SAID = [undefined, "file_share", "thread_broadcast"];

export type Receiving = SlackDeps & {
  receive(event: InboundEvent): Promise<Answer>;
  self(): Self;
  /** For calls that a person waits for. */
  client: webApi.WebClient;
  tracked<T>(work: Promise<T>): Promise<T>;
};

/** What of a message event we read. */
type SlackMessage = {
  channel: string;
  ts: string;
  thread_ts?: string;
  subtype?: string;
  user?: string;
  bot_id?: string;
  text?: string;
  files?: SlackFile[];
};

/**
 * Slack's signed requests as events. Each is acknowledged after the core has committed; when it could not, with 500:
 * Slack delivers a message again, and tells who pressed or submitted that it did not work.
 */
export function receiveRoute(
  config: SlackConfig,
  signingSecret: string,
  on: Receiving,
  logger: Logger,
): Route {
  const people = createPeople(on);
  const whispered = new Set<string>();
  const receiver = new ExpressReceiver({
    signingSecret,
    endpoints: PATH,
    processBeforeResponse: true,
    logger,
  });
  receiver.app.disable("x-powered-by");
  const app = new App({
    receiver,
    logger,
    logLevel: LogLevel.ERROR,
    convoStore: false,
    async authorize({ teamId }) {
      const { team, userId, botId } = on.self();
      if (teamId !== team) throw new SlackRefusal("foreign_team");
      return { botToken: config.botToken, botId, botUserId: userId };
    },
  });
  app.error(async (error) => {
    on.failed(error.original ?? error);
    throw error;
  });
  app.event("message", ({ event }) => heard(event as SlackMessage));
  // Slack tells of a mention twice; both have the key of the message.
  app.event("app_mention", ({ event }) => heard(event as SlackMessage));
  app.action<BlockAction>({ type: "block_actions" }, async ({ ack, body }) => {
    await pressed(body);
    await ack();
  });
  app.view({ type: "view_submission", callback_id: /^/ }, async ({ ack, body, view }) => {
    const read = readView(view);
    if (!read) return ack();
    const { in: where, context, nonce } = read.origin;
    const answer = await on.receive({
      key: `slack:view:${view.id}:${nonce}`,
      at: on.clock.now(),
      from: await people(body.user.id),
      in: where,
      kind: "submitted",
      form: read.form,
      context,
      values: read.values,
    });
    switch (answer.kind) {
      case "none":
      case "close":
        return ack();
      case "say":
        whisper(answer.message, parse(where)!, body.user.id);
        return ack();
      case "form":
        return ack({ response_action: "update", view: drawn(answer.form, where) });
      case "invalid":
        return ack({ response_action: "errors", errors: answer.problems });
      default:
        return answer satisfies never;
    }
  });

  return { method: "POST", path: PATH, handle: (request, response) => receiver.app(request, response) };

  async function heard(message: SlackMessage): Promise<void> {
    const { team, userId } = on.self();
    const { channel, ts, thread_ts: thread, user, text = "" } = message;
    if (user === undefined || message.bot_id !== undefined || !SAID.includes(message.subtype)) return;
    const mentioned = isDirect(channel) || text.includes(`<@${userId}>`);
    const files = (message.files ?? []).map(fileRef);
    // What people say to each other in a channel is none of our business.
    if (!mentioned && files.length === 0) return;
    const key = `slack:${team}:${channel}:${ts}`;
    const answer = await on.receive({
      key,
      at: timeOf(ts),
      from: await people(user),
      in: conversation(team, channel),
      kind: "said",
      message: messageAddress(team, channel, ts, thread),
      text: plainText(text, userId),
      files,
      mentioned,
    });
    if (answer.kind !== "say" || whispered.has(key)) return;
    if (whispered.size >= MAX_WHISPERS_KEPT) whispered.clear();
    whispered.add(key);
    whisper(answer.message, { team, channel, ...(thread && { thread }) }, user);
  }

  async function pressed({
    actions,
    channel,
    container,
    message,
    user,
    trigger_id,
  }: BlockAction): Promise<void> {
    const [action] = actions;
    const ts = message?.ts ?? container.message_ts;
    if (action?.type !== "button" || channel === undefined || ts === undefined) return;
    const { team } = on.self();
    const thread = message?.thread_ts ?? container.thread_ts;
    const where = conversation(team, channel.id);
    const answer = await on.receive({
      key: `slack:press:${team}:${channel.id}:${ts}:${action.action_ts}`,
      at: timeOf(action.action_ts),
      from: await people(user.id),
      in: where,
      kind: "pressed",
      action: actionOf(action.action_id),
      value: action.value ?? "",
      // What only one person sees cannot be answered under or replaced.
      ...(container.is_ephemeral !== true && { on: messageAddress(team, channel.id, ts, thread) }),
    });
    const place = { team, channel: channel.id, ...(thread && { thread }) };
    if (answer.kind === "say") whisper(answer.message, place, user.id);
    if (answer.kind === "form" || answer.kind === "invalid")
      await open(answer.form, trigger_id, place, user.id);
  }

  /** A trigger lives three seconds: who pressed is asked to press again when it was too late. */
  async function open(form: Form, trigger_id: string, place: SlackPlace, user: string): Promise<void> {
    const where = conversation(place.team, place.channel);
    try {
      await on.client.views.open({ trigger_id, view: drawn(form, where) });
    } catch (error) {
      on.failed(error);
      whisper({ text: sentence(languageOf(form.lang), "chat.press_again") }, place, user);
    }
  }

  function drawn(form: Form, where: Address) {
    return renderForm(form, { in: where, context: form.context, nonce: randomUUID() });
  }

  /** Says something to one person, best effort: shown where they are, kept by nobody. */
  function whisper(message: Message, { channel, thread }: SlackPlace, user: string): void {
    const saying = async () => {
      for (const part of renderMessage(message)) {
        await on.client.chat.postEphemeral({ channel, user, ...part, ...(thread && { thread_ts: thread }) });
      }
    };
    on.tracked(saying()).catch(on.failed);
  }
}

/** Looks people up, some minutes from memory. One whom we cannot ask about now is external and has no name. */
function createPeople(on: Receiving): (id: string) => Promise<PersonRef> {
  const kept = new Map<string, { user: SlackUser; until: number }>();
  return async (id) => {
    const now = on.clock.now().getTime();
    const before = kept.get(id);
    if (before && before.until > now) return personOf(id, on.self(), before.user);
    try {
      const { user } = await on.client.users.info({ user: id, include_locale: true });
      if (kept.size >= MAX_PEOPLE_KEPT) kept.clear();
      if (user) kept.set(id, { user, until: now + PERSON_FRESH_MS });
      return personOf(id, on.self(), user);
    } catch (error) {
      on.failed(error);
      return personOf(id, on.self(), before?.user);
    }
  };
}

function timeOf(ts: string): Date {
  return new Date(Math.floor(Number(ts) * 1_000));
}
