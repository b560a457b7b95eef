import type { Button } from "../../../chat/message.ts";
import type { Language } from "../../../i18n/index.ts";
import { standsAtCell } from "../../../judging/marks.ts";
import { button } from "../../say/result.ts";
import type { Missing, SurveyFacts } from "./facts.ts";

/** What can be pressed under an invitation or a reminder; the one thing we ask for stands first. */
export function surveyButtons({ step, requestId, missing }: SurveyFacts, language: Language): Button[] {
  const working = button(language, "button.working", "remind.working", requestId);
  const notMine = button(language, "button.not_mine", "not_mine.open", "", { opens: "form" });
  if (step === "invitation") return [getForm(language), working, notMine];
  return [
    firstOf(missing, language),
    working,
    notMine,
    button(language, "button.mute", "remind.mute", requestId),
  ];
}

function firstOf(missing: Missing, language: Language): Button {
  const primary = { style: "primary" } as const;
  switch (missing.kind) {
    case "nothing":
    case "blank":
    case "unreadable":
    case "taken_back":
      return getForm(language);
    case "returned":
      return missing.findings.some(standsAtCell)
        ? button(language, "button.marked", "file.marked", missing.file.dropId, primary)
        : getForm(language);
    case "waiting":
      return button(language, "button.ours", "drop.count", missing.file.dropId, primary);
    case "checked":
      return button(language, "button.count", "drop.count", missing.file.dropId, primary);
    default:
      return missing satisfies never;
  }
}

function getForm(language: Language): Button {
  return button(language, "button.form", "help.form", "", { style: "primary" });
}
