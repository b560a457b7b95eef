import type { EventEmitter } from "node:events";
import { createSlackAdapter } from "../../adapters/slack/index.ts";
import { checkedCloud, createTeamsAdapter, type TeamsConfig } from "../../adapters/teams/index.ts";
import { createWebAdapter } from "../../adapters/web/index.ts";
import type { ChatAdapter } from "../chat/adapter.ts";
import type { Address, Platform } from "../chat/address.ts";
import type { Clock } from "../clock.ts";
import type { TeamsSettings } from "../config/platforms.ts";
import type { Config } from "../config.ts";
import type { Tally } from "../refusals/tally.ts";
import type { Db } from "../store.ts";
import { teamsDeps } from "./teams-deps.ts";
import { webDeps } from "./web-deps.ts";

export type Adapters = {
  all: ReadonlyMap<Platform, ChatAdapter>;
  /** The address of a channel of our Slack workspace; undefined while Slack is off or has not said who we are. */
  slackChannel(id: string): Address | undefined;
};

/** The web chat, and each platform whose variables are set. */
export function createAdapters(
  config: Config,
  parts: {
    db: Db;
    clock: Clock;
    publicUrl: string;
    changes: EventEmitter;
    refusals: Tally;
    windowKey: string | undefined;
    failed(error: unknown): void;
  },
): Adapters {
  const { db, clock, failed, refusals } = parts;
  const web = createWebAdapter({ publicUrl: parts.publicUrl }, webDeps(db, parts));
  const slack =
    config.slack &&
    createSlackAdapter(config.slack, { clock, failed, refused: (why) => refusals.count("slack", why) });
  const teams =
    config.teams &&
    createTeamsAdapter(
      teamsConfig(config.teams),
      teamsDeps(db, { clock, failed, refused: (why) => refusals.count("teams", why) }),
    );
  const all = [web, slack, teams].filter((adapter) => adapter !== undefined);
  return {
    all: new Map(all.map((adapter: ChatAdapter) => [adapter.platform, adapter])),
    slackChannel: (id) => slack?.channel(id),
  };
}

function teamsConfig(settings: TeamsSettings): TeamsConfig {
  if (settings.kind === "anonymous") return settings;
  const { overrides, ...config } = settings;
  return { ...config, cloud: checkedCloud(overrides) };
}
