import type { ChatAdapter, Core } from "../../src/chat/adapter.ts";
import { HttpProblem } from "../http/problem.ts";
import type { TeamsConfig } from "./config.ts";
import { createConnector } from "./connector.ts";
import type { TeamsDeps } from "./deps.ts";
import { download } from "./download.ts";
import { messagesRoute } from "./receive.ts";
import { createSending } from "./send.ts";
import { createTokens } from "./token.ts";

export { type Cloud, PUBLIC_CLOUD, type TeamsConfig } from "./config.ts";
export type { Reference, TeamsDeps } from "./deps.ts";

/** Microsoft Teams: personal chats of one tenant, signed activities in, the connector out. */
export function createTeamsAdapter(config: TeamsConfig, deps: TeamsDeps): ChatAdapter {
  let core: Core | undefined;
  const running = new Set<Promise<unknown>>();
  const connector = createConnector(config, createTokens(config, deps.clock));

  function started(): Core {
    if (!core) throw new HttpProblem(503, "page.problem.not_saved");
    return core;
  }

  return {
    platform: "teams",
    routes: [
      messagesRoute(config, deps, connector, {
        isSensitive: (event) => started().isSensitive(event),
        async receive(event) {
          const work = started().receive(event);
          running.add(work);
          try {
            return await work;
          } finally {
            running.delete(work);
          }
        },
      }),
    ],
    async start(given) {
      core = given;
    },
    async stop() {
      core = undefined;
      await Promise.allSettled(running);
    },
    ...createSending(config, deps, connector),
    download: (file, maxBytes) => download(file, maxBytes, config.cloud.downloadOrigins),
  };
}
