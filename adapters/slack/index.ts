import type { Logger } from "@slack/bolt";
import { LogLevel, webApi } from "@slack/bolt";
import type { ChatAdapter, Core } from "../../src/chat/adapter.ts";
import { DeliveryError } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import { conversation } from "./address.ts";
import type { SlackConfig } from "./config.ts";
import type { SlackDeps } from "./deps.ts";
import { download } from "./download.ts";
import { toDeliveryError } from "./errors.ts";
import { CALL_TIMEOUT_MS, SURFACE_TIMEOUT_MS } from "./limits.ts";
import { receiveRoute } from "./receive.ts";
import { createSending, type Self } from "./send.ts";

export type { SlackConfig } from "./config.ts";
export type { SlackDeps } from "./deps.ts";

/** The SDK's loggers print requests with the texts in them; ours is the only log. */
const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** The address of one of our workspace's channels; undefined while Slack has not told us which workspace is ours. */
export type SlackAdapter = ChatAdapter & { channel(id: string): Address | undefined };

/** Slack: one workspace, signed HTTP in, the Web API out. */
export function createSlackAdapter(config: SlackConfig, deps: SlackDeps): SlackAdapter {
  let core: Core | undefined;
  let known: Self | undefined;
  const running = new Set<Promise<unknown>>();
  const client = webClient(config, CALL_TIMEOUT_MS);

  function self(): Self {
    if (!known) throw new DeliveryError("transient", "not_sent");
    return known;
  }

  /** Notes what runs, so that `stop` can wait for it. */
  async function tracked<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  }

  return {
    platform: "slack",
    routes: [
      receiveRoute(
        config,
        // Socket Mode has no route; until its receiver is here it takes nothing in.
        config.transport.kind === "http" ? config.transport.signingSecret : "",
        {
          async receive(event) {
            if (!core) throw new DeliveryError("transient", "not_sent");
            return tracked(core.receive(event));
          },
          self,
          client: webClient(config, SURFACE_TIMEOUT_MS),
          tracked,
          ...deps,
        },
        SILENT,
      ),
    ],
    async start(given) {
      known = await whoAmI(client);
      core = given;
    },
    async stop() {
      core = undefined;
      await Promise.allSettled(running);
    },
    ...createSending({
      client,
      self,
      ...deps,
      ...(config.apiUrl !== undefined && { apiUrl: config.apiUrl }),
      async openFile(id) {
        if (!core) throw new DeliveryError("transient", "not_sent");
        return core.openFile(id);
      },
    }),
    channel: (id) => known && conversation(known.team, id),
    working: () => undefined,
    download: (file, maxBytes) =>
      download(file, maxBytes, {
        client,
        token: config.botToken,
        ...(config.apiUrl !== undefined && { apiUrl: config.apiUrl }),
      }),
  };
}

/** A client that tries once: a second try by itself would send twice what only its answer was lost of. */
function webClient({ botToken, apiUrl }: SlackConfig, timeout: number): webApi.WebClient {
  return new webApi.WebClient(botToken, {
    logger: SILENT,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
  });
}

async function whoAmI(client: webApi.WebClient): Promise<Self> {
  try {
    const { team_id: team, user_id: userId, bot_id: botId } = await client.auth.test();
    if (!team || !userId || !botId) throw new DeliveryError("rejected", "not_sent");
    return { team, userId, botId };
  } catch (error) {
    throw toDeliveryError(error);
  }
}
