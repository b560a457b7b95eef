import { adapterContract } from "./adapter-contract.ts";
import { teamsPersonalHarness } from "./teams-places.ts";

adapterContract("Teams (a personal chat)", teamsPersonalHarness);
