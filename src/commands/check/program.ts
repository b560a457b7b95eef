import { Command } from "commander";
import { LANGUAGES } from "../../i18n/index.ts";
import type { CheckOptions } from "./index.ts";

/** The words of `tinstone check`. */
export function checkCommand(act: (files: string[], options: CheckOptions) => Promise<void>): Command {
  return new Command("check")
    .description("judge CMRT files without a server")
    .argument("[FILE...]")
    .option("--lang <LANGUAGE>", `language of the sentences: ${LANGUAGES.join(", ")}`, "en")
    .option("--json", "one object per line")
    .option("--as-of <DATE>", "judge as on this date")
    .option("--survey-start <DATE>", "forms completed before this date are out of date")
    .option("--accept <VERSION>", "oldest template version taken")
    .option("--requester <NAME>", "the company that asks")
    .option("--reference <FORM>", "judge smelters by the list in this form from RMI")
    .option("--rmap <LIST>", "RMI's list of smelter statuses (xlsx, csv or xml)")
    .option("--rmap-date <DATE>", "the day that list is of, where it does not say")
    .option("--marked <FOLDER>", "write copies with the points marked into this folder")
    .exitOverride()
    .action(act);
}
