import { type Language, sentence } from "../../../i18n/index.ts";
import type { SurveyFacts } from "./facts.ts";
import { cleanLines, type Letter, linkText, valuesOf } from "./letter.ts";

/** The first that a supplier reads of a survey: who asks, why, for what, by when, and how to check that it is true. */
export function invitation(facts: SurveyFacts, language: Language): Letter {
  const { asking, newReader, days } = facts;
  const page = linkText(asking.publicPage);
  const values = {
    ...valuesOf(facts, language),
    version: asking.oldestVersion ?? "",
    page: page ?? "",
    button: sentence(language, "button.not_mine"),
  };
  const own = cleanLines(asking.paragraphs[language] ?? "");
  return {
    heading: sentence(language, days < 0 ? "invite.heading.late" : "invite.heading", values),
    paragraphs: [
      sentence(language, "survey.dear", values),
      ...(newReader ? [sentence(language, `invite.colleague.${newReader}`)] : []),
      sentence(language, "invite.why", values),
      sentence(language, "invite.what", values),
      sentence(language, `invite.scope.${asking.scope}`, values),
      sentence(language, asking.oldestVersion === null ? "invite.form" : "invite.form.version", values),
      sentence(language, "invite.gaps"),
      ...(own === "" ? [] : [`${sentence(language, "invite.own", values)}\n${own}`]),
      sentence(language, page === undefined ? "invite.genuine" : "invite.genuine.page", values),
      sentence(language, "invite.not_you", values),
      sentence(language, "survey.ask", values),
      sentence(language, "survey.signed", values),
    ],
  };
}
