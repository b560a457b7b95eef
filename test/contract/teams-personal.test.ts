import { adapterContract } from "./adapter-contract.ts";
import { teamsPersonalHarness } from "./teams-harness.ts";

adapterContract("Teams (a personal chat)", teamsPersonalHarness);
