import { sentence } from "../i18n/index.ts";
import { listAccounts, unlinkAccounts } from "../people/accounts/store.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";

/** Lists the accounts that are linked to somebody. */
export async function printPeople({ db }: CommandContext, output: Output): Promise<void> {
  const list = (await listAccounts(db)).map(({ account, contact, officer }) => ({
    platform: account.platform,
    id: account.externalId,
    org: account.org,
    name: contact ?? officer ?? "",
    as: contact === null ? "officer" : "contact",
    linkedAt: account.linkedAt,
  }));
  const table = columns(list.map((one) => [one.platform, one.id, one.as, one.name, one.org]));
  print(output, list, list.length === 0 ? sentence("en", "command.person.none") : table);
}

/** Undoes the link of an account; it is not linked again by itself. */
export async function unlinkPerson(
  { db, clock }: CommandContext,
  platform: string,
  id: string,
  output: Output,
): Promise<void> {
  const count = await db.transaction((tx) => unlinkAccounts(tx, platform, id, "operator", clock.now()));
  if (count === 0) throw new CommandProblem("command.problem.person_unknown", { platform, id }, 1);
  print(output, { platform, id, unlinked: count }, sentence("en", "command.person.unlinked", { id }));
}
