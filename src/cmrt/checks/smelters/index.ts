import type { Rule } from "../rule.ts";
import { listRules } from "./list.ts";
import { listedRules } from "./listed.ts";
import { namedRules } from "./named.ts";

/** About rows of the Smelter List. */
export const smelterRules: readonly Rule[] = [...listedRules, ...namedRules, ...listRules];
