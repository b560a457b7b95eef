import { daysBetween, localDate } from "../../calendar/zone.ts";
import type { Block, Button, Message } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { type CompleteLanguage, dateText, dayText, sentence } from "../../i18n/index.ts";
import { platformName } from "../../i18n/platform-name.ts";
import type { Step } from "../reminders/types.ts";
import type { Preview } from "./preview.ts";
import { stateOf } from "./state.ts";
import type { Campaign } from "./store.ts";

/** Where Form SD is filed: what "days to go" means. */
const FILED_IN = "America/New_York";
/** Suppliers that are named one by one; of the others the number is said. */
const NAMED = 20;

/** The last day to file, with its weekday and how far away it is. */
export function filingText(language: CompleteLanguage, filingOn: string, now: Date): string {
  const days = daysBetween(localDate(now, FILED_IN), filingOn);
  const date = dayText(language, filingOn);
  return sentence(language, days < 0 ? "campaign.filing.past" : "campaign.filing", { date, days });
}

/** When the invitations leave, as part of a sentence. */
export function periodText(language: CompleteLanguage, preview: Pick<Preview, "steps">): string {
  const invitation = preview.steps.find(({ step }) => step === "invitation");
  if (!invitation) return sentence(language, "campaign.period.none");
  const [first, last] = [dayText(language, invitation.first), dayText(language, invitation.last)];
  return first === last
    ? sentence(language, "campaign.period.one", { first })
    : sentence(language, "campaign.period.days", { first, last });
}

/** Everything a preview says, for the conversation and the command line alike. */
export function previewMessage(
  language: CompleteLanguage,
  campaign: Campaign,
  preview: Preview,
  more: { mailPerMinute?: number | undefined; buttons?: Button[] } = {},
): Message {
  const title = sentence(language, "campaign.preview.title", {
    year: String(campaign.year),
    due: dateText(language, campaign.dueOn),
  });
  const number = new Intl.NumberFormat(language);
  const steps = {
    kind: "table" as const,
    caption: sentence(language, "campaign.preview.caption.steps"),
    columns: [
      sentence(language, "campaign.preview.step"),
      sentence(language, "campaign.preview.first"),
      sentence(language, "campaign.preview.last"),
      sentence(language, "campaign.preview.count"),
    ],
    rows: preview.steps.map(({ step, first, last, count }) => [
      stepText(language, step),
      dayText(language, first),
      dayText(language, last),
      number.format(count),
    ]),
  };
  const readers = {
    kind: "table" as const,
    caption: sentence(language, "campaign.preview.caption.readers"),
    columns: [
      sentence(language, "campaign.preview.platform"),
      sentence(language, "campaign.preview.language"),
      sentence(language, "campaign.preview.count"),
    ],
    rows: preview.readers.map((one) => [
      platformName(language, one.platform),
      languageName(language, one.language),
      number.format(one.count),
    ]),
  };
  const lines = [
    ...(stateOf(campaign) === "paused" ? [sentence(language, "campaign.preview.paused")] : []),
    ...summaryLines(language, preview, more.mailPerMinute),
  ];
  const { sought } = preview;
  const warnings = [
    ...(sought > 0 ? [sentence(language, "campaign.preview.sought", { count: sought })] : []),
    ...unreachedLines(language, preview),
    ...unconfirmedLines(language, campaign),
    ...leftOutLines(language, campaign, preview),
    ...warningLines(language, preview),
  ];
  const tables = [steps, readers].filter(({ rows }) => rows.length > 0);
  const blocks: Block[] = [
    { kind: "text", style: "heading", text: title },
    ...lines.map(body),
    ...tables,
    ...warnings.map(body),
  ];
  if (more.buttons && more.buttons.length > 0) blocks.push({ kind: "buttons", buttons: more.buttons });
  const rows = tables.flatMap(({ caption, columns, rows }) => [
    sentence(language, "campaign.preview.caption", { caption }),
    ...[columns, ...rows].map((row) => `  ${row.join(" · ")}`),
  ]);
  return { text: [title, ...lines, ...rows, ...warnings].join("\n"), blocks, lang: language };
}

function summaryLines(language: CompleteLanguage, preview: Preview, mailPerMinute: number | undefined) {
  const { suppliers, reached, invitationDays } = preview;
  const mails = preview.readers.some(({ platform }) => platform === "mail");
  return [
    sentence(language, "campaign.preview.reached", { reached, count: suppliers }),
    ...(preview.steps.some(({ step }) => step === "invitation")
      ? [
          sentence(language, "campaign.preview.spread", {
            period: periodText(language, preview),
            days: invitationDays,
          }),
        ]
      : []),
    ...(mails && mailPerMinute !== undefined
      ? [sentence(language, "campaign.preview.pace", { count: mailPerMinute })]
      : []),
  ];
}

function unreachedLines(language: CompleteLanguage, { unreached }: Preview): string[] {
  const lines = unreached.slice(0, NAMED).map(({ supplier, email }) => {
    const why =
      email === null
        ? sentence(language, "campaign.preview.why.no_contact")
        : sentence(language, "campaign.preview.why.no_way", { email: quote(email) });
    return sentence(language, "campaign.preview.unreached", { supplier: quote(supplier), why });
  });
  const count = unreached.length - lines.length;
  return count > 0 ? [...lines, sentence(language, "campaign.preview.more", { count })] : lines;
}

/** Without a page, an invitation offers nothing to check it by but the person it names. */
function unconfirmedLines(language: CompleteLanguage, campaign: Campaign): string[] {
  if (campaign.publicPage !== null) return [];
  const values = { person: quote(campaign.contactPerson), year: String(campaign.year) };
  return [sentence(language, "campaign.preview.warn.no_public_page", values)];
}

/** Reminders for which there are too few days, and what makes room for more, as long as nothing was started. */
function leftOutLines(language: CompleteLanguage, campaign: Campaign, preview: Preview): string[] {
  const { leftOut, invitationDays, startsLate } = preview;
  if (leftOut.length === 0) return [];
  const spread = stateOf(campaign) === "draft" && invitationDays > 1;
  return [
    ...leftOut.map(({ step, count }) =>
      sentence(language, "campaign.preview.warn.left_out", { step: stepText(language, step), count }),
    ),
    ...(spread ? [sentence(language, "campaign.preview.warn.left_out.pace", { count: invitationDays })] : []),
    ...(startsLate ? [sentence(language, "campaign.preview.warn.left_out.due")] : []),
  ];
}

function warningLines(language: CompleteLanguage, preview: Preview): string[] {
  const { slow, invitationDays, short, pageOnly, noZone, noCountry, otherLanguages, dueOnHoliday } = preview;
  const list = new Intl.ListFormat(language, { type: "unit" });
  const names = (of: { names: string[]; count: number }) =>
    list.format([...of.names.map((name) => quote(name)), ...(of.count > of.names.length ? ["…"] : [])]);
  const holidays = dueOnHoliday.reduce((sum, one) => sum + one.count, 0);
  const countries = list.format(dueOnHoliday.map((one) => quote(one.country)));
  return [
    ...(slow > 0
      ? [sentence(language, "campaign.preview.warn.slow", { needed: slow, count: invitationDays })]
      : []),
    ...(short > 0 ? [sentence(language, "campaign.preview.warn.short", { count: short })] : []),
    ...(pageOnly > 0 ? [sentence(language, "campaign.preview.warn.page", { count: pageOnly })] : []),
    ...(noZone.count > 0
      ? [sentence(language, "campaign.preview.warn.zone", { count: noZone.count, names: names(noZone) })]
      : []),
    ...(noCountry.count > 0
      ? [
          sentence(language, "campaign.preview.warn.country", {
            count: noCountry.count,
            names: names(noCountry),
          }),
        ]
      : []),
    ...otherLanguages.map((one) =>
      sentence(language, "campaign.preview.warn.language", {
        count: one.count,
        language: languageName(language, one.language),
      }),
    ),
    ...(holidays > 0
      ? [sentence(language, "campaign.preview.warn.due", { count: holidays, countries })]
      : []),
  ];
}

function stepText(language: CompleteLanguage, step: Step): string {
  return sentence(language, `year.step.${step}`);
}

/** What a language is called by somebody who reads another. */
export function languageName(reader: CompleteLanguage, language: string): string {
  return new Intl.DisplayNames([reader], { type: "language" }).of(language) ?? language;
}
