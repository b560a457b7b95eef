import { record } from "../audit/record.ts";
import { quote } from "../chat/quote.ts";
import { dateText, dayText, sentence } from "../i18n/index.ts";
import { complianceAddress } from "../people/compliance/store.ts";
import { changeCampaign } from "../survey/campaigns/change.ts";
import { openCampaign } from "../survey/campaigns/open.ts";
import { filingText, languageName } from "../survey/campaigns/say.ts";
import { inherited, problemOf, SCOPES, type Settings } from "../survey/campaigns/settings.ts";
import { stateOf } from "../survey/campaigns/state.ts";
import {
  askedIn,
  type Campaign,
  campaignById,
  campaignOfYear,
  holdCampaign,
  listCampaigns,
} from "../survey/campaigns/store.ts";
import { type Told, toldOfDue } from "../survey/campaigns/told.ts";
import { settingsFrom, type TypedSettings } from "./campaign-settings.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";
import * as words from "./words.ts";

/** The whole list is in the JSON. */
const MOST_NAMES = 20;

/** Opens a draft and plans a request for every supplier; what is not said is taken from the newest survey. */
export async function openSurvey(
  context: CommandContext,
  typed: TypedSettings & { year: string; due: string },
  output: Output,
): Promise<void> {
  const { db, clock } = context;
  const now = clock.now();
  const year = words.year(typed.year);
  const [newest] = await listCampaigns(db);
  const before = { ...inherited(newest, context), year, dueOn: "", startsOn: null };
  const settings = await settingsFrom(typed, before, output.cwd);
  await refuseTaken(context, year);
  refuseWrong(settings, undefined, now);
  const opened = await db.transaction(async (tx) => {
    const done = await openCampaign(tx, settings, now);
    await record(tx, { actor: "operator", action: "campaign.opened", object: `campaign:${done.id}` }, now);
    return done;
  });
  const campaign = (await campaignOfYear(db, year))!;
  const values = { year: String(year), due: dateText("en", settings.dueOn), count: opened.requests };
  const { requester: company, contactPerson: person } = settings;
  const asIs = newest === undefined && (typed.company === undefined || typed.person === undefined);
  print(
    output,
    { campaignId: opened.id, ...settings, filingOn: campaign.filingOn, requests: opened.requests },
    [
      sentence("en", "campaign.opened", values),
      ...(asIs ? [sentence("en", "command.campaign.default_company", { company, person })] : []),
      ...(await settingLines(context, campaign, now)),
      sentence("en", "campaign.next", values),
    ],
  );
}

/** Changes a draft or a survey that runs. */
export async function changeSurvey(
  context: CommandContext,
  typedYear: string,
  typed: TypedSettings & { year?: string },
  output: Output,
): Promise<void> {
  const { db, clock } = context;
  const now = clock.now();
  const found = await knownCampaign(context, typedYear);
  const year = typed.year === undefined ? found.year : words.year(typed.year);
  if (year !== found.year) await refuseTaken(context, year);
  const changed = await db.transaction(async (tx) => {
    const held = (await holdCampaign(tx, found.id))!;
    refuseClosed(held);
    if (year !== held.year && held.startedAt !== null)
      throw new CommandProblem("campaign.problem.year_stays", yearOf(held), 1);
    const to = await settingsFrom(typed, { ...held, year }, output.cwd);
    refuseWrong(to, held, now);
    return { held, fields: await changeCampaign(tx, held, to, "operator", now) };
  });
  const { fields } = changed;
  const changes = fields.map((field) => sentence("en", `campaign.label.${LABELS[field]}`));
  const values = { year: String(year), fields: changes.join(", ") };
  const moved = fields.includes("dueOn") && changed.held.startedAt !== null;
  const told = moved && (await toldOfDue(db, (await campaignById(db, found.id))!, context.connected, now));
  print(output, { campaignId: found.id, year, fields, ...told }, [
    sentence("en", fields.length > 0 ? "campaign.changed" : "campaign.unchanged", values),
    ...(told ? dueLines(told) : []),
    ...(fields.length > 0 && changed.held.startedAt === null
      ? [sentence("en", "campaign.changed_draft")]
      : []),
  ]);
}

/** Who is told a due date that was moved, and whom officers have to tell themselves. */
function dueLines({ told, firstOn, untold }: Told): string[] {
  const day = firstOn === null ? "" : dateText("en", firstOn);
  const some = untold.slice(0, MOST_NAMES).map((name) => quote(name));
  const names = [...some, ...(untold.length > some.length ? ["…"] : [])].join(", ");
  return [
    sentence("en", "command.campaign.due_told", { count: told, first: day }),
    ...(untold.length > 0
      ? [sentence("en", "command.campaign.due_untold", { count: untold.length, names })]
      : []),
  ];
}

/** All there is to know about one survey, as it stands. */
export async function showSurvey(context: CommandContext, year: string, output: Output): Promise<void> {
  const { db, clock } = context;
  const campaign = await knownCampaign(context, year);
  const suppliers = (await askedIn(db, campaign.id)).length;
  const json = {
    campaignId: campaign.id,
    state: stateOf(campaign),
    ...campaign,
    compliance: await complianceAddress(db),
    suppliers,
  };
  print(output, json, [
    ...label("suppliers", String(suppliers)),
    ...(await settingLines(context, campaign, clock.now())),
  ]);
}

export async function printCampaigns({ db }: CommandContext, output: Output): Promise<void> {
  const list = (await listCampaigns(db)).map((one) => ({
    campaignId: one.id,
    year: one.year,
    state: stateOf(one),
    startsOn: one.startsOn,
    dueOn: one.dueOn,
    oldestVersion: one.oldestVersion,
    requester: one.requester,
    contactPerson: one.contactPerson,
    closedAt: one.closedAt,
  }));
  const table = columns(
    list.map((one) => [
      String(one.year),
      one.state,
      one.startsOn ?? "",
      one.dueOn,
      one.oldestVersion ?? "6.x",
      one.requester,
      one.contactPerson,
    ]),
  );
  print(output, list, list.length === 0 ? sentence("en", "command.campaign.none") : table);
}

/** The survey of a year as typed, or `CommandProblem`. */
export async function knownCampaign({ db }: CommandContext, typed: string): Promise<Campaign> {
  const year = words.year(typed);
  const found = await campaignOfYear(db, year);
  if (!found) throw new CommandProblem("campaign.problem.unknown", { year: String(year) }, 1);
  return found;
}

/** What is closed stays as it is. */
export function refuseClosed(campaign: Campaign): void {
  if (campaign.closedAt !== null) throw new CommandProblem("campaign.problem.is_closed", yearOf(campaign), 1);
}

export function yearOf({ year }: { year: number }): { year: string } {
  return { year: String(year) };
}

async function refuseTaken({ db }: CommandContext, year: number): Promise<void> {
  if (await campaignOfYear(db, year)) throw new CommandProblem("campaign.problem.taken", yearOf({ year }), 1);
}

function refuseWrong(settings: Settings, before: Campaign | undefined, now: Date): void {
  const problem = problemOf(settings, before, now);
  if (problem) throw new CommandProblem(problem.key, problem.values, 1);
}

async function settingLines({ db }: CommandContext, campaign: Campaign, now: Date): Promise<string[]> {
  const none = sentence("en", "campaign.none");
  const { startsOn, filingOn, startedAt, previewedAt, triedIn, paragraphs } = campaign;
  const scope = SCOPES.find((one) => one === campaign.scope) ?? "company";
  const address = await complianceAddress(db);
  return [
    ...label("state", sentence("en", `campaign.state.${stateOf(campaign)}`)),
    ...label("due", dayText("en", campaign.dueOn)),
    ...label("filing", filingOn === null ? none : filingText("en", filingOn, now)),
    ...label("starts", startsOn === null ? none : dateText("en", startsOn)),
    ...label("scope", sentence("en", `campaign.scope.${scope}`)),
    ...label("accept", campaign.oldestVersion ?? sentence("en", "campaign.any_version")),
    ...label("languages", campaign.languages.map((one) => languageName("en", one)).join(", ")),
    ...label("time_zone", campaign.timeZone),
    ...label("digest", `${String(campaign.digestHour).padStart(2, "0")}:00`),
    ...label("company", quote(campaign.requester)),
    ...label("sender", quote(campaign.senderName ?? campaign.requester)),
    ...label("person", quote(campaign.contactPerson)),
    ...label("page", campaign.publicPage ?? none),
    ...Object.entries(paragraphs).map(
      ([language, text]) =>
        `${sentence("en", "campaign.label.paragraph", { language: languageName("en", language) })}: ${quote(text, 1_000)}`,
    ),
    ...label("compliance", sentence("en", "campaign.compliance", { address: quote(address) })),
    ...(startedAt === null
      ? [
          ...label("previewed", sentence("en", previewedAt === null ? "campaign.no" : "campaign.yes")),
          ...label("tried", triedIn.length === 0 ? sentence("en", "campaign.no") : triedIn.join(", ")),
        ]
      : []),
  ];
}

/** What each setting is called. */
const LABELS = {
  year: "year",
  dueOn: "due",
  startsOn: "starts",
  scope: "scope",
  oldestVersion: "accept",
  languages: "languages",
  timeZone: "time_zone",
  digestHour: "digest",
  requester: "company",
  senderName: "sender",
  contactPerson: "person",
  publicPage: "page",
  paragraphs: "paragraphs",
} as const satisfies Record<keyof Settings, string>;

type Labelled =
  | (typeof LABELS)[keyof Settings]
  | "state"
  | "filing"
  | "compliance"
  | "suppliers"
  | "previewed"
  | "tried";

function label(of: Labelled, text: string): [string] {
  return [`${sentence("en", `campaign.label.${of}`)}: ${text}`];
}
