import { eq } from "drizzle-orm";
import { complianceChannel } from "../../../db/schema/index.ts";
import { record } from "../../audit/record.ts";
import type { Address } from "../../chat/address.ts";
import type { Db, Tx } from "../../store.ts";
import { holdUses, unmapChannel } from "../channels/use/store.ts";
import { OFFICERS_PAGE } from "../web.ts";

/** The operator's choice; an officer in chat cannot change it. */
export const BY_ENVIRONMENT = "environment";

/** Where officers are told things, and who chose it; their web page while nobody chose. */
export async function complianceChoice(
  db: Db | Tx,
): Promise<{ address: Address; chosenBy: string | undefined }> {
  const [chosen] = await db.select().from(complianceChannel);
  return chosen
    ? { address: chosen.address as Address, chosenBy: chosen.chosenBy }
    : { address: OFFICERS_PAGE, chosenBy: undefined };
}

export async function complianceAddress(db: Db | Tx): Promise<Address> {
  return (await complianceChoice(db)).address;
}

/**
 * Makes a conversation the one for officers, and no supplier's any more. Who reads there is asked before, and again
 * before every message.
 */
export async function chooseCompliance(tx: Tx, where: Address, by: string, now: Date): Promise<void> {
  await holdUses(tx);
  await unmapChannel(tx, where, by, now);
  const choice = { address: where, chosenBy: by, chosenAt: now };
  await tx
    .insert(complianceChannel)
    .values(choice)
    .onConflictDoUpdate({ target: complianceChannel.one, set: choice });
  await record(tx, { actor: by, action: "compliance.chosen", object: where }, now);
}

/** Takes the operator's choice back when the environment no longer makes one. */
export async function forgetEnvironmentsChoice(tx: Tx, now: Date): Promise<void> {
  await holdUses(tx);
  const [was] = await tx
    .delete(complianceChannel)
    .where(eq(complianceChannel.chosenBy, BY_ENVIRONMENT))
    .returning();
  if (!was) return;
  await record(tx, { actor: BY_ENVIRONMENT, action: "compliance.forgotten", object: was.address }, now);
}
