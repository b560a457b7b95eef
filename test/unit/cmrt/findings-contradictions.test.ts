import { contradictionFlags } from "./flags/contradictions.ts";
import { testFlags } from "./flags/table.ts";

testFlags(contradictionFlags);
