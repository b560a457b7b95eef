import { chainAudit, verifyAudit } from "../audit/store.ts";
import { sentence } from "../i18n/index.ts";
import { type CommandContext, CommandProblem, type Output, print } from "./context.ts";

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
