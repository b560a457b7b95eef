import { randomUUID } from "node:crypto";
import { quote } from "../chat/quote.ts";
import { sentence } from "../i18n/index.ts";
import { complianceAddress } from "../people/compliance/store.ts";
import { officerByEmail } from "../people/store.ts";
import { answersTo } from "../survey/campaigns/answers.ts";
import { previewOf, reachOf } from "../survey/campaigns/preview.ts";
import { periodText, previewMessage } from "../survey/campaigns/say.ts";
import { beginCampaign, closeCampaign, pauseCampaign, whyNotYet } from "../survey/campaigns/start.ts";
import { stateOf } from "../survey/campaigns/state.ts";
import { askedSince, campaignById, holdCampaign, updateCampaign } from "../survey/campaigns/store.ts";
import { trialAddress, tryInvitations } from "../survey/campaigns/trial.ts";
import { knownCampaign, refuseClosed, yearOf } from "./campaign.ts";
import { type CommandContext, CommandProblem, type Output, print } from "./context.ts";
import * as words from "./words.ts";

/** Shows how many get what and when, and who cannot be reached. */
export async function previewSurvey(context: CommandContext, year: string, output: Output): Promise<void> {
  const { db, clock, mailPerMinute } = context;
  const found = await knownCampaign(context, year);
  const now = clock.now();
  // Noted before it is made: a change that comes meanwhile takes it back.
  const campaign = await db.transaction(async (tx) => {
    const held = (await holdCampaign(tx, found.id))!;
    refuseClosed(held);
    if (held.startedAt === null) await updateCampaign(tx, held.id, { previewedAt: now });
    return held;
  });
  const preview = await previewOf(db, campaign, context, now);
  const { text } = previewMessage("en", campaign, preview, { mailPerMinute });
  print(output, { campaignId: campaign.id, ...yearOf(campaign), ...preview }, text.split("\n"));
}

/** Sends an officer the invitation in every language of the survey. */
export async function trySurvey(
  context: CommandContext,
  year: string,
  typed: { to: string },
  output: Output,
): Promise<void> {
  const { db, clock, connected } = context;
  const campaign = await knownCampaign(context, year);
  refuseClosed(campaign);
  const to = words.email(typed.to);
  const officer = await officerByEmail(db, to);
  if (!officer?.active) throw new CommandProblem("campaign.problem.not_officer", { value: to }, 1);
  const sent = await db.transaction(async (tx) => {
    const held = (await holdCampaign(tx, campaign.id))!;
    const compliance = await complianceAddress(tx);
    const conversation = trialAddress(officer.email, compliance, connected);
    const wish = { conversation, officerId: officer.id, by: "operator", key: randomUUID() };
    await tryInvitations(tx, held, wish, clock.now());
    const values = { email: quote(officer.email), address: quote(compliance) };
    const where = conversation === compliance ? "campaign.tried.officers" : "campaign.tried.mail";
    return { conversation, languages: held.languages, where: sentence("en", where, values) };
  });
  const { conversation, languages, where } = sent;
  print(
    output,
    { campaignId: campaign.id, to: conversation, languages },
    sentence("en", "campaign.tried", {
      ...yearOf(campaign),
      count: languages.length,
      languages: languages.join(", "),
      where,
    }),
  );
}

/** Starts a draft that was looked at and tried. */
export async function startSurvey(context: CommandContext, year: string, output: Output): Promise<void> {
  const { db, clock } = context;
  const campaign = await knownCampaign(context, year);
  const now = clock.now();
  const { reached: asked, invitationDays } = await db.transaction(async (tx) => {
    const held = (await holdCampaign(tx, campaign.id))!;
    refuseClosed(held);
    if (stateOf(held) !== "draft") throw new CommandProblem("campaign.problem.not_draft", yearOf(held), 1);
    const reach = await reachOf(tx, held.id, context);
    const problem = await whyNotYet(tx, held, reach.suppliers, "en", now);
    if (problem) throw new CommandProblem(problem.key, problem.values, 1);
    // In chat the number is shown again before it starts.
    const count = await askedSince(tx, held.id, held.previewedAt!);
    if (count > 0) throw new CommandProblem("command.campaign.added_since", { ...yearOf(held), count }, 1);
    const { reached, invitationDays } = reach;
    await beginCampaign(tx, held, { asked: reached, invitationDays, by: "operator" }, now);
    return reach;
  });
  const preview = await previewOf(db, (await campaignById(db, campaign.id))!, context, now);
  const invitation = preview.steps.find(({ step }) => step === "invitation");
  print(
    output,
    {
      campaignId: campaign.id,
      year: campaign.year,
      asked,
      invitationDays,
      firstInvitation: invitation?.first ?? null,
      lastInvitation: invitation?.last ?? null,
    },
    sentence("en", "campaign.started", {
      ...yearOf(campaign),
      count: asked,
      period: periodText("en", preview),
    }),
  );
}

/** Stops or resumes what leaves by itself. */
export async function pauseSurvey(
  context: CommandContext,
  year: string,
  paused: boolean,
  output: Output,
): Promise<void> {
  const { db, clock } = context;
  const campaign = await knownCampaign(context, year);
  await db.transaction(async (tx) => {
    const held = (await holdCampaign(tx, campaign.id))!;
    refuseClosed(held);
    if (held.startedAt === null) throw new CommandProblem("campaign.problem.is_draft", yearOf(held), 1);
    if (await pauseCampaign(tx, held, paused, "operator", clock.now())) return;
    const already = paused ? "campaign.problem.paused_already" : "campaign.problem.not_paused";
    throw new CommandProblem(already, yearOf(held), 1);
  });
  const done = sentence("en", paused ? "campaign.paused" : "campaign.resumed", yearOf(campaign));
  print(output, { campaignId: campaign.id, year: campaign.year, paused }, done);
}

/** Ends a survey, for good, once that is said twice; files that still come are kept and marked late. */
export async function closeSurvey(
  context: CommandContext,
  year: string,
  typed: { yes?: true },
  output: Output,
): Promise<void> {
  const { db, clock } = context;
  const campaign = await knownCampaign(context, year);
  await db.transaction(async (tx) => {
    const held = (await holdCampaign(tx, campaign.id))!;
    refuseClosed(held);
    if (held.startedAt === null) throw new CommandProblem("campaign.problem.is_draft", yearOf(held), 1);
    if (!typed.yes) {
      const values = { ...yearOf(held), ...(await answersTo(tx, held.id)) };
      throw new CommandProblem("command.campaign.close", values, 1);
    }
    await closeCampaign(tx, held, "operator", clock.now());
  });
  print(
    output,
    { campaignId: campaign.id, year: campaign.year },
    sentence("en", "campaign.closed", yearOf(campaign)),
  );
}
