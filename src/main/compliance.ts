import { DeliveryError } from "../chat/adapter.ts";
import type { Clock } from "../clock.ts";
import {
  BY_ENVIRONMENT,
  chooseCompliance,
  complianceAddress,
  forgetEnvironmentsChoice,
} from "../people/compliance/store.ts";
import type { Db } from "../store.ts";
import type { Adapters } from "./adapters.ts";

/**
 * Makes the operator's choice of a compliance channel the one in force; without one, what was chosen so before is
 * forgotten. `later`: Slack does not say now, and the choice of before holds. `others_read`: it is not, and nothing
 * changed: not everybody in it is ours, or we are not in it.
 */
export async function placeCompliance(
  db: Db,
  clock: Clock,
  channel: string | undefined,
  { all, slackChannel }: Pick<Adapters, "all" | "slackChannel">,
): Promise<"placed" | "later" | "others_read"> {
  if (channel === undefined) {
    await db.transaction((tx) => forgetEnvironmentsChoice(tx, clock.now()));
    return "placed";
  }
  const where = slackChannel(channel);
  if (!where) return "later";
  if ((await complianceAddress(db)) === where) return "placed";
  try {
    if ((await all.get("slack")?.audience(where)) !== "ours") return "others_read";
  } catch (error) {
    if (error instanceof DeliveryError && error.code === "unreachable") return "others_read";
    return "later";
  }
  await db.transaction((tx) => chooseCompliance(tx, where, BY_ENVIRONMENT, clock.now()));
  return "placed";
}
