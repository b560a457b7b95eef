import { chainAudit, verifyAudit } from "../audit/store.ts";
import { sentence } from "../i18n/index.ts";
import { listRefusals } from "../refusals/store.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";

/** Rows of one listing: some weeks of a bot that is being probed. */
const MOST_REFUSALS = 1_000;

/** Chains what is still open, recomputes the whole chain and says whether it is what was written. */
export async function verify({ db, auditKeys }: CommandContext, output: Output): Promise<0 | 1> {
  const [newest] = auditKeys ?? [];
  if (!auditKeys || !newest) throw new CommandProblem("command.problem.secrets");
  await chainAudit(db, newest);
  const result = await verifyAudit(db, auditKeys);
  if (result.kind === "whole") {
    const { rows, unchained, head } = result;
    print(output, result, sentence("en", "command.audit.whole", { rows, unchained, head }));
    return 0;
  }
  print(output, result, sentence("en", `command.audit.broken.${result.why}`, { seq: result.seq }));
  return 1;
}

/** Lists what was refused at the door, by hour: never what was in it. Hours are UTC. */
export async function printRefusals({ db }: CommandContext, output: Output): Promise<void> {
  const list = await listRefusals(db, MOST_REFUSALS);
  const table = columns(
    list.map(({ hour, platform, why, count }) => [
      hour.toISOString().slice(0, 16),
      platform,
      why,
      String(count),
    ]),
  );
  print(output, list, list.length === 0 ? sentence("en", "command.audit.refused_nothing") : table);
}
