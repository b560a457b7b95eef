import type { Logger } from "@slack/bolt";
import { LogLevel, webApi } from "@slack/bolt";
import type { ChatAdapter, Core } from "../../src/chat/adapter.ts";
import { DeliveryError, DownloadError } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { InboundEvent } from "../../src/chat/event.ts";
import { conversation } from "./address.ts";
import type { SlackConfig } from "./config.ts";
import type { SlackDeps } from "./deps.ts";
import { download } from "./download.ts";
import { CALL_TIMEOUT_MS, SURFACE_TIMEOUT_MS } from "./limits.ts";
import { listen } from "./receive.ts";
import { createSending, type Self } from "./send.ts";
import { keepTrying, type Trying, tryOnce } from "./wire/connect.ts";
import { createHttpReceiver } from "./wire/http.ts";
import { createSocketReceiver } from "./wire/socket.ts";
import { createUsers } from "./wire/users.ts";

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

/** Slack: one workspace, told by signed HTTP or down a line of ours, the Web API out. */
export function createSlackAdapter(config: SlackConfig, deps: SlackDeps): SlackAdapter {
  const { transport, botToken } = config;
  const apiUrl = config.apiUrl === undefined ? {} : { apiUrl: config.apiUrl };
  let core: Core | undefined;
  let known: Self | undefined;
  let connecting: Trying | undefined;
  const running = new Set<Promise<unknown>>();
  const client = webClient(config, CALL_TIMEOUT_MS);

  function self(): Self {
    if (!known) throw new DeliveryError("transient", "not_sent");
    return known;
  }

  const isForeign = (team: string) => known !== undefined && team !== known.team;

  function taking(): Core {
    if (!core) throw new DeliveryError("transient", "not_sent");
    return core;
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

  const told =
    transport.kind === "http"
      ? createHttpReceiver(transport.signingSecret, deps.refused, SILENT)
      : { line: createSocketReceiver({ ...transport, ...apiUrl }, deps.failed, SILENT) };
  const users = createUsers(deps.clock);
  const on = {
    ...deps,
    users,
    ...apiUrl,
    receive: async (event: InboundEvent) => tracked(taking().receive(event)),
    isSensitive: (event: InboundEvent) => taking().isSensitive(event),
    self,
    client: webClient(config, SURFACE_TIMEOUT_MS),
    tracked,
  };
  listen("line" in told ? told.line : told.receiver, on, SILENT);
  const sending = createSending({
    ...deps,
    ...apiUrl,
    client,
    users,
    self,
    isForeign,
    openFile: async (id) => taking().openFile(id),
  });

  async function connect(): Promise<void> {
    known ??= await whoAmI(client);
    if ("line" in told) await told.line.start();
  }

  return {
    platform: "slack",
    routes: "route" in told ? [told.route] : [],
    /** Rejects with `SlackTokenError`. While Slack cannot be reached it goes on trying, and nothing is taken in. */
    async start(given) {
      core = given;
      if (!(await tryOnce(connect, deps.failed))) connecting = keepTrying(connect, deps.failed);
    },
    async stop() {
      connecting?.stop();
      if ("line" in told) await told.line.stop();
      core = undefined;
      await Promise.allSettled(running);
    },
    ...sending,
    channel: (id) => known && conversation(known.team, id),
    working: () => undefined,
    async download(file, maxBytes) {
      // To a token that Slack may not take it would show its login page, which says nothing about the file.
      if (!known) throw new DownloadError("transient");
      return download(file, maxBytes, { client, token: botToken, ...apiUrl });
    },
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
  const told = await client.auth.test();
  const { team_id: team, user_id: userId, bot_id: botId, is_enterprise_install, enterprise_id } = told;
  if (!team || !userId || !botId) throw new DeliveryError("rejected", "not_sent");
  return {
    team,
    userId,
    botId,
    ...(is_enterprise_install && enterprise_id && { enterprise: enterprise_id }),
  };
}
