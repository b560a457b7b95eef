import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type SentenceKey, sentence } from "./i18n/index.ts";

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
  /** Nothing is configured: the sample campaign is shown instead of an operator's data. */
  shopWindow: boolean;
}>;

/** A variable is missing or half set; `message` is the sentence for the operator. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  constructor(variable: string, problem: SentenceKey, values: Record<string, string> = {}) {
    super(sentence("en", "config.invalid", { variable, problem: sentence("en", problem, values) }));
  }
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);
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
});

/** Reads the environment. Throws `ConfigError` naming the variable that is not right. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const env = ENVIRONMENT.parse(environment);
  const host = env.HOST ?? "127.0.0.1";
  if (env.PUBLIC_URL === undefined && !LOOPBACK.has(host))
    throw new ConfigError("HOST", "config.host", { host });
  const dataDir = env.DATA_DIR ?? "data";
  const nothing = [env.PUBLIC_URL, env.DATABASE_URL, env.DATA_DIR].every((value) => value === undefined);
  const shopWindow = nothing && !existsSync(join(dataDir, "pg"));
  return Object.freeze({
    port: port(env.PORT),
    host,
    publicUrl: env.PUBLIC_URL === undefined ? undefined : publicUrl(env.PUBLIC_URL),
    databaseUrl: env.DATABASE_URL,
    dataDir: shopWindow ? join(dataDir, "demo") : dataDir,
    secrets: secrets(env.APP_SECRETS),
    logLevel: logLevel(env.LOG_LEVEL),
    companyName: env.COMPANY_NAME ?? "Our Company",
    contactPerson: env.CONTACT_PERSON ?? "the compliance team",
    shopWindow,
  });
}

function port(value = "3978"): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    throw new ConfigError("PORT", "config.port");
  return number;
}

function publicUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const plain = url?.protocol === "http:" && LOOPBACK.has(url.hostname.replace(/^\[|\]$/g, ""));
  if (!url || (url.protocol !== "https:" && !plain) || url.pathname !== "/")
    throw new ConfigError("PUBLIC_URL", "config.url");
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
