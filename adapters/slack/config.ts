export type SlackConfig = {
  /** Of our one workspace, "xoxb-…". */
  botToken: string;
  signingSecret: string;
  /** Of the Web API, ending in "/api/"; Slack's own when absent. */
  apiUrl?: string;
};
