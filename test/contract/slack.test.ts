import { adapterContract } from "./adapter-contract.ts";
import { slackDirectHarness } from "./slack-harness.ts";

adapterContract("Slack (a direct message)", slackDirectHarness);
