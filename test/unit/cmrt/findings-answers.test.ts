import { answerFlags } from "./flags/answers.ts";
import { testFlags } from "./flags/table.ts";

testFlags(answerFlags);
