import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { requestEvent } from "../../../db/schema/index.ts";
import type { Tx } from "../../store.ts";

const ASKED = z.object({ key: z.string(), contactId: z.string().optional() });
/** A question that went on to officers under this delivery; without a contact, somebody in a channel asked it. */
export type Question = z.infer<typeof ASKED>;

/** What was asked of officers in a survey, oldest first. */
export async function questionsOf(tx: Tx, requestId: string): Promise<Question[]> {
  const found = await tx
    .select({ facts: requestEvent.facts })
    .from(requestEvent)
    .where(and(eq(requestEvent.requestId, requestId), eq(requestEvent.kind, "asked")))
    .orderBy(asc(requestEvent.id));
  return found.map(({ facts }) => ASKED.parse(facts));
}
