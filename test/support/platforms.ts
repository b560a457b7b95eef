import type { Config } from "../../src/config.ts";
import { type App, type AppOptions, startApp } from "./app.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { type FakeTeams, startFakeTeams } from "./fake-teams.ts";

export type Platforms = { slack: FakeSlack; teams: FakeTeams; app: App; close(): Promise<void> };

/** The whole program between a Slack and a Teams; `prepare` is what Slack is like before it starts. */
export async function openPlatforms(
  of: AppOptions & { prepare?(slack: FakeSlack): void } = {},
): Promise<Platforms> {
  const [slack, teams] = [await startFakeSlack(), await startFakeTeams()];
  of.prepare?.(slack);
  const app = await startApp({ ...of, config: { ...bothOn(slack, teams), ...of.config } });
  slack.tell(app.origin);
  teams.tell(app.origin);
  return {
    slack,
    teams,
    app,
    async close() {
      await app.stop();
      await slack.close();
      await teams.close();
    },
  };
}

function bothOn(slack: FakeSlack, teams: FakeTeams): Pick<Config, "slack" | "teams"> {
  const { cloud, ...bot } = teams.config;
  const { serviceUrl, loginUrl, openIdMetadataUrl } = cloud;
  return {
    slack: slack.config,
    teams: { ...bot, overrides: { serviceUrl, loginUrl, openIdMetadataUrl } },
  };
}
