import { adapterContract } from "./adapter-contract.ts";
import { teamsChannelHarness } from "./teams-harness.ts";

adapterContract("Teams (a channel)", teamsChannelHarness);
