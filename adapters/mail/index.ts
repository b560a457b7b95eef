import { type ChatAdapter, type Core, DeliveryError, DownloadError } from "../../src/chat/adapter.ts";
import type { MailConfig } from "./config.ts";
import type { MailDeps } from "./deps.ts";
import { muteRoutes } from "./mute.ts";
import { bounceRoute } from "./receive.ts";
import { createSending } from "./send.ts";

export type { MailConfig } from "./config.ts";
export type { Letterhead, MailDeps, Muting } from "./deps.ts";
export { muteUrl } from "./mute.ts";

/** Mail: goes out by SMTP. Answers go to a mailbox that people read, never to us. */
export function createMailAdapter(config: MailConfig, deps: MailDeps): ChatAdapter {
  let core: Core | undefined;

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
    // Nothing is taken in that could be stopped; whoever sends waits until it is sent.
    stop: async () => undefined,
    ...createSending(config, { ...deps, openFile: async (id) => started().openFile(id) }),
    working: () => undefined,
    async download() {
      throw new DownloadError("gone");
    },
  };
}
