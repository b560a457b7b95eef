import { isLoopback, safeUrl } from "./loopback.ts";
import { ConfigError } from "./problem.ts";

/** Slack is on when its variables are there: over signed HTTP, or over a WebSocket of ours (Socket Mode). */
export type SlackSettings = {
  botToken: string;
  /** Of the Web API, ending in "/"; Slack's own when absent. */
  apiUrl?: string;
  transport: { kind: "http"; signingSecret: string } | { kind: "socket"; appToken: string };
};

/** Teams is on when its variables are there; unsigned and on this machine only for the sample survey. */
export type TeamsSettings =
  | {
      kind: "tenant";
      appId: string;
      appPassword: string;
      tenantId: string;
      /** Where Microsoft's services are, when not where they always are. */
      overrides: { serviceUrl?: string; loginUrl?: string; openIdMetadataUrl?: string };
    }
  | { kind: "anonymous" };

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the variables of Slack. Throws `ConfigError` for a half-set platform. */
export function slackSettings(env: Variables, publicUrl: string | undefined): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL } = env;
  if (![SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL].some(isSet)) return undefined;
  if (!SLACK_BOT_TOKEN?.startsWith("xoxb-"))
    throw new ConfigError("SLACK_BOT_TOKEN", "config.slack_bot_token");
  const apiUrl = override("SLACK_API_URL", SLACK_API_URL);
  const base = { botToken: SLACK_BOT_TOKEN, ...(apiUrl !== undefined && { apiUrl }) };
  if (SLACK_APP_TOKEN !== undefined) {
    if (!SLACK_APP_TOKEN.startsWith("xapp-"))
      throw new ConfigError("SLACK_APP_TOKEN", "config.slack_app_token");
    return { ...base, transport: { kind: "socket", appToken: SLACK_APP_TOKEN } };
  }
  if (SLACK_SIGNING_SECRET === undefined)
    throw new ConfigError("SLACK_SIGNING_SECRET", "config.slack_signing_secret");
  reachable(publicUrl, apiUrl, "Slack");
  return { ...base, transport: { kind: "http", signingSecret: SLACK_SIGNING_SECRET } };
}

/** Reads the variables of Teams, which have the Bot Framework's names. Throws `ConfigError` for a half-set platform. */
export function teamsSettings(env: Variables, publicUrl: string | undefined): TeamsSettings | undefined {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = env;
  const serviceUrl = override("TEAMS_SERVICE_URL", env.TEAMS_SERVICE_URL);
  const loginUrl = override("TEAMS_LOGIN_URL", env.TEAMS_LOGIN_URL);
  const openIdMetadataUrl = override("TEAMS_OPENID_URL", env.TEAMS_OPENID_URL);
  const overrides = [serviceUrl, loginUrl, openIdMetadataUrl];
  const own = [MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType];
  if (![...own, ...overrides].some(isSet)) return undefined;
  if (MicrosoftAppType !== undefined && MicrosoftAppType !== "SingleTenant")
    throw new ConfigError("MicrosoftAppType", "config.teams_type");
  const appId = guid("MicrosoftAppId", MicrosoftAppId);
  const tenantId = guid("MicrosoftAppTenantId", MicrosoftAppTenantId);
  if (MicrosoftAppPassword === undefined)
    throw new ConfigError("MicrosoftAppPassword", "config.teams_password");
  reachable(publicUrl, serviceUrl, "Microsoft Teams");
  return {
    kind: "tenant",
    appId,
    appPassword: MicrosoftAppPassword,
    tenantId,
    overrides: {
      ...(serviceUrl !== undefined && { serviceUrl }),
      ...(loginUrl !== undefined && { loginUrl: loginUrl.replace(/\/$/, "") }),
      ...(openIdMetadataUrl !== undefined && { openIdMetadataUrl: openIdMetadataUrl.replace(/\/$/, "") }),
    },
  };
}

/** The id of the Slack channel that officers are told things in; undefined: their web page, or what an officer chose. */
export function complianceSlackChannel(
  value: string | undefined,
  slack: SlackSettings | undefined,
): string | undefined {
  if (value === undefined) return undefined;
  const [, id] = /^slack:([CG][A-Z0-9]{2,24})$/.exec(value) ?? [];
  if (id === undefined) throw new ConfigError("COMPLIANCE_CHANNEL", "config.compliance");
  if (!slack) throw new ConfigError("COMPLIANCE_CHANNEL", "config.compliance_without_slack");
  return id;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined;
}

/** Tokens of ours go there: https or this machine, nothing else. */
function override(variable: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const url = safeUrl(value);
  if (url?.search !== "" || url.username !== "") throw new ConfigError(variable, "config.url");
  return url.href.replace(/\/*$/, "/");
}

function guid(variable: string, value: string | undefined): string {
  const lower = value?.toLowerCase() ?? "";
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(lower))
    throw new ConfigError(variable, "config.teams_guid");
  return lower;
}

/** A platform must reach us by https, unless it is a stand-in on this machine. */
function reachable(publicUrl: string | undefined, overridden: string | undefined, platform: string): void {
  if (overridden !== undefined && isLoopback(new URL(overridden).hostname)) return;
  if (!publicUrl?.startsWith("https:"))
    throw new ConfigError("PUBLIC_URL", "config.platform_url", { platform });
}

/** Where a platform is spoken to elsewhere than always, for the operator to read at the start. */
export function overridesOf(config: {
  slack: SlackSettings | undefined;
  teams: TeamsSettings | undefined;
}): { variable: string; platform: string; url: string }[] {
  const { serviceUrl, loginUrl, openIdMetadataUrl } =
    config.teams?.kind === "tenant" ? config.teams.overrides : {};
  const teams = {
    TEAMS_SERVICE_URL: serviceUrl,
    TEAMS_LOGIN_URL: loginUrl,
    TEAMS_OPENID_URL: openIdMetadataUrl,
  };
  return [
    ...Object.entries(teams).map(([variable, url]) => ({ variable, platform: "Microsoft Teams", url })),
    { variable: "SLACK_API_URL", platform: "Slack", url: config.slack?.apiUrl },
  ].flatMap(({ url, ...rest }) => (url === undefined ? [] : [{ ...rest, url }]));
}
