import { adapterContract } from "./adapter-contract.ts";
import { teamsGroupHarness } from "./teams-harness.ts";

adapterContract("Teams (a group chat)", teamsGroupHarness);
