import { describe, expect, it } from "vitest";
import { overridesOf } from "../../../src/config/platforms.ts";
import { ConfigError, readConfig } from "../../../src/config.ts";

const GUID = "11111111-2222-3333-4444-555555555555";
const HERE = { DATA_DIR: "/nonexistent" };
const REACHABLE = { ...HERE, PUBLIC_URL: "https://tinstone.example.com" };
const SLACK = { SLACK_BOT_TOKEN: "xoxb-sample", SLACK_SIGNING_SECRET: "sample secret" };
const TEAMS = { MicrosoftAppId: GUID, MicrosoftAppPassword: "sample", MicrosoftAppTenantId: GUID };

describe("a platform", () => {
  it("is off while none of its variables is set", () => {
    expect(readConfig(REACHABLE)).toMatchObject({ slack: undefined, teams: undefined });
    expect(readConfig({ ...REACHABLE, SLACK_BOT_TOKEN: " ", MicrosoftAppId: "" })).toMatchObject({
      slack: undefined,
      teams: undefined,
    });
  });

  it("is on when its variables are set", () => {
    const config = readConfig({ ...REACHABLE, ...SLACK, ...TEAMS });
    expect(config.slack).toEqual({
      botToken: "xoxb-sample",
      transport: { kind: "http", signingSecret: "sample secret" },
    });
    expect(config.teams).toEqual({
      kind: "tenant",
      appId: GUID,
      appPassword: "sample",
      tenantId: GUID,
      overrides: {},
    });
    expect(config.shopWindow).toBe(false);
  });

  it("needs nobody to reach us in Slack's Socket Mode", () => {
    const { slack } = readConfig({ ...HERE, SLACK_BOT_TOKEN: "xoxb-sample", SLACK_APP_TOKEN: "xapp-sample" });
    expect(slack?.transport).toEqual({ kind: "socket", appToken: "xapp-sample" });
  });

  it.each([
    ["SLACK_BOT_TOKEN", { ...REACHABLE, SLACK_SIGNING_SECRET: "sample" }],
    ["SLACK_BOT_TOKEN", { ...REACHABLE, ...SLACK, SLACK_BOT_TOKEN: "xapp-swapped" }],
    ["SLACK_BOT_TOKEN", { ...REACHABLE, SLACK_API_URL: "https://slack.example.com/api/" }],
    ["SLACK_SIGNING_SECRET", { ...REACHABLE, SLACK_BOT_TOKEN: "xoxb-sample" }],
    ["SLACK_APP_TOKEN", { ...REACHABLE, ...SLACK, SLACK_APP_TOKEN: "xoxb-swapped" }],
    ["PUBLIC_URL", { ...HERE, ...SLACK }],
    ["PUBLIC_URL", { ...HERE, ...SLACK, PUBLIC_URL: "http://127.0.0.1:3978" }],
    ["MicrosoftAppId", { ...REACHABLE, ...TEAMS, MicrosoftAppId: undefined }],
    ["MicrosoftAppId", { ...REACHABLE, ...TEAMS, MicrosoftAppId: "tinstone" }],
    ["MicrosoftAppPassword", { ...REACHABLE, ...TEAMS, MicrosoftAppPassword: "" }],
    ["MicrosoftAppTenantId", { ...REACHABLE, ...TEAMS, MicrosoftAppTenantId: undefined }],
    ["MicrosoftAppType", { ...REACHABLE, ...TEAMS, MicrosoftAppType: "MultiTenant" }],
    ["PUBLIC_URL", { ...HERE, ...TEAMS }],
    ["COMPLIANCE_CHANNEL", { ...REACHABLE, ...SLACK, COMPLIANCE_CHANNEL: "#compliance" }],
    ["COMPLIANCE_CHANNEL", { ...REACHABLE, COMPLIANCE_CHANNEL: "slack:C0123ABCD" }],
  ])("half set or not right stops the start with a sentence that names %s", (variable, environment) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(new RegExp(`^${variable} is not right: `));
  });

  it.each([
    ["SLACK_API_URL", SLACK],
    ["TEAMS_SERVICE_URL", TEAMS],
    ["TEAMS_LOGIN_URL", TEAMS],
    ["TEAMS_OPENID_URL", TEAMS],
  ])("is never spoken to over a line that others can read: %s", (variable, platform) => {
    for (const url of [
      "http://proxy.example.com/",
      "ftp://127.0.0.1/",
      "proxy",
      "https://a@proxy.example.com/",
    ])
      expect(() => readConfig({ ...REACHABLE, ...platform, [variable]: url })).toThrow(
        new RegExp(`^${variable} is not right: `),
      );
    for (const url of ["https://proxy.example.com/api", "http://127.0.0.1:8080/api/"]) {
      const announced = overridesOf(readConfig({ ...REACHABLE, ...platform, [variable]: url }));
      expect(announced).toEqual([expect.objectContaining({ variable })]);
    }
  });

  it("may be a stand-in on this machine without a public address", () => {
    const local = { SLACK_API_URL: "http://127.0.0.1:9/api", TEAMS_SERVICE_URL: "http://localhost:9/" };
    const { slack, teams } = readConfig({ ...HERE, ...SLACK, ...TEAMS, ...local });
    expect(slack?.apiUrl).toBe("http://127.0.0.1:9/api/");
    expect(teams).toMatchObject({ overrides: { serviceUrl: "http://localhost:9/" } });
  });

  it("has its officers' channel where the operator says", () => {
    const config = readConfig({ ...REACHABLE, ...SLACK, COMPLIANCE_CHANNEL: "slack:C0123ABCD" });
    expect(config.complianceSlackChannel).toBe("C0123ABCD");
  });
});

describe("unsigned Teams", () => {
  it("is there for the sample survey on this machine, and nowhere else", () => {
    const inEmptyFolder = process.cwd();
    process.chdir("/");
    try {
      expect(readConfig({}).teams).toEqual({ kind: "anonymous" });
      for (const one of [HERE, REACHABLE, { DATABASE_URL: "postgres://sample" }, { ...REACHABLE, ...SLACK }])
        expect(readConfig(one).teams).toBeUndefined();
    } finally {
      process.chdir(inEmptyFolder);
    }
  });
});
