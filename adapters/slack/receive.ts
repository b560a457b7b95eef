import {
  App,
  type BlockAction,
  type Logger,
  LogLevel,
  type Receiver,
  type ViewSubmitAction,
} from "@slack/bolt";
import { SlackRefusal } from "./errors.ts";
import { LAST_RETRY } from "./limits.ts";
import { createPeople } from "./people.ts";
import { renderMessage } from "./render.ts";
import { createNotices, type SlackMessage } from "./wire/notices.ts";
import type { Receiving } from "./wire/receiving.ts";
import { createSurface, type Whisper } from "./wire/surface.ts";

/**
 * Everything Slack tells, as events, whichever way it came in. What a listener throws reaches the receiver, which then
 * acknowledges nothing: a `SlackRefusal` for what is none of ours, anything else for what Slack is to tell again.
 */
export function listen(receiver: Receiver, on: Receiving, logger: Logger): void {
  const people = createPeople(on);
  const whisper: Whisper = (message, { channel, thread }, user) => {
    const saying = async () => {
      for (const part of renderMessage(message)) {
        await on.client.chat.postEphemeral({ channel, user, ...part, ...(thread && { thread_ts: thread }) });
      }
    };
    on.tracked(saying()).catch(on.failed);
  };
  const notices = createNotices(on, people.speaking, whisper);
  const surface = createSurface(on, people.acting, whisper);
  const app = new App({
    receiver,
    logger,
    logLevel: LogLevel.ERROR,
    convoStore: false,
    async authorize({ teamId, enterpriseId }) {
      const { team, enterprise, userId, botId } = on.self();
      const ours = teamId === team || (enterprise !== undefined && enterpriseId === enterprise);
      if (!ours) throw new SlackRefusal("foreign_team");
      return { botId, botUserId: userId };
    },
  });
  app.error(async (error) => {
    const { original = error } = error;
    if (original instanceof SlackRefusal) on.refused("team");
    else on.failed(original);
    throw original;
  });

  app.event("message", ({ event, context }) => notices.heard(event as SlackMessage, isLast(context)));
  // Slack tells of a mention twice; both have the key of the message.
  app.event("app_mention", ({ event, context }) => notices.heard(event as SlackMessage, isLast(context)));
  app.event("file_shared", ({ event, context }) => notices.shared(event, isLast(context)));
  app.event("member_joined_channel", ({ event, context }) => notices.arrived(event, isLast(context)));
  // Who is taken out of a channel is told so by these; the third is for who stays (slackapi/node-slack-sdk#931).
  app.event("channel_left", ({ event, context }) => notices.left(event, isLast(context)));
  app.event("group_left", ({ event, context }) => notices.left(event, isLast(context)));
  app.event("member_left_channel", ({ event, context }) => notices.left(event, isLast(context)));
  app.event("app_home_opened", ({ event }) => surface.opened(event));
  app.action<BlockAction>({ type: "block_actions" }, async ({ ack, body }) => {
    await surface.pressed(body);
    await ack();
  });
  app.view<ViewSubmitAction>({ type: "view_submission", callback_id: /^/ }, async ({ ack, body }) => {
    await ack(await surface.submitted(body));
  });
  app.command(/^\//, async ({ ack, command }) => {
    await surface.commanded(command);
    await ack();
  });
}

/** Whether Slack will not tell this event again, whatever we answer. */
function isLast({ retryNum = 0 }: { retryNum?: number }): boolean {
  return retryNum >= LAST_RETRY;
}
