export type TeamsConfig = {
  /** Of the bot's registration (MicrosoftAppId, single tenant). */
  appId: string;
  appPassword: string;
  /** The one tenant that is listened to, and that the bot is registered in. */
  tenantId: string;
  cloud: Cloud;
};

/** Where a cloud of Microsoft's, or a test's, has its services. */
export type Cloud = {
  /** The connector for first contacts; people who wrote to us bring their own region's. */
  serviceUrl: string;
  /** Gives tokens under `/<tenant>/oauth2/v2.0/token`. */
  loginUrl: string;
  /** What our tokens are for. */
  scope: string;
  /** Who signs what Teams sends us, and where the keys are published. */
  tokenIssuer: string;
  openIdMetadataUrl: string;
  emulatorOpenIdMetadataUrl: string;
  oAuthUrl: string;
  /** Origins that files are fetched from; "https://*." stands for any name below. */
  downloadOrigins: readonly string[];
};

/** Source: Microsoft Learn, "Configure your bot to run in the public cloud", read in autumn 2026. */
export const PUBLIC_CLOUD: Cloud = {
  serviceUrl: "https://smba.trafficmanager.net/teams/",
  loginUrl: "https://login.microsoftonline.com",
  scope: "https://api.botframework.com",
  tokenIssuer: "https://api.botframework.com",
  openIdMetadataUrl: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  emulatorOpenIdMetadataUrl:
    "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration",
  oAuthUrl: "https://api.botframework.com",
  downloadOrigins: ["https://*.sharepoint.com", "https://*.sharepoint.us"],
};
