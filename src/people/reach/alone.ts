import { type ChatAdapter, DeliveryError } from "../../chat/adapter.ts";
import type { Address } from "../../chat/address.ts";
import type { PersonRef } from "../../chat/event.ts";
import type { Db } from "../../store.ts";
import { supplierOfChannel } from "../channels/store.ts";
import { webConversation } from "../web.ts";
import { directOf } from "./store.ts";

/**
 * Whether a supplier's results can be read where a contact of it speaks: by them alone, or in the channel that an
 * officer said is this supplier's. Rejects with `DeliveryError` where the platform does not say now.
 */
export async function isTheirs(
  db: Db,
  adapter: Pick<ChatAdapter, "audience">,
  where: Address,
  supplierId: string,
): Promise<boolean> {
  if ((await supplierOfChannel(db, where))?.id === supplierId) return true;
  return (await settled(() => adapter.audience(where))) === "one";
}

/**
 * Where a contact reads alone what we say: where they talk with us, where their platform lets us begin, else their
 * page. Rejects with `DeliveryError` where the platform does not say now.
 */
export async function alone(
  db: Db,
  adapter: Pick<ChatAdapter, "reach">,
  who: PersonRef,
  contactId: string,
): Promise<Address> {
  const known = await directOf(db, who);
  return known ?? (await settled(() => adapter.reach(who))) ?? webConversation({ contactId });
}

/** What a platform answers; undefined for a no that stays one. */
async function settled<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DeliveryError && (error.code === "unreachable" || error.code === "rejected")) {
      return undefined;
    }
    throw error;
  }
}
