import { z } from "zod";
import type { Message } from "../../chat/message.ts";
import { quote } from "../../chat/quote.ts";
import type { Clock } from "../../clock.ts";
import { MAX_FILE_BYTES } from "../../files/limits.ts";
import { dateText, type Language, sentence } from "../../i18n/index.ts";
import type { Work } from "../../judging/work.ts";
import { fileTemplate, type Template, type Templates, template } from "../../outbox/templates.ts";
import type { Db } from "../../store.ts";
import { readDeclaration } from "../drops/store.ts";
import { dueOf } from "../due.ts";
import { markedFile, movedFile } from "./given.ts";
import { loadResult, type Result } from "./load.ts";
import { allPoints } from "./points.ts";
import { askedMessage, passedOnMessage, resultMessage } from "./result.ts";
import { severalMessage } from "./several.ts";
import { smelterTable } from "./smelters.ts";
import { statusMessage } from "./status.ts";

const LOST = z.enum(["too_large", "gone", "not_a_file"]);
const RESULT = z.object({
  drops: z.array(z.string()).min(1),
  lost: z.array(z.object({ dropId: z.string(), why: LOST })),
});
const ONE = z.object({ dropId: z.string() });

/** Every message about files and the survey, by the name under which it is owed. */
export function surveyTemplates(db: Db, clock: Clock, judging: Work): Templates {
  const giving = { db, clock, judging };
  return {
    // The answer to who dropped the files; what anybody else is shown of one is `survey.shown`.
    "survey.result": fileTemplate(RESULT, async ({ drops, lost }, language) => {
      const entries = await Promise.all(
        drops.map(async (dropId) => {
          const result = await load(db, dropId);
          const why = lost.find((one) => one.dropId === dropId)?.why;
          const { name } = result.drop;
          return { name, result, ...(why && { lost: lostText(why, name, language) }) };
        }),
      );
      const [only] = entries;
      if (entries.length > 1 || !only) return severalMessage(entries, language);
      if (only.lost !== undefined) return { text: only.lost };
      return (only.result.passedOn ? passedOnMessage : resultMessage)(only.result, language);
    }),
    "survey.shown": about(db, resultMessage),
    "survey.asked": about(db, askedMessage),
    "survey.points": about(db, allPoints),
    "survey.smelters": fileTemplate(ONE, async ({ dropId }, language) => {
      const { drop } = await load(db, dropId);
      const { declaration, rmapAsOf } = await readDeclaration(db, dropId);
      const smelters = declaration?.smelters ?? [];
      return smelterTable({ name: drop.name, smelters, rmapAsOf }, language);
    }),
    "survey.marked": about(db, (result, language) => markedFile(giving, result, language)),
    "survey.moved": about(db, (result, language) => movedFile(giving, result, language)),
    "survey.taken_back": about(db, (result, language) => ({
      text: sentence(language, "taken_back.done", {
        name: quote(result.drop.name),
        due: result.request ? dateText(language, dueOf(result.request)) : "",
      }),
    })),
    "officers.status": template(
      z.object({}),
      (_, language) => statusMessage(db, clock, language),
      "officers",
    ),
    "survey.only_check": fileTemplate(
      z.object({}),
      (_, language): Message => ({
        text: sentence(language, "only_check.on"),
      }),
    ),
  };
}

function about(db: Db, render: (result: Result, language: Language) => Message | Promise<Message>): Template {
  return fileTemplate(ONE, async ({ dropId }, language) => render(await load(db, dropId), language));
}

async function load(db: Db, dropId: string): Promise<Result> {
  const result = await loadResult(db, dropId);
  if (!result) throw new Error("a delivery is about a file that is not there");
  return result;
}

function lostText(why: z.infer<typeof LOST>, name: string, language: Language): string {
  return sentence(language, `lost.${why}`, { name: quote(name), megabytes: MAX_FILE_BYTES / 1024 / 1024 });
}
