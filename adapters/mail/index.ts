import { type ChatAdapter, type Core, DeliveryError, DownloadError } from "../../src/chat/adapter.ts";
import type { MailConfig } from "./config.ts";
import type { MailDeps } from "./deps.ts";
import { STOP_WITHIN_MS } from "./limits.ts";
import { muteRoutes } from "./mute.ts";
import { bounceRoute } from "./receive.ts";
import { createSending } from "./send.ts";

export type { MailConfig } from "./config.ts";
export type { Letterhead, MailDeps, Muting } from "./deps.ts";
export { muteUrl } from "./mute.ts";

/** Mail: goes out by SMTP. Answers go to a mailbox that people read, never to us. */
export function createMailAdapter(config: MailConfig, deps: MailDeps): ChatAdapter {
  let core: Core | undefined;
  const stopping = new AbortController();

  function started(): Core {
    if (!core) throw new DeliveryError("transient", "not_sent");
    return core;
  }

  return {
    platform: "mail",
    routes: [
      ...muteRoutes(deps),
      ...(config.bounceSecret === undefined ? [] : [bounceRoute(config.bounceSecret, deps)]),
    ],
    async start(given) {
      core = given;
    },
    /** What is being sent is waited for by whoever sends it; not for as long as a mail server may take, though. */
    async stop() {
      setTimeout(() => stopping.abort(), STOP_WITHIN_MS).unref();
    },
    ...createSending(config, {
      ...deps,
      openFile: async (id) => started().openFile(id),
      stopping: stopping.signal,
    }),
    working: () => undefined,
    async download() {
      throw new DownloadError("gone");
    },
  };
}
