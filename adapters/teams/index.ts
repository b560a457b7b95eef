import type { ChatAdapter, Core } from "../../src/chat/adapter.ts";
import { HttpProblem } from "../http/problem.ts";
import { homeOf, type TeamsConfig } from "./config.ts";
import { createConnector } from "./connector.ts";
import type { TeamsDeps } from "./deps.ts";
import { download } from "./download.ts";
import { messagesRoute } from "./receive.ts";
import { createSending } from "./send.ts";

export {
  type Cloud,
  type CloudOverrides,
  checkedCloud,
  homeOf,
  PUBLIC_CLOUD,
  type TeamsConfig,
  UnsafeCloudError,
} from "./config.ts";
export type { Reference, TeamsDeps } from "./deps.ts";

/** Microsoft Teams: personal chats of one tenant, signed activities in, the connector out. */
export function createTeamsAdapter(config: TeamsConfig, deps: TeamsDeps): ChatAdapter {
  const home = homeOf(config);
  let core: Core | undefined;
  const running = new Set<Promise<unknown>>();
  const connector = createConnector(config, deps.clock);

  function started(): Core {
    if (!core) throw new HttpProblem(503, "page.problem.not_saved");
    return core;
  }

  return {
    platform: "teams",
    routes: [
      messagesRoute(home, deps, connector, {
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
    ...createSending(home, deps, connector),
    download: (file, maxBytes) => download(file, maxBytes, home.cloud.downloadOrigins),
  };
}
