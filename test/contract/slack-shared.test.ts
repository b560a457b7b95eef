import { adapterContract } from "./adapter-contract.ts";
import { slackSharedHarness } from "./slack-harness.ts";

adapterContract("Slack (a channel shared with another organisation)", slackSharedHarness);
