import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Platform } from "./chat/address.ts";
import { isLoopback, safeUrl } from "./config/loopback.ts";
import { type MailSettings, mailSettings } from "./config/mail.ts";
import {
  complianceSlackChannel,
  type SlackSettings,
  slackSettings,
  type TeamsSettings,
  teamsSettings,
} from "./config/platforms.ts";
import { ConfigError } from "./config/problem.ts";

export { ConfigError };

/** Everything the environment decides, read once. */
export type Config = Readonly<{
  port: number;
  host: string;
  /** How people and platforms reach us; undefined: this machine only. */
  publicUrl: string | undefined;
  databaseUrl: string | undefined;
  dataDir: string;
  /** First signs, all verify; undefined: made under `dataDir`. */
  secrets: readonly string[] | undefined;
  logLevel: "debug" | "info" | "warn" | "error";
  companyName: string;
  contactPerson: string;
  slack: SlackSettings | undefined;
  teams: TeamsSettings | undefined;
  mail: MailSettings | undefined;
  /** The Slack channel for officers' messages, where the operator chose one. */
  complianceSlackChannel: string | undefined;
  /** Nothing is configured: the sample campaign is shown instead of an operator's data. */
  shopWindow: boolean;
}>;

const SHORTEST_SECRET = 32;
const optional = z
  .string()
  .trim()
  .transform((value) => (value === "" ? undefined : value))
  .optional();

const ENVIRONMENT = z.object({
  PORT: optional,
  HOST: optional,
  PUBLIC_URL: optional,
  DATABASE_URL: optional,
  DATA_DIR: optional,
  APP_SECRETS: optional,
  LOG_LEVEL: optional,
  COMPANY_NAME: optional,
  CONTACT_PERSON: optional,
  SLACK_BOT_TOKEN: optional,
  SLACK_SIGNING_SECRET: optional,
  SLACK_APP_TOKEN: optional,
  SLACK_API_URL: optional,
  MicrosoftAppId: optional,
  MicrosoftAppPassword: optional,
  MicrosoftAppType: optional,
  MicrosoftAppTenantId: optional,
  TEAMS_SERVICE_URL: optional,
  TEAMS_LOGIN_URL: optional,
  TEAMS_OPENID_URL: optional,
  COMPLIANCE_CHANNEL: optional,
  SMTP_URL: optional,
  MAIL_FROM: optional,
  MAIL_REPLY_TO: optional,
  MAIL_PER_MINUTE: optional,
  MAIL_BOUNCE_SECRET: optional,
});

/** Reads the environment. Throws `ConfigError` naming the variable that is not right. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const env = ENVIRONMENT.parse(environment);
  const host = env.HOST ?? "127.0.0.1";
  if (env.PUBLIC_URL === undefined && !isLoopback(host))
    throw new ConfigError("HOST", "config.host", { host });
  const dataDir = env.DATA_DIR ?? "data";
  const url = env.PUBLIC_URL === undefined ? undefined : publicUrl(env.PUBLIC_URL);
  const slack = slackSettings(env, url);
  const teams = teamsSettings(env, url);
  const mail = mailSettings(env, url);
  const set = [url, env.DATABASE_URL, env.DATA_DIR, slack, teams, mail];
  const nothing = set.every((value) => value === undefined);
  const shopWindow = nothing && !existsSync(join(dataDir, "pg"));
  return Object.freeze({
    port: port(env.PORT),
    host,
    publicUrl: url,
    databaseUrl: env.DATABASE_URL,
    dataDir: shopWindow ? join(dataDir, "demo") : dataDir,
    secrets: secrets(env.APP_SECRETS),
    logLevel: logLevel(env.LOG_LEVEL),
    companyName: env.COMPANY_NAME ?? "Our Company",
    contactPerson: env.CONTACT_PERSON ?? "the compliance team",
    slack,
    teams: teams ?? (shopWindow ? { kind: "anonymous" as const } : undefined),
    mail,
    complianceSlackChannel: complianceSlackChannel(env.COMPLIANCE_CHANNEL, slack),
    shopWindow,
  });
}

/** The platforms on which people can be written to. */
export function connectedBy(config: Config): ReadonlySet<Platform> {
  const on: Platform[] = ["web"];
  if (config.slack) on.push("slack");
  if (config.teams) on.push("teams");
  if (config.mail) on.push("mail");
  return new Set(on);
}

function port(value = "3978"): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new ConfigError("PORT", "config.port");
  return number;
}

function publicUrl(value: string): string {
  if (safeUrl(value)?.pathname !== "/") throw new ConfigError("PUBLIC_URL", "config.url");
  return value.replace(/\/+$/, "");
}

function secrets(value: string | undefined): string[] | undefined {
  const list = value?.split(",").map((one) => one.trim());
  if (list?.some((one) => one.length < SHORTEST_SECRET))
    throw new ConfigError("APP_SECRETS", "config.secrets");
  return list;
}

function logLevel(value = "info"): Config["logLevel"] {
  const found = z.enum(["debug", "info", "warn", "error"]).safeParse(value);
  if (!found.success) throw new ConfigError("LOG_LEVEL", "config.level");
  return found.data;
}
