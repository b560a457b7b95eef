import { record } from "../audit/record.ts";
import { sentence } from "../i18n/index.ts";
import { OFFICER_LINK_MINUTES } from "../people/lifetimes.ts";
import { mintOfficerLink, removeOfficer } from "../people/links/store.ts";
import { addOfficer, listOfficers, type Officer, officerByEmail } from "../people/store.ts";
import { linkUrl } from "../people/templates.ts";
import type { Db } from "../store.ts";
import { type CommandContext, CommandProblem, columns, type Output, print } from "./context.ts";
import * as words from "./words.ts";

export async function enrolOfficer(
  { db, clock }: CommandContext,
  typed: { name: string; email: string; lang: string; role: string[] },
  output: Output,
): Promise<void> {
  const who = {
    name: words.filledIn("--name", typed.name),
    email: words.email(typed.email),
    language: words.language(typed.lang),
    roles: typed.role.map(words.role),
  };
  if (await officerByEmail(db, who.email)) {
    throw new CommandProblem("command.problem.email_taken", { value: who.email }, 1);
  }
  const now = clock.now();
  const officerId = await db.transaction(async (tx) => {
    const id = await addOfficer(tx, who, now);
    const facts = { roles: who.roles.join(",") };
    await record(tx, { actor: "operator", action: "officer.added", object: `officer:${id}`, facts }, now);
    return id;
  });
  print(output, { officerId, ...who }, sentence("en", "command.officer.added", { name: who.name }));
}

export async function printOfficers({ db }: CommandContext, output: Output): Promise<void> {
  const list = (await listOfficers(db)).map(({ id, name, email, roles, language, active }) => {
    return { officerId: id, name, email, roles, language, active };
  });
  const removed = sentence("en", "command.officer.inactive");
  const table = columns(
    list.map((one) => [one.name, one.email, one.roles.join(","), one.language, one.active ? "" : removed]),
  );
  print(output, list, list.length === 0 ? sentence("en", "command.officer.none") : table);
}

/** Removes an officer: what they have open is refused from now on, and their links are dead. */
export async function retireOfficer(
  { db, clock }: CommandContext,
  email: string,
  output: Output,
): Promise<void> {
  const officer = await activeOfficer(db, email);
  await db.transaction((tx) => removeOfficer(tx, officer.id, "operator", clock.now()));
  const said = sentence("en", "command.officer.removed", { name: officer.name });
  print(output, { officerId: officer.id, email: officer.email, active: false }, said);
}

/** Makes a sign-in link and prints it: the only place where it is ever seen. */
export async function printOfficerLink(
  { db, clock, publicUrl }: CommandContext,
  email: string,
  output: Output,
): Promise<void> {
  const officer = await activeOfficer(db, email);
  const token = await db.transaction((tx) => mintOfficerLink(tx, officer.id, "operator", clock.now()));
  const url = linkUrl(publicUrl, token);
  const minutes = OFFICER_LINK_MINUTES;
  const about = sentence("en", "command.link.officer", { name: officer.name, minutes });
  print(output, { url, email: officer.email, minutes }, [about, url]);
}

/** The officer with this address, or `CommandProblem`. */
async function activeOfficer(db: Db, email: string): Promise<Officer> {
  const officer = await officerByEmail(db, email);
  if (!officer?.active) throw new CommandProblem("command.problem.email_unknown", { value: email }, 1);
  return officer;
}
