import { z } from "zod";
import type { Address } from "../../../src/chat/address.ts";
import type { FileRef, InboundEvent, PersonRef } from "../../../src/chat/event.ts";
import { conversationAddress, messageAddress, type Scope, splitThread } from "../address.ts";
import { filesOf } from "../download.ts";
import { readForm } from "../form.ts";
import { readPress } from "../render.ts";
import { CHANNEL } from "./connector.ts";

const ACCOUNT = z.looseObject({ id: z.string().min(1) });
const NAMED = z.looseObject({ id: z.string().nullish() });

/** What of an activity we read; the rest stays for the SDK. */
export const ACTIVITY = z.looseObject({
  type: z.string(),
  id: z.string().min(1),
  channelId: z.literal(CHANNEL),
  serviceUrl: z.url(),
  from: z.looseObject({
    id: z.string().min(1),
    name: z.string().nullish(),
    aadObjectId: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  recipient: ACCOUNT,
  conversation: z.looseObject({
    id: z.string().min(1),
    tenantId: z.string().nullish(),
    conversationType: z.string().nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: NAMED.nullish(),
      team: NAMED.nullish(),
      channel: z.looseObject({ id: z.string().nullish(), type: z.string().nullish() }).nullish(),
    })
    .nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  localTimezone: z.string().nullish(),
  replyToId: z.string().nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(ACCOUNT).nullish(),
  membersRemoved: z.array(ACCOUNT).nullish(),
});
export type Heard = z.infer<typeof ACTIVITY>;

/** What a dialog's two invokes carry, and what a card's own does. */
const IN_DIALOG = z.looseObject({ data: z.unknown().optional() });
const ON_CARD = z.looseObject({ action: IN_DIALOG });

const MENTION = z.looseObject({
  type: z.literal("mention"),
  mentioned: z.looseObject({ id: z.string(), name: z.string().nullish() }),
  text: z.string().min(1),
});

/** Where the word of a file is all that comes, in the HTML that Teams attaches of a message: nobody can type it. */
const HTML = z.looseObject({ contentType: z.literal("text/html"), content: z.string() });
const FILE_IN_HTML = /<attachment id="([0-9a-f-]{36})">/gi;

/** Every tenant that an activity names; an outsider in a conversation of ours brings their own. */
export function tenantsOf({ conversation, channelData, from }: Heard): string[] {
  return [conversation.tenantId, channelData?.tenant?.id, from.tenantId].filter(
    (id) => typeof id === "string",
  );
}

/** The conversation that an activity is from: for a channel the whole of it, whatever the thread. */
export function placeOf({ conversation: { id, conversationType } }: Heard) {
  const scope = SCOPES.find((known) => known === conversationType);
  return scope && { scope, ...splitThread(id) };
}
const SCOPES: readonly Scope[] = ["personal", "groupChat", "channel"];

/** What an activity tells us; undefined for what is none of our business. The same activity has the same key again. */
export function eventOf(activity: Heard, from: PersonRef, at: Date): InboundEvent | undefined {
  const { conversation, id, replyToId, recipient } = activity;
  const place = placeOf(activity);
  if (!place) return undefined;
  const where = conversationAddress(from.org, place.scope, place.conversation);
  const base = { key: `teams:${conversation.id}:${id}`, at, from, in: where };
  const on = replyToId ? { on: messageAddress(where, replyToId, place.thread) } : {};

  switch (activity.type) {
    case "message": {
      const press = readPress(activity.value);
      if (press) return { ...base, kind: "pressed", ...press, ...on };
      const personal = place.scope === "personal";
      const attachments = activity.attachments ?? [];
      const files = personal ? filesOf(attachments) : namedFiles(attachments);
      const { text, mentioned } = withoutMentions(activity);
      // What people say to each other is none of our business.
      if (!personal && !mentioned && files.length === 0) return undefined;
      const message = messageAddress(where, id, place.thread);
      return { ...base, kind: "said", message, text, files, mentioned: personal || mentioned };
    }
    case "invoke": {
      const data = invokedWith(activity);
      if (activity.name !== "task/submit") {
        const press = readPress(data);
        return press && { ...base, kind: "pressed", ...press, ...on };
      }
      const submission = readForm(data);
      if (!submission) return undefined;
      const { form, context, values, nonce } = submission;
      return { ...base, key: `teams:${conversation.id}:${nonce}`, kind: "submitted", form, context, values };
    }
    case "installationUpdate":
      // A team or a group tells of the same once more, as a change of its members.
      if (activity.action === "remove") return { ...base, kind: "left", who: "bot" };
      return activity.action === "add" && place.scope === "personal"
        ? { ...base, kind: "arrived", who: "bot", home: where }
        : undefined;
    case "conversationUpdate": {
      const home = generalOf(activity, from.org, where);
      const isUs = (member: { id: string }) => member.id === recipient.id;
      if (activity.membersRemoved?.some(isUs)) return { ...base, in: home, kind: "left", who: "bot" };
      return place.scope !== "personal" && activity.membersAdded?.some(isUs)
        ? { ...base, in: home, kind: "arrived", who: "bot", home }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** What one of our cards or dialogs brings back with an invoke. */
export function invokedWith({ name, value }: Heard): unknown {
  switch (name) {
    case "task/fetch":
    case "task/submit":
      return IN_DIALOG.safeParse(value).data?.data;
    case "adaptiveCard/action":
      return ON_CARD.safeParse(value).data?.action.data;
    default:
      return undefined;
  }
}

/** The text without the mention of us, and with other people's names where they are mentioned. */
function withoutMentions({ text, entities, recipient }: Heard): { text: string; mentioned: boolean } {
  let rest = text ?? "";
  let mentioned = false;
  for (const entity of entities ?? []) {
    const mention = MENTION.safeParse(entity).data;
    if (!mention) continue;
    const us = mention.mentioned.id === recipient.id;
    mentioned ||= us;
    rest = rest.replace(mention.text, () => (us ? "" : (mention.mentioned.name ?? "")));
  }
  return { text: rest.trim(), mentioned };
}

/** Outside personal chats Teams tells at most that there is a file. It has no name there, and cannot be fetched. */
function namedFiles(attachments: readonly unknown[]): FileRef[] {
  const told = attachments.flatMap((attachment) => {
    const html = HTML.safeParse(attachment).data;
    return [...(html?.content ?? "").matchAll(FILE_IN_HTML)].map(([, id = ""]) => id);
  });
  const files = filesOf(attachments).map((file) => ({ ...file, handle: "" }));
  return files.length > 0 ? files : told.map((id) => ({ id, name: UNNAMED, handle: "" }));
}
const UNNAMED = "file";

/** In a team that is its General channel, which has the team's own id; a channel that we join alone is its own. */
function generalOf({ channelData }: Heard, tenant: string, where: Address): Address {
  const channel = channelData?.channel?.id ?? channelData?.team?.id;
  return channel ? conversationAddress(tenant, "channel", channel) : where;
}
