import { quote } from "../chat/quote.ts";
import { dateText, sentence } from "../i18n/index.ts";
import type { Tx } from "../store.ts";
import { waits } from "../survey/reader.ts";
import { dueTold, situationsOf } from "../survey/reminders/situation.ts";
import { takeIn, takeOut } from "../survey/scope/act.ts";
import { requestIdIn } from "../survey/scope/store.ts";
import { holdRequest, type RequestWithCampaign } from "../survey/store.ts";
import { knownCampaign, refuseClosed, yearOf } from "./campaign.ts";
import { type CommandContext, CommandProblem, type Output, print } from "./context.ts";
import { knownSupplier } from "./supplier.ts";
import { filingLines } from "./supplier-typed.ts";
import * as words from "./words.ts";

/** Takes a supplier out of a survey: it is asked no more in it, and no file changes that. */
export async function takeSupplierOut(
  context: CommandContext,
  name: string,
  typed: { year: string; reason: string },
  output: Output,
): Promise<void> {
  const reason = words.filledIn("--reason", typed.reason);
  const actor = "operator";
  const done = await decide(context, name, typed.year, (tx, held) =>
    takeOut(tx, held, { actor, reason }, context.clock.now()),
  );
  say(output, done, done.changed ? "command.supplier.out" : "command.supplier.out_before", { reason });
}

/** Takes it in again. */
export async function takeSupplierIn(
  context: CommandContext,
  name: string,
  typed: { year: string },
  output: Output,
): Promise<void> {
  const by = { actor: "operator", connected: context.connected };
  const done = await decide(context, name, typed.year, (tx, held) =>
    takeIn(tx, held, by, context.clock.now()),
  );
  const until = done.changed ? await untilLines(context, done) : [];
  say(output, done, done.changed ? "command.supplier.in" : "command.supplier.in_before", {}, until);
}

/** Until when a supplier may answer that is written to from now on, and whether that is too late for Form SD. */
async function untilLines({ db, clock, connected }: CommandContext, { requestId }: Done) {
  const [situation] = await situationsOf(db, [requestId], connected);
  if (!situation || situation.request.campaign.startedAt === null || !waits(situation.request)) return [];
  const due = dueTold(situation, clock.now());
  return [
    sentence("en", "command.supplier.in_until", { due: dateText("en", due) }),
    ...filingLines(situation.request.campaign, due),
  ];
}

type Done = {
  requestId: string;
  supplierId: string;
  supplier: string;
  year: string;
  status: string;
  changed: boolean;
};

async function decide(
  context: CommandContext,
  name: string,
  typedYear: string,
  carryOut: (tx: Tx, held: RequestWithCampaign) => Promise<boolean>,
): Promise<Done> {
  const campaign = await knownCampaign(context, typedYear);
  const supplier = await knownSupplier(context.db, name);
  const about = { supplierId: supplier.id, supplier: supplier.name, ...yearOf(campaign) };
  return context.db.transaction(async (tx) => {
    const id = await requestIdIn(tx, campaign.id, supplier.id);
    const held = id === undefined ? undefined : await holdRequest(tx, id);
    if (!held) {
      const values = { supplier: quote(supplier.name), ...yearOf(campaign) };
      throw new CommandProblem("command.problem.not_in_survey", values, 1);
    }
    refuseClosed(held.campaign);
    const changed = await carryOut(tx, held);
    return { ...about, requestId: held.id, status: held.status, changed };
  });
}

function say(
  output: Output,
  { changed, requestId: _, ...done }: Done,
  key: `command.supplier.${"out" | "out_before" | "in" | "in_before"}`,
  more: Record<string, string>,
  below: string[] = [],
): void {
  const values = { supplier: quote(done.supplier), year: done.year };
  print(output, { ...done, ...(changed && more) }, [sentence("en", key, values), ...below]);
}
