import { basename, resolve } from "node:path";
import { quote } from "../../chat/quote.ts";
import type { Lists } from "../../cmrt/types.ts";
import { type Language, sentence } from "../../i18n/index.ts";
import type { Work } from "../../judging/work.ts";
import { isConformant, rmapListOf } from "../../smelters/rmap/index.ts";
import { load } from "./load.ts";
import { unopenedSentence } from "./report.ts";

export type ListOptions = {
  /** A form whose look-up judges the forms of its version. */
  reference?: string;
  /** RMI's list of statuses, and the ISO date it is of. */
  rmap?: string;
  rmapDate?: string;
};

export type ListReader = Pick<Work, "referenceTable" | "rmapList">;

/** The lists that were named, or the sentence that says what is wrong with one. */
export async function readLists(
  { reference, rmap, rmapDate }: ListOptions,
  cwd: string,
  reader: ListReader,
  language: Language,
): Promise<{ lists: Lists } | { problem: string }> {
  const lists: Lists = {};
  if (reference !== undefined) {
    const loaded = await load(resolve(cwd, reference));
    if ("problem" in loaded) return { problem: unopenedSentence(reference, loaded.problem, language) };
    const table = await reader.referenceTable(loaded.bytes);
    if (!table) return { problem: say("check.usage.reference", reference) };
    lists.references = [table];
  }
  if (rmap !== undefined) {
    const loaded = await load(resolve(cwd, rmap));
    if ("problem" in loaded) return { problem: unopenedSentence(rmap, loaded.problem, language) };
    const reading = await reader.rmapList(loaded.bytes, basename(rmap));
    // A list of facilities that are all active says of nobody that they are conformant, nor that they are not.
    if (reading.kind !== "list" || (reading.allAre !== undefined && !isConformant(reading.allAre))) {
      return { problem: say("check.usage.rmap", rmap) };
    }
    const asOf = rmapDate ?? reading.asOf;
    if (asOf === undefined) return { problem: say("check.usage.rmap_date", rmap) };
    lists.rmap = rmapListOf(reading.facilities, asOf, loaded.sha256);
  }
  return { lists };

  function say(key: "check.usage.reference" | "check.usage.rmap" | "check.usage.rmap_date", path: string) {
    return sentence(language, key, { path: quote(path, 300) });
  }
}
