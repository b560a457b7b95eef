import { z } from "zod";
import { PLATFORMS, type Platform } from "../chat/address.ts";
import { paragraphs } from "../chat/paragraphs.ts";
import { quote } from "../chat/quote.ts";
import type { Clock } from "../clock.ts";
import { sentence } from "../i18n/index.ts";
import { platformName } from "../i18n/platform-name.ts";
import { type Templates, template } from "../outbox/templates.ts";
import { tellOfficers } from "../people/tell-officers.ts";
import type { Db, Tx } from "../store.ts";
import { notGotOut } from "./store.ts";

/** `silent`: it has taken nothing for a while; else what became of an invitation or a reminder there. */
const STUCK = z.object({
  platform: z.enum(PLATFORMS),
  why: z.enum(["silent", "parked", "rejected", "unknown"]),
});
const NAMES = 10;
const LATELY_MS = 48 * 60 * 60_000;

/** Officers learn that a platform does not take what waits for it: once a day (UTC), not for each message. */
export async function tellStuck(
  tx: Tx,
  stuck: { platform: Platform; why: z.infer<typeof STUCK>["why"] },
  now: Date,
): Promise<void> {
  // Nothing else says that what is not known to have arrived is not sent again.
  const which = stuck.why === "unknown" ? `${stuck.platform}:unknown` : stuck.platform;
  const key = `stuck:${which}:${now.toISOString().slice(0, 10)}`;
  await tellOfficers(tx, { key, template: "officers.stuck", facts: stuck }, now);
}

/** Who did not get theirs is looked up when it is said. */
export function stuckTemplates(db: Db, clock: Clock): Templates {
  return {
    "officers.stuck": template(
      STUCK,
      async ({ platform: stuck, why }, language) => {
        const platform = platformName(language, stuck);
        const lately = new Date(clock.now().getTime() - LATELY_MS);
        const names = why === "unknown" ? [] : await notGotOut(db, stuck, lately);
        const shown = names.slice(0, NAMES).map((name) => quote(name));
        const list = { count: names.length, names: shown.join(", "), more: names.length - shown.length };
        return paragraphs([
          sentence(language, `officers.stuck.${why}`, { platform }),
          ...(names.length > 0 ? [sentence(language, "officers.stuck.names", list)] : []),
          sentence(language, "officers.stuck.next", { platform }),
        ]);
      },
      "officers",
    ),
  };
}
