import type { ChatAdapter } from "../chat/adapter.ts";
import type { Address } from "../chat/address.ts";
import type { Db } from "../store.ts";
import { complianceAddress } from "./compliance/store.ts";
import { isOfficersOwn } from "./store.ts";
import { OFFICERS_PAGE } from "./web.ts";

/** Whether nobody but officers reads what is posted in a conversation, as its platform tells right now. */
export async function onlyOfficersRead(
  db: Db,
  adapter: Pick<ChatAdapter, "audience">,
  conversation: Address,
): Promise<boolean> {
  const audience = await adapter.audience(conversation);
  if (audience === "one") return isOfficersOwn(db, conversation);
  if (audience !== "ours") return false;
  return conversation === OFFICERS_PAGE || conversation === (await complianceAddress(db));
}
