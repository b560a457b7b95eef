import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { TurnContext } from "botbuilder";
import type { Core, Route } from "../../src/chat/adapter.ts";
import type { Answer, InboundEvent, PersonRef } from "../../src/chat/event.ts";
import type { Message } from "../../src/chat/message.ts";
import { complete, languageOf, sentence } from "../../src/i18n/index.ts";
import { readJson } from "../http/body.ts";
import { isDirectLoopback } from "../http/guard.ts";
import { HttpProblem } from "../http/problem.ts";
import { homeOf, type TeamsConfig } from "./config.ts";
import type { TeamsDeps } from "./deps.ts";
import { KeysError, TeamsRefusal } from "./errors.ts";
import { readForm, redraw, renderAnswer } from "./form.ts";
import { MAX_ACTIVITY_BYTES } from "./limits.ts";
import { type Speaker, strangerOf } from "./people.ts";
import { renderMessage } from "./render.ts";
import { type Consented, consentedWith } from "./upload.ts";
import { ACTIVITY, eventOf, type Heard, invokedWith, placeOf, tenantsOf } from "./wire/activity.ts";
import type { Connector } from "./wire/connector.ts";
import type { References } from "./wire/references.ts";
import type { At } from "./wire/roster.ts";

type Reply = { status: number; body?: unknown };
const HEARD: Reply = { status: 200 };
/** The Bot Framework's word for an invoke that a bot does not know. */
const NOT_IMPLEMENTED: Reply = { status: 501 };

export type Receiving = Pick<Core, "receive" | "isSensitive"> & {
  references: References;
  /** Who somebody is, as our tenant has them. Never rejects. */
  speaker(speaker: Speaker, at: At): Promise<PersonRef>;
  /** Carries out what somebody decided about a file. Never rejects, and is not waited for. */
  consented(pressed: Consented): Promise<void>;
};

/**
 * Teams' one way in. A turn is answered after the core has committed; when it could not, with 500, and the person is
 * told to send or press again, since Teams may not come again by itself. A dialog stays open with what was typed.
 */
export function messagesRoute(
  config: TeamsConfig,
  deps: TeamsDeps,
  connector: Connector,
  on: Receiving,
): Route {
  const { tenantId } = homeOf(config);
  return {
    method: "POST",
    path: "/api/messages",
    async handle(request, response) {
      try {
        if (config.kind === "anonymous" && !isLocal(request)) throw new TeamsRefusal("token");
        const activity = await readJson(request, ACTIVITY, MAX_ACTIVITY_BYTES);
        const authorization = request.headers.authorization ?? "";
        send(response, await connector.turn(authorization, activity, (turn) => take(activity, turn)));
      } catch (error) {
        if (error instanceof KeysError) deps.failed(error);
        if (error instanceof KeysError) throw new HttpProblem(503, "page.problem.not_saved");
        if (!(error instanceof TeamsRefusal)) throw error;
        deps.refused(error.code);
        send(response, { status: error.code === "token" ? 401 : 403 });
      }
    },
  };

  async function take(activity: Heard, turn: TurnContext): Promise<Reply> {
    const tenants = tenantsOf(activity);
    const ours = tenants.length > 0 && tenants.every((tenant) => tenant === tenantId);
    if (config.kind === "tenant" && !ours) throw new TeamsRefusal("tenant");
    const pressed = consentedWith(activity, tenantId);
    if (pressed) {
      void on.consented(pressed);
      return HEARD;
    }
    const heard = eventOf(activity, strangerOf(activity, tenantId), deps.clock.now());
    if (!heard) return activity.type === "invoke" ? NOT_IMPLEMENTED : HEARD;
    let answer: Answer;
    try {
      answer = await on.receive(await known(heard, activity));
    } catch (error) {
      return notSaved(heard, activity, turn, error);
    }
    return tell(answer, activity, turn);
  }

  /** With who speaks, and the way back kept. Of a concern nothing is asked and nothing is kept. */
  async function known(event: InboundEvent, activity: Heard): Promise<InboundEvent> {
    if (on.isSensitive(event)) return event;
    const { serviceUrl, recipient, channelData } = activity;
    const channelType = channelData?.channel?.type;
    const conversation = placeOf(activity)?.conversation ?? activity.conversation.id;
    const [from] = await Promise.all([
      event.kind === "left" ? event.from : on.speaker(activity, { serviceUrl, conversation }),
      on.references.hear(event.in, { serviceUrl, bot: recipient.id, ...(channelType && { channelType }) }),
    ]);
    return { ...event, from };
  }

  async function tell(answer: Answer, activity: Heard, turn: TurnContext): Promise<Reply> {
    switch (activity.name) {
      case "task/fetch":
      case "task/submit":
        return inDialog(answer, activity);
      case "adaptiveCard/action":
        return onCard(answer, activity, turn);
      default:
        return inChat(answer, activity, turn);
    }
  }

  /** An answer to words or to a button. */
  async function inChat(answer: Answer, activity: Heard, turn: TurnContext): Promise<Reply> {
    switch (answer.kind) {
      case "none":
      case "close":
        return HEARD;
      case "say":
        await say(answer.message, activity, turn);
        return HEARD;
      case "form":
      case "invalid":
        await say(notAsDrawn(activity), activity, turn);
        return HEARD;
      default:
        return answer satisfies never;
    }
  }

  /** An answer to a card's own button, which only who pressed it sees; one with buttons stands in the conversation. */
  async function onCard(answer: Answer, activity: Heard, turn: TurnContext): Promise<Reply> {
    if (answer.kind === "say" && !answer.message.blocks) return cardReply(answer.message.text);
    if (answer.kind === "form" || answer.kind === "invalid") return cardReply(notAsDrawn(activity).text);
    await inChat(answer, activity, turn);
    return cardReply(sentence(languageOf(activity.locale), "chat.received"));
  }

  /** What is shown at once is best effort: what was decided stands all the same. */
  async function say(message: Message, activity: Heard, turn: TurnContext): Promise<void> {
    try {
      const scope = placeOf(activity)?.scope;
      for (const part of renderMessage(message, scope)) await turn.sendActivity(part);
    } catch (error) {
      deps.failed(error);
    }
  }

  async function notSaved(
    event: InboundEvent,
    activity: Heard,
    turn: TurnContext,
    error: unknown,
  ): Promise<Reply> {
    const told = sentence(
      languageOf(event.from.locale),
      event.kind === "said" ? "chat.not_received" : "chat.not_saved",
    );
    const shown = inPlace(activity, told);
    if (shown) {
      deps.failed(error);
      return { status: 200, body: shown };
    }
    // Who waits for an answer may be where we cannot write.
    if (event.kind === "said" || event.kind === "pressed") await say({ text: told }, activity, turn);
    throw error;
  }
}

/** A form that comes back keeps its nonce; one that opens gets its own. */
function inDialog(answer: Answer, activity: Heard): Reply {
  const nonce = answer.kind === "form" ? undefined : readForm(invokedWith(activity))?.nonce;
  const body = renderAnswer(answer, nonce ?? randomUUID());
  return { status: 200, ...(body && { body }) };
}

/** Where an invoke can say itself that it was not saved: the dialog as typed, or under the card. */
function inPlace(activity: Heard, told: string): unknown {
  if (activity.name === "adaptiveCard/action") return cardError(told);
  const submission = activity.name === "task/submit" ? readForm(invokedWith(activity)) : undefined;
  return submission && redraw(submission);
}

/** A dialog opens in answer to a button only that was drawn as opening one; a client can send anything. */
function notAsDrawn({ locale }: Heard): Message {
  return { text: sentence(complete(languageOf(locale)), "help.old_button") };
}

/**
 * The card stays as it is; a text is shown under it. Over an empty one Teams says that it could not reach us, and
 * presses again (github.com/vercel/chat, issue 731, July 2026).
 */
function cardReply(value: string): Reply {
  const type = "application/vnd.microsoft.activity.message";
  return { status: 200, body: { statusCode: 200, type, value } };
}

function cardError(message: string) {
  return { statusCode: 500, type: "application/vnd.microsoft.error", value: { code: "NotSaved", message } };
}

/** Whether a request comes from this machine itself, with nothing in between. */
function isLocal(request: IncomingMessage): boolean {
  const from = request.socket.remoteAddress ?? "";
  return (/^(::ffff:)?127\./.test(from) || from === "::1") && isDirectLoopback(request);
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.statusCode = status;
  if (body !== undefined) response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
