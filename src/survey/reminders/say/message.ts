import type { Divider, Message, TextBlock } from "../../../chat/message.ts";
import { body } from "../../../chat/paragraphs.ts";
import { complete, type Language, sentence } from "../../../i18n/index.ts";
import type { Db, Tx } from "../../../store.ts";
import { campaignById } from "../../campaigns/store.ts";
import type { ReadBy, ReminderAbout } from "../types.ts";
import { surveyButtons } from "./buttons.ts";
import { askingOf, factsOf, type SurveyFacts } from "./facts.ts";
import { invitation } from "./invitation.ts";
import { valuesOf } from "./letter.ts";
import { reminder } from "./reminder.ts";

/** What a supplier reads of a survey at a step, from what is true of their request now. */
export async function reminderMessage(db: Db | Tx, about: ReminderAbout): Promise<Message> {
  return surveyMessage(await factsOf(db, about), about.language);
}

/** The invitation as officers send it to themselves: the same text, marked, to a supplier that is none. */
export async function invitationTrial(
  db: Db | Tx,
  campaignId: string,
  by: ReadBy,
  language: Language,
): Promise<Message> {
  const campaign = await campaignById(db, campaignId);
  if (!campaign) throw new Error("a trial of a campaign that is not there");
  const own = complete(language);
  const facts: SurveyFacts = {
    requestId: "",
    step: "invitation",
    by,
    asking: askingOf(campaign),
    reader: { name: sentence(own, "trial.contact"), supplier: sentence(own, "trial.supplier") },
    dueOn: campaign.dueOn,
    days: 0,
    missing: { kind: "nothing" },
    newReader: null,
    workingOn: null,
  };
  return marked(surveyMessage(facts, language), language);
}

/** Draws what the facts say. Pure. */
export function surveyMessage(facts: SurveyFacts, language: Language): Message {
  const texts = language === complete(language) ? letter(facts, language) : drafted(facts, language);
  const subject = sentence(language, "survey.subject", valuesOf(facts, language));
  const said = texts.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  const buttons = surveyButtons(facts, language);
  return {
    subject,
    text: said.join("\n\n"),
    blocks: [...texts, { kind: "buttons", buttons }],
    lang: language,
  };
}

/** A draft by a machine says so below its first line, and has the text that holds beside it. */
function drafted(facts: SurveyFacts, language: Language): (TextBlock | Divider)[] {
  const [heading, ...rest] = letter(facts, language);
  const english = letter(facts, "en").map((block) => ({ ...block, lang: "en" }));
  return [heading!, quiet(sentence(language, "survey.drafted")), ...rest, { kind: "divider" }, ...english];
}

function letter(facts: SurveyFacts, language: Language): TextBlock[] {
  const { heading, paragraphs } =
    facts.step === "invitation" ? invitation(facts, language) : reminder(facts, facts.step, language);
  return [{ kind: "text", style: "heading", text: heading }, ...paragraphs.map(body)];
}

/** A trial has no buttons, since they would act for nobody: it names them. */
function marked({ subject = "", text, blocks = [], ...rest }: Message, language: Language): Message {
  const own = complete(language);
  const name = new Intl.DisplayNames([own], { type: "language" }).of(language) ?? language;
  const labels = blocks.flatMap((block) =>
    block.kind === "buttons" ? block.buttons.map(({ label }) => label) : [],
  );
  const mark = sentence(own, "trial.heading", { language: name });
  const below = sentence(own, "trial.buttons", { buttons: labels.join(" · ") });
  const others = blocks.filter(({ kind }) => kind !== "buttons");
  return {
    ...rest,
    subject: sentence(own, "trial.subject", { subject }),
    text: [mark, text, below].join("\n\n"),
    blocks: [
      { ...quiet(mark), lang: own },
      { kind: "divider" },
      ...others,
      { kind: "divider" },
      { ...quiet(below), lang: own },
    ],
  };
}

function quiet(text: string): TextBlock {
  return { kind: "text", style: "quiet", text };
}
