import { randomUUID } from "node:crypto";
import type { BlockAction, SlashCommand, types, ViewSubmitAction } from "@slack/bolt";
import { SHOW_WELCOME } from "../../../src/chat/actions.ts";
import { DeliveryError } from "../../../src/chat/adapter.ts";
import type { Address } from "../../../src/chat/address.ts";
import type { Answer, PersonRef } from "../../../src/chat/event.ts";
import type { Form, Message } from "../../../src/chat/message.ts";
import { languageOf, sentence } from "../../../src/i18n/index.ts";
import { sayNow } from "../../../src/i18n/say-now.ts";
import { conversation, isDirect, messageAddress, parse, type SlackPlace } from "../address.ts";
import { conversationOf, readView, renderForm, renderSheet, renderWelcome } from "../form.ts";
import type { People } from "../people.ts";
import { actionOf } from "../render.ts";
import type { Receiving } from "./receiving.ts";
import { respond } from "./respond.ts";

/** Says something to one person, best effort: shown where they are, kept by nobody. */
export type Whisper = (message: Message, place: SlackPlace, user: string) => void;

/** Where a press happened, and the way to tell something to who pressed. */
type Pressing = { in: Address; on?: Address; key: string; tell(message: Message): void };

/** What Slack does with a form that was submitted; nothing closes it. */
type Submitted =
  | { response_action: "errors"; errors: Record<string, string> }
  | { response_action: "update"; view: types.ModalView };

/** What people press, submit and open: questions and decisions, answered within Slack's three seconds. */
export function createSurface(on: Receiving, people: People["acting"], whisper: Whisper) {
  async function pressed(body: BlockAction): Promise<void> {
    const [action] = body.actions;
    if (action?.type !== "button") return;
    const from = await people(body.user.id);
    const pressing = await placeOf(body, from);
    if (!pressing) return;
    const { tell, key, ...where } = pressing;
    const answer = await orTold(from, "chat.not_saved", () =>
      on.receive({
        ...where,
        key: `${key}:${action.action_ts}`,
        at: timeOf(action.action_ts),
        from,
        kind: "pressed",
        action: actionOf(action.action_id),
        value: action.value ?? "",
      }),
    );
    if (answer.kind === "say") tell(answer.message);
    if (answer.kind === "form" || answer.kind === "invalid")
      await open(answer.form, body.trigger_id, pressing);
    if (answer.kind === "none" && body.view?.type === "home")
      on.tracked(drawHome(from, where.in, action.action_ts)).catch(on.failed);
  }

  /** Under a message; on what only one person sees; or on a view, which is in no channel. */
  async function placeOf(body: BlockAction, from: PersonRef): Promise<Pressing | undefined> {
    const { team } = on.self();
    const { user, view, channel, message, container, response_url: url, trigger_id } = body;
    if (view) {
      const where = conversationOf(view);
      if (!where) return undefined;
      const tell = (said: Message) => overView(said, where, trigger_id, user.id);
      return { in: where, key: `slack:press:${team}:${user.id}:${view.id}`, tell };
    }
    const ts = message?.ts ?? container.message_ts;
    if (channel === undefined || ts === undefined) return undefined;
    const thread = message?.thread_ts ?? container.thread_ts;
    const place = { team, channel: channel.id, ...(thread && { thread }) };
    const key = `slack:press:${team}:${channel.id}:${ts}`;
    const here = (said: Message) => whisper(said, place, user.id);
    if (container.is_ephemeral !== true) {
      const under = messageAddress(team, channel.id, ts, thread);
      return { in: conversation(team, channel.id), on: under, key, tell: here };
    }
    // We may not even be a member there.
    const tell = url ? (said: Message) => inPlace(url, said) : here;
    return { in: await alone(from, channel.id), key, tell };
  }

  /** What a colleague alone sees belongs to the conversation with them, wherever it was shown. */
  async function alone(from: PersonRef, channel: string): Promise<Address> {
    const direct = from.external || isDirect(channel) ? undefined : await directWith(from.id);
    return direct ?? conversation(on.self().team, channel);
  }

  async function directWith(user: string): Promise<Address | undefined> {
    try {
      const { channel } = await on.client.conversations.open({ users: user });
      return channel?.id === undefined ? undefined : conversation(on.self().team, channel.id);
    } catch (error) {
      on.failed(error);
      return undefined;
    }
  }

  async function submitted({ user, view }: ViewSubmitAction): Promise<Submitted | undefined> {
    const read = readView(view);
    if (!read) return undefined;
    const { in: where, context, nonce } = read.origin;
    const from = await people(user.id);
    const [first] = view.blocks.filter(({ type }) => type === "input");
    const answer = await orTold(from, "chat.not_saved", () =>
      on.receive({
        key: `slack:view:${view.id}:${nonce}`,
        at: on.clock.now(),
        from,
        in: where,
        kind: "submitted",
        form: read.form,
        context,
        values: read.values,
      }),
    );
    switch (answer.kind) {
      case "none":
      case "close":
        return undefined;
      case "say":
        // A form that was not saved stays as it was typed.
        return answer.failed && first?.block_id !== undefined
          ? { response_action: "errors", errors: { [first.block_id]: answer.message.text } }
          : { response_action: "update", view: renderSheet(answer.message, where) };
      case "form":
        return { response_action: "update", view: drawn(answer.form, where) };
      case "invalid":
        return { response_action: "errors", errors: answer.problems };
      default:
        return answer satisfies never;
    }
  }

  /** Somebody looks at our Home. A rejection means: not shown, tell it again. */
  async function opened({ user, channel, tab, event_ts }: types.AppHomeOpenedEvent): Promise<void> {
    if (tab !== "home") return;
    await drawHome(await people(user), conversation(on.self().team, channel), event_ts);
  }

  /** Also when something was decided there: what was pressed must not stand for a second press. */
  async function drawHome(from: PersonRef, where: Address, ts: string): Promise<void> {
    const answer = await on.receive({
      key: `slack:home:${on.self().team}:${from.id}:${ts}`,
      at: timeOf(ts),
      from,
      in: where,
      kind: "pressed",
      action: SHOW_WELCOME,
      value: "",
    });
    if (answer.kind !== "say") return;
    const view = renderWelcome(answer.message, where);
    on.tracked(on.client.views.publish({ user_id: from.id, view })).catch(on.failed);
  }

  /** Our command says the same as Home, wherever it was typed. What stands behind it is read by nobody. */
  async function commanded({ user_id: user, trigger_id, response_url: url }: SlashCommand): Promise<void> {
    const [from, where] = await Promise.all([people(user), directWith(user)]);
    const answer = await orTold(from, "chat.not_received", async () => {
      if (where === undefined) throw new DeliveryError("transient", "not_sent");
      return on.receive({
        key: `slack:command:${on.self().team}:${trigger_id}`,
        at: on.clock.now(),
        from,
        in: where,
        kind: "pressed",
        action: SHOW_WELCOME,
        value: "",
      });
    });
    if (answer.kind === "say") inPlace(url, answer.message);
  }

  /** A trigger lives three seconds: who pressed is asked to press again when it was too late. */
  async function open(form: Form, trigger_id: string, { in: where, tell }: Pressing): Promise<void> {
    try {
      await on.client.views.open({ trigger_id, view: drawn(form, where) });
    } catch (error) {
      on.failed(error);
      tell({ text: sentence(languageOf(form.lang), "chat.press_again"), lang: form.lang });
    }
  }

  /** Where a view is looked at there is no conversation to say something in: over it, or else in the direct message. */
  function overView(message: Message, where: Address, trigger_id: string, user: string): void {
    const place = parse(where);
    const opening = async () => {
      await on.client.views.open({ trigger_id, view: renderSheet(message, where) });
    };
    on.tracked(opening()).catch((error: unknown) => {
      on.failed(error);
      if (place) whisper(message, place, user);
    });
  }

  function inPlace(url: string, message: Message): void {
    on.tracked(respond(url, message, on.apiUrl)).catch(on.failed);
  }

  function drawn(form: Form, where: Address): types.ModalView {
    return renderForm(form, { in: where, context: form.context, nonce: randomUUID() });
  }

  /** Slack never tells a press, a form or a command again: who did it is told when it did not work. */
  async function orTold(
    from: PersonRef,
    told: "chat.not_saved" | "chat.not_received",
    ask: () => Promise<Answer>,
  ): Promise<Answer & { failed?: true }> {
    try {
      return await ask();
    } catch (error) {
      on.failed(error);
      return { ...sayNow(languageOf(from.locale), told), failed: true };
    }
  }

  return { pressed, submitted, opened, commanded };
}

export function timeOf(ts: string): Date {
  return new Date(Math.floor(Number(ts) * 1_000));
}
