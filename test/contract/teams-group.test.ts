import { adapterContract } from "./adapter-contract.ts";
import { teamsGroupHarness } from "./teams-places.ts";

adapterContract("Teams (a group chat)", teamsGroupHarness);
