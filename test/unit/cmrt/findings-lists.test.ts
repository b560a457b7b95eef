import { listFlags } from "./flags/lists.ts";
import { testFlags } from "./flags/table.ts";

testFlags(listFlags);
