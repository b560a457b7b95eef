import type { EventEmitter } from "node:events";
import type { TeamsConfig } from "../../adapters/teams/index.ts";
import { createWebAdapter } from "../../adapters/web/index.ts";
import type { ChatAdapter } from "../chat/adapter.ts";
import type { Address, Platform } from "../chat/address.ts";
import type { Clock } from "../clock.ts";
import type { MailSettings } from "../config/mail.ts";
import type { SlackSettings, TeamsSettings } from "../config/platforms.ts";
import { type Config, connectedBy } from "../config.ts";
import type { Connected } from "../people/reach/connected.ts";
import type { Tally } from "../refusals/tally.ts";
import type { Db } from "../store.ts";
import { mailDeps } from "./mail-deps.ts";
import { teamsDeps } from "./teams-deps.ts";
import { webDeps } from "./web-deps.ts";

export type Adapters = {
  all: ReadonlyMap<Platform, ChatAdapter>;
  /** The address of a channel of our Slack workspace; undefined while Slack is off or has not said who we are. */
  slackChannel(id: string): Address | undefined;
};

type Parts = {
  db: Db;
  clock: Clock;
  publicUrl: string;
  changes: EventEmitter;
  refusals: Tally;
  windowKey: string | undefined;
  /** Newest first: they sign and verify the links that turn reminders off. */
  muteKeys: readonly Buffer[];
  failed(error: unknown): void;
};

/** The web chat, and each platform whose variables are set; the SDKs of the others are not even loaded. */
export async function createAdapters(config: Config, parts: Parts): Promise<Adapters> {
  const web = createWebAdapter(
    { publicUrl: parts.publicUrl },
    webDeps(parts.db, { ...parts, connected: connectedBy(config) }),
  );
  const slack = config.slack && (await slackAdapter(config.slack, parts));
  const teams = config.teams && (await teamsAdapter(config.teams, parts));
  const mail = config.mail && (await mailAdapter(config.mail, connectedBy(config), parts));
  const all = [web, slack, teams, mail].filter((adapter) => adapter !== undefined);
  return {
    all: new Map(all.map((adapter: ChatAdapter) => [adapter.platform, adapter])),
    slackChannel: (id) => slack?.channel(id),
  };
}

async function slackAdapter(settings: SlackSettings, { clock, failed, refusals }: Parts) {
  const { createSlackAdapter } = await import("../../adapters/slack/index.ts");
  return createSlackAdapter(settings, { clock, failed, refused: (why) => refusals.count("slack", why) });
}

async function teamsAdapter(settings: TeamsSettings, { db, clock, failed, refusals }: Parts) {
  const { checkedCloud, createTeamsAdapter } = await import("../../adapters/teams/index.ts");
  const deps = teamsDeps(db, { clock, failed, refused: (why) => refusals.count("teams", why) });
  return createTeamsAdapter(configOf(), deps);

  function configOf(): TeamsConfig {
    if (settings.kind === "anonymous") return settings;
    const { overrides, ...config } = settings;
    return { ...config, cloud: checkedCloud(overrides) };
  }
}

async function mailAdapter(settings: MailSettings, connected: Connected, parts: Parts) {
  const { createMailAdapter } = await import("../../adapters/mail/index.ts");
  const { perMinute, ...config } = settings;
  const refused = (why: string) => parts.refusals.count("mail", why);
  const deps = mailDeps(parts.db, { ...parts, perMinute, connected, refused });
  return createMailAdapter({ ...config, publicUrl: parts.publicUrl }, deps);
}
