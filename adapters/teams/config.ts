import { isLoopback, safeUrl } from "../../src/config/loopback.ts";
import { isAllowed } from "./download.ts";

export type TeamsConfig =
  | {
      kind: "tenant";
      /** Of the bot's registration (MicrosoftAppId, single tenant). */
      appId: string;
      appPassword: string;
      /** The one tenant that is listened to, and that the bot is registered in. */
      tenantId: string;
      cloud: Cloud;
    }
  /**
   * For Microsoft's Agents Playground: no tokens in or out. Only where nothing is configured and the server is bound
   * to loopback; whatever comes must come from loopback and name a loopback connector.
   */
  | { kind: "anonymous" /** The connector for first contacts. */; serviceUrl?: string };

/** Where a cloud of Microsoft's, or a test's, has its services. */
export type Cloud = {
  /** The connector for first contacts; people who wrote to us bring their own region's. */
  serviceUrl: string;
  /** Origins of connectors that our token may go to; "https://*." stands for any name below. */
  serviceOrigins: readonly string[];
  /** Gives tokens under `/<tenant>/oauth2/v2.0/token`. */
  loginUrl: string;
  /** What our tokens are for. */
  scope: string;
  /** Who signs what Teams sends us, and where the keys are published. */
  tokenIssuer: string;
  openIdMetadataUrl: string;
  emulatorOpenIdMetadataUrl: string;
  oAuthUrl: string;
  /** Origins that files are fetched from and put to; "https://*." stands for any name below. */
  downloadOrigins: readonly string[];
};

/**
 * Sources: Microsoft Learn, "Configure your bot to run in the public cloud" and, for the connectors of the public and
 * the United States' clouds, "Send proactive messages", read in autumn 2026.
 */
export const PUBLIC_CLOUD: Cloud = {
  serviceUrl: "https://smba.trafficmanager.net/teams/",
  serviceOrigins: [
    "https://smba.trafficmanager.net",
    "https://*.botframework.com",
    "https://smba.infra.gcc.teams.microsoft.com",
    "https://smba.infra.gov.teams.microsoft.us",
    "https://smba.infra.dod.teams.microsoft.us",
  ],
  loginUrl: "https://login.microsoftonline.com",
  scope: "https://api.botframework.com",
  tokenIssuer: "https://api.botframework.com",
  openIdMetadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  emulatorOpenIdMetadataUrl:
    "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration",
  oAuthUrl: "https://api.botframework.com",
  downloadOrigins: ["https://*.sharepoint.com", "https://*.sharepoint.us"],
};

/** What an operator may move, for a sovereign cloud or a test; what else there is follows from it. */
export type CloudOverrides = Partial<Omit<Cloud, "serviceOrigins" | "downloadOrigins">>;

/** One of the overrides would carry tokens or keys over a line that anybody can read. */
export class UnsafeCloudError extends Error {
  override readonly name = "UnsafeCloudError";
  constructor(readonly setting: keyof CloudOverrides) {
    super(`neither https nor loopback: ${setting}`);
  }
}

/** Overrides that are addresses; `scope` and `tokenIssuer` are names that nothing is sent to. */
const ADDRESSES = [
  "serviceUrl",
  "loginUrl",
  "openIdMetadataUrl",
  "emulatorOpenIdMetadataUrl",
  "oAuthUrl",
] as const;

/**
 * The public cloud with some of its services elsewhere; files come from there too then. Throws `UnsafeCloudError` for
 * an address that is neither https nor loopback.
 */
export function checkedCloud(overrides: CloudOverrides): Cloud {
  for (const setting of ADDRESSES) {
    const url = overrides[setting];
    if (url !== undefined && !safeUrl(url)) throw new UnsafeCloudError(setting);
  }
  const cloud = { ...PUBLIC_CLOUD, ...overrides };
  if (overrides.serviceUrl === undefined) return cloud;
  const { origin } = new URL(overrides.serviceUrl);
  return {
    ...cloud,
    serviceOrigins: [origin],
    downloadOrigins: [...PUBLIC_CLOUD.downloadOrigins, origin],
  };
}

/** What the Playground calls its tenant; every activity of its own names it. */
const PLAYGROUND_TENANT = "00000000-0000-0000-0000-0000000000001";

/** Where Microsoft's Agents Playground has its connector unless told otherwise. */
const PLAYGROUND_SERVICE_URL = "http://localhost:56150/_connector";

/** The tenant that we are in and the cloud round it. */
export type Home = { tenantId: string; cloud: Cloud };

/** What the rest of the adapter needs to know of either kind of configuration. */
export function homeOf(config: TeamsConfig): Home {
  switch (config.kind) {
    case "tenant":
      return { tenantId: config.tenantId, cloud: config.cloud };
    case "anonymous": {
      const cloud = checkedCloud({ serviceUrl: config.serviceUrl ?? PLAYGROUND_SERVICE_URL });
      return { tenantId: PLAYGROUND_TENANT, cloud };
    }
    default:
      return config satisfies never;
  }
}

/** Whether a connector may be called, and our token shown to it. */
export function mayCall(config: TeamsConfig, serviceUrl: string): boolean {
  return config.kind === "anonymous"
    ? isLoopback(safeUrl(serviceUrl)?.hostname ?? "")
    : isAllowed(serviceUrl, config.cloud.serviceOrigins);
}
