import { record } from "../audit/record.ts";
import { dateText, sentence } from "../i18n/index.ts";
import { openCampaign } from "../survey/campaigns/open.ts";
import { closeCampaign, listCampaigns } from "../survey/campaigns/store.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";
import * as words from "./words.ts";

/** Opens a survey and plans a request for every supplier. */
export async function openSurvey(
  context: CommandContext,
  typed: { year: string; starts?: string; due: string; accept?: string; company?: string; person?: string },
  output: Output,
): Promise<void> {
  const { db, clock } = context;
  const plan = {
    year: words.year(typed.year),
    startsOn: typed.starts === undefined ? null : words.date("--starts", typed.starts),
    dueOn: words.date("--due", typed.due),
    oldestVersion: typed.accept === undefined ? null : words.version(typed.accept),
    requester: words.filledIn("--company", typed.company ?? context.companyName),
    contactPerson: words.filledIn("--person", typed.person ?? context.contactPerson),
  };
  const year = String(plan.year);
  if ((await listCampaigns(db)).some((one) => one.year === plan.year)) {
    throw new CommandProblem("command.problem.campaign_taken", { year }, 1);
  }
  const now = clock.now();
  const opened = await db.transaction(async (tx) => {
    const done = await openCampaign(tx, plan, now);
    await record(tx, { actor: "operator", action: "campaign.opened", object: `campaign:${done.id}` }, now);
    return done;
  });
  const values = { year, due: dateText("en", plan.dueOn), count: opened.requests };
  print(output, { campaignId: opened.id, ...plan, requests: opened.requests }, [
    sentence("en", "command.campaign.opened", values),
    ...(typed.company === undefined || typed.person === undefined
      ? [
          sentence("en", "command.campaign.default_company", {
            company: plan.requester,
            person: plan.contactPerson,
          }),
        ]
      : []),
  ]);
}

export async function closeSurvey(
  { db, clock }: CommandContext,
  typed: string,
  output: Output,
): Promise<void> {
  const year = words.year(typed);
  const now = clock.now();
  const closed = await db.transaction(async (tx) => {
    const id = await closeCampaign(tx, year, now);
    if (id !== undefined) {
      await record(tx, { actor: "operator", action: "campaign.closed", object: `campaign:${id}` }, now);
    }
    return id;
  });
  if (closed === undefined)
    throw new CommandProblem("command.problem.campaign_unknown", { year: String(year) }, 1);
  print(
    output,
    { campaignId: closed, year },
    sentence("en", "command.campaign.closed", { year: String(year) }),
  );
}

export async function printCampaigns({ db }: CommandContext, output: Output): Promise<void> {
  const list = (await listCampaigns(db)).map((one) => ({
    campaignId: one.id,
    year: one.year,
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
      one.startsOn ?? "",
      one.dueOn,
      one.oldestVersion ?? "6.x",
      one.requester,
      one.contactPerson,
    ]),
  );
  print(output, list, list.length === 0 ? sentence("en", "command.campaign.none") : table);
}
