import { z } from "zod";
import type { Message } from "../../chat/message.ts";
import { paragraphs } from "../../chat/paragraphs.ts";
import type { Clock } from "../../clock.ts";
import { type CompleteLanguage, sentence } from "../../i18n/index.ts";
import { fileTemplate, type Templates, template } from "../../outbox/templates.ts";
import type { Db } from "../../store.ts";
import { readBy } from "../reminders/say/facts.ts";
import { invitationTrial } from "../reminders/say/message.ts";
import { answersTo } from "./answers.ts";
import { previewOf, type Ways } from "./preview.ts";
import { periodText, previewMessage } from "./say.ts";
import { closeMessage, confirmMessage, surveyButtons } from "./screen.ts";
import { type Campaign, campaignById } from "./store.ts";

const CAMPAIGN = z.object({ campaignId: z.string() });

/** What officers are shown when they press something about a survey. */
export function campaignTemplates(db: Db, clock: Clock, ways: Ways): Templates {
  return {
    // Not for officers alone: it goes to their mailbox as well, and says nothing of any supplier.
    "campaign.trial": fileTemplate(CAMPAIGN, ({ campaignId }, language, going) =>
      invitationTrial(db, campaignId, readBy(going?.conversation), language),
    ),
    "campaign.preview": template(
      CAMPAIGN.extend({ manages: z.boolean() }),
      async ({ campaignId, manages }, language) => {
        const campaign = await known(db, campaignId);
        const preview = await previewOf(db, campaign, ways, clock.now());
        const { mailPerMinute } = ways;
        const buttons = surveyButtons(campaign, manages, language).filter(
          ({ action }) => action !== "campaign.preview",
        );
        return previewMessage(language, campaign, preview, { mailPerMinute, buttons });
      },
      "officers",
    ),
    "campaign.confirm": template(
      CAMPAIGN.extend({ changed: z.boolean() }),
      async ({ campaignId, changed }, language) => {
        const campaign = await known(db, campaignId);
        const preview = await previewOf(db, campaign, ways, clock.now());
        const period = periodText(language, preview);
        return confirmMessage(language, campaign, { ...preview, period }, changed);
      },
      "officers",
    ),
    "campaign.closing": template(
      CAMPAIGN,
      async ({ campaignId }, language) =>
        closeMessage(language, await known(db, campaignId), await answersTo(db, campaignId)),
      "officers",
    ),
    "campaign.started": template(
      CAMPAIGN.extend({ asked: z.number() }),
      async ({ campaignId, asked }, language) => {
        const campaign = await known(db, campaignId);
        const preview = await previewOf(db, campaign, ways, clock.now());
        return startedMessage(language, campaign, asked, periodText(language, preview));
      },
      "officers",
    ),
  };
}

function startedMessage(
  language: CompleteLanguage,
  campaign: Campaign,
  count: number,
  period: string,
): Message {
  return paragraphs([sentence(language, "campaign.started", { year: String(campaign.year), count, period })]);
}

async function known(db: Db, campaignId: string): Promise<Campaign> {
  const found = await campaignById(db, campaignId);
  if (!found) throw new Error("a message about a survey that is not there");
  return found;
}
