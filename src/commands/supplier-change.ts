import { record } from "../audit/record.ts";
import { quote } from "../chat/quote.ts";
import { dateText, sentence } from "../i18n/index.ts";
import { carryOut } from "../people/import/apply.ts";
import { planChange, planImport } from "../people/import/plan.ts";
import { holdSuppliers, knownSuppliers } from "../people/import/store.ts";
import type { SaidOfSupplier } from "../people/import/types.ts";
import { contactByEmail } from "../people/store.ts";
import { type CommandContext, CommandProblem, type Output, print } from "./context.ts";
import { knownSupplier } from "./supplier.ts";
import { changeLines, filingLines, optionsOf, refuse, rowTyped, type Typed } from "./supplier-typed.ts";

/**
 * Adds a contact (and the supplier, if new) as a list of one row does, and asks the supplier in every draft and running
 * survey. What is said otherwise of a supplier that is known is refused.
 */
export async function addSupplier(
  { db, clock, connected }: CommandContext,
  typed: Typed,
  output: Output,
): Promise<void> {
  const row = rowTyped(typed);
  const { email } = row.contact!;
  const now = clock.now();
  const by = { actor: "operator", connected };
  const done = await db.transaction(async (tx) => {
    await holdSuppliers(tx);
    if (await contactByEmail(tx, email)) {
      throw new CommandProblem("command.problem.email_taken", { value: email }, 1);
    }
    const list = { kind: "list" as const, rows: [row], problems: [], unused: [] };
    // Whose country has several zones says which one.
    const elsewhere = (country: string | null) => (country === null ? "UTC" : undefined);
    const plan = planImport(list, await knownSuppliers(tx), elsewhere);
    refuse(plan.problems);
    const changes = plan.changedSuppliers.flatMap((one) => one.changes);
    const otherwise = changes.filter(({ from }) => from !== "");
    if (otherwise.length > 0) {
      const values = {
        supplier: quote(plan.changedSuppliers[0]!.name),
        changes: changeLines(otherwise, "command.supplier.differs").join("\n"),
        options: optionsOf(otherwise),
      };
      throw new CommandProblem("command.problem.supplier_differs", values, 1);
    }
    const asked = await carryOut(tx, plan, by, now);
    const { id: contactId, supplierId } = (await contactByEmail(tx, email))!;
    const facts = { supplier: supplierId };
    const object = `contact:${contactId}`;
    await record(tx, { actor: "operator", action: "contact.added", object, facts }, now);
    return { plan, changes, asked, contactId, supplierId };
  });
  const { plan, changes, asked, contactId, supplierId } = done;
  const fresh = plan.newSuppliers[0];
  const { name, language, timeZone } = (fresh?.contacts ?? plan.newContacts)[0]!;
  const supplier = fresh?.name ?? plan.newContacts[0]!.supplier;
  const { name: _, ...said } = row.supplier;
  const json = { supplierId, contactId, newSupplier: fresh !== undefined, supplier, ...said };
  print(output, { ...json, name, email, language, timeZone }, [
    sentence("en", "command.supplier.added", { contact: quote(name), supplier: quote(supplier) }),
    ...changeLines(changes),
    ...asked.flatMap(({ campaign, dueOn }) => {
      const due = dueOn.get(supplierId);
      if (due === undefined) return [];
      const values = { supplier: quote(supplier), year: String(campaign.year), due: dateText("en", due) };
      const key = campaign.startedAt ? "command.supplier.asked" : "command.supplier.planned";
      return [sentence("en", key, values), ...(campaign.startedAt ? filingLines(campaign, due) : [])];
    }),
  ]);
}

/** Changes what is known of a supplier, as a list does; at least one thing of it. */
export async function changeSupplier(
  { db, clock, connected }: CommandContext,
  called: string,
  typed: Typed,
  output: Output,
): Promise<void> {
  if (Object.keys(typed).every((name) => name === "json")) {
    throw new CommandProblem("command.problem.supplier_change");
  }
  const { id, name } = await knownSupplier(db, called);
  const { name: to, ...rest } = rowTyped({ ...typed, name: typed.name ?? name }).supplier;
  const wanted: Partial<SaidOfSupplier> = typed.name === undefined ? rest : { ...rest, name: to };
  const by = { actor: "operator", connected };
  const changes = await db.transaction(async (tx) => {
    await holdSuppliers(tx);
    const plan = planChange(id, wanted, await knownSuppliers(tx));
    refuse(plan.problems);
    await carryOut(tx, plan, by, clock.now());
    return plan.changedSuppliers.flatMap((one) => one.changes);
  });
  const about = changes.length === 0 ? "command.supplier.unchanged" : "command.supplier.changed";
  print(output, { supplierId: id, supplier: wanted.name ?? name, changes }, [
    sentence("en", about, { supplier: quote(name) }),
    ...changeLines(changes),
  ]);
}
