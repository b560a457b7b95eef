import type { ChatAdapter, Core } from "../../src/chat/adapter.ts";
import { HttpProblem } from "../http/problem.ts";
import { homeOf, type TeamsConfig } from "./config.ts";
import type { TeamsDeps } from "./deps.ts";
import { download } from "./download.ts";
import { createMembers } from "./members.ts";
import { createPeople } from "./people.ts";
import { messagesRoute } from "./receive.ts";
import { createSending } from "./send.ts";
import { createConsents } from "./upload.ts";
import { createConnector } from "./wire/connector.ts";
import type { OpenFile } from "./wire/files.ts";
import { createReferences } from "./wire/references.ts";
import { createRoster } from "./wire/roster.ts";
import { createTokens } from "./wire/token.ts";
import { createWriter } from "./wire/write.ts";

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

/** Microsoft Teams: the personal chats, groups and channels of one tenant; signed activities in, the connector out. */
export function createTeamsAdapter(config: TeamsConfig, deps: TeamsDeps): ChatAdapter {
  const home = homeOf(config);
  /** Takes in, until we are asked to stop. */
  let core: Core | undefined;
  /** What began before that still gets its files. */
  let files: Core | undefined;
  const running = new Set<Promise<unknown>>();
  const token = config.kind === "tenant" ? createTokens(config, deps.clock) : undefined;
  const connector = createConnector(config, token);
  const roster = createRoster(config, token);
  const references = createReferences(config, deps, connector.self);
  const people = createPeople(home.tenantId, deps, roster);
  const writer = createWriter(home, deps.clock, { connector, references });
  const openFile: OpenFile = (id) => (files ?? started()).openFile(id);
  const consents = createConsents({ deps, writer, origins: home.cloud.downloadOrigins }, openFile);

  function started(): Core {
    if (!core) throw new HttpProblem(503, "page.problem.not_saved");
    return core;
  }

  /** Lets `stop` wait for it. */
  async function untilDone<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  }

  return {
    platform: "teams",
    routes: [
      messagesRoute(config, deps, connector, {
        references,
        speaker: people.speaker,
        isSensitive: (event) => started().isSensitive(event),
        receive: async (event) => untilDone(started().receive(event)),
        consented: (pressed) => untilDone(consents(pressed)),
      }),
    ],
    async start(given) {
      core = given;
      files = given;
    },
    async stop() {
      core = undefined;
      await Promise.allSettled(running);
    },
    ...createMembers(home, deps.clock, { references, roster, people }),
    ...createSending(home, deps, { connector, references, writer, openFile }),
    download: (file, maxBytes) => download(file, maxBytes, home.cloud.downloadOrigins),
  };
}
