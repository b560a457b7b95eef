import { quote } from "../../../chat/quote.ts";
import { unreadableSentence } from "../../../i18n/findings.ts";
import { dateText, type Language, sentence } from "../../../i18n/index.ts";
import { byImportance, pointLine } from "../../say/points.ts";
import type { Step } from "../types.ts";
import type { Missing, SurveyFacts } from "./facts.ts";
import { type Letter, valuesOf } from "./letter.ts";

/** A reminder names at most this many points; the rest is in the file with the points marked. */
const MOST_POINTS = 3;

/** Steps that say first why we write now. */
const SAID_FIRST: readonly Step[] = ["resumed", "returned_5"];
/** After these a person goes on: the one who signs. */
const LAST: readonly Step[] = ["after_3", "returned_12"];

/** A reminder: the due date, what of this supplier's answer is missing, and one thing to do. Each step says its own. */
export function reminder(facts: SurveyFacts, step: Exclude<Step, "invitation">, language: Language): Letter {
  const { missing, days, workingOn } = facts;
  const values = valuesOf(facts, language);
  const own = sentence(language, `remind.step.${step}`, {
    ...values,
    date: workingOn === null ? "" : dateText(language, workingOn),
    button: sentence(language, "button.working"),
  });
  const first = SAID_FIRST.includes(step);
  return {
    heading: sentence(language, days < 0 ? "remind.heading.late" : "remind.heading", {
      ...values,
      days: Math.abs(days),
    }),
    paragraphs: [
      sentence(language, "survey.dear", values),
      ...(first ? [own] : []),
      lacking(missing, values.supplier, language),
      toDo(facts, language),
      ...(first ? [] : [own]),
      sentence(language, "survey.ask", values),
      ...(LAST.includes(step) ? [sentence(language, "survey.signed", values)] : []),
    ],
  };
}

function lacking(missing: Missing, supplier: string, language: Language): string {
  if (missing.kind === "nothing") return sentence(language, "remind.nothing", { supplier });
  const file = { name: quote(missing.file.name), date: dateText(language, missing.file.on) };
  switch (missing.kind) {
    case "returned": {
      const count = missing.findings.length;
      const more = count - MOST_POINTS;
      return [
        sentence(language, "remind.returned", { ...file, count }),
        ...byImportance(missing.findings)
          .slice(0, MOST_POINTS)
          .map((one) => pointLine(language, one)),
        ...(more > 0 ? [sentence(language, "result.more", { count: more })] : []),
      ].join("\n");
    }
    case "unreadable":
      return [sentence(language, "remind.unreadable", file), unreadableSentence(language, missing.why)].join(
        "\n",
      );
    case "waiting":
      return sentence(language, "remind.waiting", { ...file, other: quote(missing.inTheNameOf) });
    case "blank":
    case "taken_back":
    case "checked":
      return sentence(language, `remind.${missing.kind}`, file);
    default:
      return missing satisfies never;
  }
}

function toDo({ by, missing: { kind } }: SurveyFacts, language: Language): string {
  switch (kind) {
    case "nothing":
    case "blank":
      return sentence(language, "remind.do.send", { by });
    case "returned":
      return sentence(language, "remind.do.correct", { by });
    case "unreadable":
    case "taken_back":
      return sentence(language, "remind.do.again", { by });
    case "waiting":
      return sentence(language, "remind.do.waiting", { button: sentence(language, "button.ours") });
    case "checked":
      return sentence(language, "remind.do.checked", { button: sentence(language, "button.count") });
    default:
      return kind satisfies never;
  }
}
