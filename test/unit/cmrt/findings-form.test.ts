import { formFlags } from "./flags/form.ts";
import { testFlags } from "./flags/table.ts";

testFlags(formFlags);
