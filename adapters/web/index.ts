import type { ChatAdapter, Core, Route } from "../../src/chat/adapter.ts";
import type { Answer, InboundEvent } from "../../src/chat/event.ts";
import { HttpProblem } from "../http/problem.ts";
import { parse } from "./address.ts";
import type { WebConfig } from "./config.ts";
import type { WebDeps } from "./deps.ts";
import { download, fileRoute } from "./download.ts";
import { enterRoutes, sendEntryPage } from "./enter.ts";
import { pageRoutes } from "./pages.ts";
import { receiveRoutes } from "./receive.ts";
import { createSending } from "./send.ts";
import { shopRoutes } from "./shop.ts";
import { createStreams } from "./stream.ts";

export type { WebConfig } from "./config.ts";
export type { WebDeps } from "./deps.ts";

/** The web chat: people enter by a personal link and talk to us on a page of our own. */
export function createWebAdapter(config: WebConfig, deps: WebDeps): ChatAdapter {
  let core: Core | undefined;
  const running = new Set<Promise<Answer>>();
  const streams = createStreams(deps);

  function started(): Core {
    if (!core) throw new HttpProblem(503, "page.problem.not_saved");
    return core;
  }

  async function receive(event: InboundEvent): Promise<Answer> {
    const work = started().receive(event);
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  }

  const home: Route = {
    method: "GET",
    path: "/",
    handle: async (request, response) =>
      sendEntryPage(request, response, "page.enter.no_link", { sender: await deps.sender() }),
  };

  return {
    platform: "web",
    routes: [
      ...(deps.shopWindow ? shopRoutes(config, deps.shopWindow) : [home]),
      ...enterRoutes(config, deps),
      ...pageRoutes(deps),
      ...receiveRoutes(deps, { receive, isSensitive: (event) => started().isSensitive(event) }),
      streams.route,
      fileRoute(deps),
    ],
    async start(given) {
      core = given;
    },
    async stop() {
      core = undefined;
      await Promise.allSettled(running);
    },
    ...createSending(deps),
    working(where) {
      const place = parse(where);
      if (place) streams.working(place.conversation);
    },
    download: (file, maxBytes) => download(file, maxBytes, deps),
  };
}
