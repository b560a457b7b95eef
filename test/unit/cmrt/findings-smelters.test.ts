import { smelterFlags } from "./flags/smelters.ts";
import { testFlags } from "./flags/table.ts";

testFlags(smelterFlags);
