import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { TurnContext } from "botbuilder";
import { z } from "zod";
import type { Core, Route } from "../../src/chat/adapter.ts";
import type { Answer, InboundEvent, PersonRef } from "../../src/chat/event.ts";
import { languageOf, sentence } from "../../src/i18n/index.ts";
import { readJson } from "../http/body.ts";
import { conversationAddress, messageAddress } from "./address.ts";
import type { Home } from "./config.ts";
import { CHANNEL, type Connector } from "./connector.ts";
import type { TeamsDeps } from "./deps.ts";
import { filesOf } from "./download.ts";
import { TeamsRefusal } from "./errors.ts";
import { readForm, renderAnswer } from "./form.ts";
import { MAX_ACTIVITY_BYTES } from "./limits.ts";
import { readPress, renderMessage } from "./render.ts";

/** What of an activity we read; the rest stays for the SDK. */
const ACTIVITY = z.looseObject({
  type: z.string(),
  id: z.string().min(1),
  channelId: z.literal(CHANNEL),
  serviceUrl: z.url(),
  from: z.looseObject({
    id: z.string().min(1),
    name: z.string().nullish(),
    aadObjectId: z.string().nullish(),
  }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  conversation: z.looseObject({
    id: z.string().min(1),
    tenantId: z.string().nullish(),
    conversationType: z.string().nullish(),
  }),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  replyToId: z.string().nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
});
type Heard = z.infer<typeof ACTIVITY>;

/** What a dialog's two invokes carry. */
const INVOKED = z.looseObject({ data: z.unknown().optional() });

type Reply = { status: number; body?: unknown };
const HEARD: Reply = { status: 200 };
/** The Bot Framework's word for an invoke that a bot does not know. */
const NOT_IMPLEMENTED: Reply = { status: 501 };

/**
 * Teams' one way in. A turn is answered after the core has committed; when it could not, with 500, and the person is
 * told to send or press again, since Teams may not come again by itself.
 */
export function messagesRoute(
  { tenantId: ours }: Home,
  deps: TeamsDeps,
  connector: Connector,
  core: Pick<Core, "receive" | "isSensitive">,
): Route {
  return {
    method: "POST",
    path: "/api/messages",
    async handle(request, response) {
      const activity = await readJson(request, ACTIVITY, MAX_ACTIVITY_BYTES);
      try {
        const authorization = request.headers.authorization ?? "";
        send(response, await connector.turn(authorization, activity, (on) => take(activity, on)));
      } catch (error) {
        if (!(error instanceof TeamsRefusal)) throw error;
        deps.refused(error.code);
        send(response, { status: error.code === "token" ? 401 : 403 });
      }
    },
  };

  async function take(activity: Heard, context: TurnContext): Promise<Reply> {
    const { tenantId, conversationType } = activity.conversation;
    if (tenantId !== ours) throw new TeamsRefusal("tenant");
    const event = conversationType === "personal" ? eventOf(activity) : undefined;
    if (!event) return activity.type === "invoke" ? NOT_IMPLEMENTED : HEARD;
    const { serviceUrl, recipient } = activity;
    try {
      if (!core.isSensitive(event)) await deps.references.keep(event.in, { serviceUrl, bot: recipient.id });
      const answer = await core.receive(event);
      return await (activity.type === "invoke" ? inDialog(answer, activity) : inChat(answer, context));
    } catch (error) {
      await tellItFailed(event, context);
      throw error;
    }
  }

  function eventOf(activity: Heard): InboundEvent | undefined {
    const { conversation, id } = activity;
    const where = conversationAddress(ours, conversation.id);
    const base = {
      key: `teams:${conversation.id}:${id}`,
      at: deps.clock.now(),
      from: personOf(activity, ours),
      in: where,
    };
    switch (activity.type) {
      case "message": {
        const press = readPress(activity.value);
        if (press) return { ...base, kind: "pressed", ...press, ...on(activity) };
        const files = filesOf(activity.attachments ?? []);
        const text = (activity.text ?? "").trim();
        return { ...base, kind: "said", message: messageAddress(where, id), text, files, mentioned: true };
      }
      case "invoke": {
        const data = INVOKED.safeParse(activity.value).data?.data;
        if (activity.name === "task/fetch") {
          const press = readPress(data);
          return press && { ...base, kind: "pressed", ...press, ...on(activity) };
        }
        const submission = activity.name === "task/submit" ? readForm(data) : undefined;
        if (!submission) return undefined;
        const { nonce, ...submitted } = submission;
        return { ...base, key: `teams:${conversation.id}:${nonce}`, kind: "submitted", ...submitted };
      }
      case "installationUpdate":
        if (activity.action === "add") return { ...base, kind: "arrived", who: "bot", home: where };
        return activity.action === "remove" ? { ...base, kind: "left", who: "bot" } : undefined;
      default:
        return undefined;
    }

    function on({ replyToId }: Heard) {
      return replyToId ? { on: messageAddress(where, replyToId) } : {};
    }
  }

  /** Best effort: who waits for an answer may be where we cannot write. */
  async function tellItFailed(event: InboundEvent, context: TurnContext): Promise<void> {
    const key = event.kind === "said" ? "chat.not_received" : "chat.not_saved";
    try {
      await context.sendActivity(sentence(languageOf(event.from.locale), key));
    } catch (error) {
      deps.failed(error);
    }
  }
}

/** An answer to words or to a button. A dialog opens in answer to a button only that was drawn as opening one. */
async function inChat(answer: Answer, context: TurnContext): Promise<Reply> {
  switch (answer.kind) {
    case "none":
    case "close":
      return HEARD;
    case "say":
      for (const activity of renderMessage(answer.message)) await context.sendActivity(activity);
      return HEARD;
    case "form":
    case "invalid":
      throw new TypeError("a button that opens a form was not drawn as one");
    default:
      return answer satisfies never;
  }
}

/** A form that comes back keeps its nonce; one that opens gets its own. */
function inDialog(answer: Answer, activity: Heard): Reply {
  const nonce = readForm(INVOKED.safeParse(activity.value).data?.data)?.nonce ?? randomUUID();
  const body = renderAnswer(answer, answer.kind === "form" ? randomUUID() : nonce);
  return { status: 200, ...(body && { body }) };
}

/**
 * Who spoke. The id is the directory's, the same for every bot. An activity does not tell guests from members, so
 * nobody counts as ours by it.
 */
function personOf({ from, locale, localTimezone }: Heard, org: string): PersonRef {
  return {
    platform: "teams",
    org,
    id: from.aadObjectId ?? from.id,
    external: true,
    ...(from.name && { name: from.name }),
    ...(locale && { locale }),
    ...(localTimezone && { timeZone: localTimezone }),
  };
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.statusCode = status;
  if (body !== undefined) response.setHeader("Content-Type", "application/json; charset=utf-8");
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
