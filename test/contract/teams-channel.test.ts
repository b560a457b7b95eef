import { adapterContract } from "./adapter-contract.ts";
import { teamsChannelHarness } from "./teams-places.ts";

adapterContract("Teams (a channel)", teamsChannelHarness);
