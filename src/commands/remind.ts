import { quote } from "../chat/quote.ts";
import { dateText, sentence } from "../i18n/index.ts";
import { headings, linesOf, localTime, whyText } from "../survey/reminders/ahead.ts";
import { countsOf, type Expected, expectedFrom } from "../survey/reminders/preview.ts";
import { sweep } from "../survey/reminders/sweep.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";
import { isIsoDate } from "./formats.ts";

/** Shows who would get what and when, and why others not (`dryRun`); else owes what is due now. */
export async function remind(
  context: CommandContext,
  typed: { asOf?: string; dryRun?: boolean },
  output: Output,
): Promise<void> {
  const now = context.clock.now();
  const asOf = typed.asOf === undefined ? now : instant(typed.asOf);
  // The day as it was typed: who asks thinks in their own zone.
  const day = typed.asOf?.slice(0, 10) ?? now.toISOString().slice(0, 10);
  if (typed.dryRun) return foretell(context, { asOf, day }, now, output);
  if (typed.asOf !== undefined) throw new CommandProblem("command.problem.as_of_sends");
  const swept = await sweep(context, now);
  const { owed, officers, leftOut, failed } = swept;
  print(output, swept, [
    sentence("en", "command.remind.owed", { owed, officers, left_out: leftOut }),
    ...(failed > 0 ? [sentence("en", "command.remind.failed", { count: failed })] : []),
  ]);
}

async function foretell(
  context: CommandContext,
  { asOf, day }: { asOf: Date; day: string },
  now: Date,
  output: Output,
): Promise<void> {
  const expected = await expectedFrom(context.db, context.connected, asOf, now);
  const counts = countsOf(expected, asOf);
  if (expected.length === 0) {
    return print(output, { asOf, counts, requests: [] }, sentence("en", "preview.none"));
  }
  const linesIn = (part: "week" | "later") => linesOf(expected, asOf, "en", part).map(({ cells }) => cells);
  const [week, later] = [linesIn("week"), linesIn("later")];
  const resting = expected.filter(({ steps }) => steps.length === 0);
  const quiet = resting.map(({ supplier, rest }) => [
    quote(supplier),
    rest === null ? sentence("en", "preview.later") : sentence("en", `preview.rest.${rest}`),
  ]);
  print(output, { asOf, counts, requests: expected.map(asJson) }, [
    sentence("en", "preview.caption", { day: dateText("en", day) }),
    ...(week.length > 0 ? columns([headings("en"), ...week]) : [sentence("en", "preview.nothing")]),
    sentence("en", "preview.counts", counts),
    ...whyText(expected, asOf, "en"),
    ...(later.length > 0
      ? ["", sentence("en", "preview.caption.later"), ...columns([headings("en"), ...later])]
      : []),
    ...(quiet.length > 0 ? ["", sentence("en", "preview.caption.quiet"), ...columns(quiet)] : []),
  ]);
}

/** The same with each step's time on its reader's clocks. */
function asJson(one: Expected) {
  return { ...one, steps: one.steps.map((step) => ({ ...step, local: localTime(step.at, one.timeZone) })) };
}

/** An instant as ISO 8601 has it, with its offset: no zone is guessed. */
function instant(value: string): Date {
  const parts =
    /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(
      value,
    );
  if (!parts || !isIsoDate(parts[1]!))
    throw new CommandProblem("command.problem.as_of", { value: quote(value, 60) });
  return new Date(value);
}
