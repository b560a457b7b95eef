export type SlackConfig = {
  /** Of our one workspace or Grid organisation, "xoxb-…". */
  botToken: string;
  /** Of the Web API, ending in "/api/"; Slack's own when absent. */
  apiUrl?: string;
  transport: SlackTransport;
};

/** How Slack tells us: it calls our request URL, or, behind a firewall, we hold a line to it open ("xapp-…"). */
type SlackTransport = { kind: "http"; signingSecret: string } | { kind: "socket"; appToken: string };
