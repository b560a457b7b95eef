import { z } from "zod";
import type { Message } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { sentence } from "../../i18n/index.ts";
import { type Templates, template } from "../../outbox/templates.ts";
import type { Db } from "../../store.ts";
import { loadResult } from "../say/load.ts";
import { resultInShort, sayWhose } from "../say/result.ts";

const UNPLACED = z.object({ dropId: z.string(), file: z.string(), name: z.string() });
const PLACED = z.object({ dropId: z.string(), supplier: z.string(), name: z.string() });

/** What officers read about files that wait for them to say whose they are. */
export function unplacedTemplates(db: Db): Templates {
  return {
    "officers.unplaced": template(
      UNPLACED,
      async ({ dropId, file, name }, language): Promise<Message> => {
        const result = await loadResult(db, dropId);
        const who = name === "" ? sentence(language, "officers.unplaced.somebody") : quote(name);
        const company = quote(result?.company ?? "");
        const texts = [
          sentence(language, "officers.unplaced", { file: quote(file), name: who }),
          ...(company === "" ? [] : [sentence(language, "officers.unplaced.company", { company })]),
        ];
        const waits = result?.drop.placed === "unplaced";
        return {
          text: texts.join("\n"),
          blocks: [
            ...texts.map(body),
            ...(waits ? [{ kind: "buttons" as const, buttons: [sayWhose(language, dropId)] }] : []),
          ],
        };
      },
      "officers",
    ),
    "officers.placed": template(
      PLACED,
      async ({ dropId, supplier, name }, language): Promise<Message> => {
        const result = await loadResult(db, dropId);
        if (!result) throw new Error("a delivery is about a file that is not there");
        const values = {
          file: quote(result.drop.name),
          supplier: quote(supplier),
          name: name === "" ? sentence(language, "officers.placed.operator") : quote(name),
          result: resultInShort(result, language),
        };
        const late = result.drop.placed === "late";
        return { text: sentence(language, late ? "officers.placed.late" : "officers.placed", values) };
      },
      "officers",
    ),
  };
}
