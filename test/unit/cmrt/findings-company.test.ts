import { companyFlags } from "./flags/company.ts";
import { testFlags } from "./flags/table.ts";

testFlags(companyFlags);
