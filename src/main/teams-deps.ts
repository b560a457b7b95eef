import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { TeamsDeps } from "../../adapters/teams/index.ts";
import { findReference, keepReference } from "../references/store.ts";
import type { Db } from "../store.ts";
import { fileName } from "../transcript/store.ts";

const REFERENCE = z.object({
  serviceUrl: z.string(),
  bot: z.string(),
  channelType: z.string().exactOptional(),
});

/**
 * A message is noted after it stands, so whoever presses at once is there first: how often it is looked for, and how
 * long after the last time, in ms.
 */
const LOOKS = 10;
const LOOK_AGAIN_MS = 300;

/** What the Teams adapter keeps with us. */
export function teamsDeps(db: Db, parts: Pick<TeamsDeps, "clock" | "failed" | "refused">): TeamsDeps {
  return {
    ...parts,
    references: {
      keep: (conversation, reference) => keepReference(db, conversation, reference),
      async find(conversation) {
        const kept = await findReference(db, conversation);
        return kept === undefined ? undefined : REFERENCE.parse(kept);
      },
    },
    async offered(conversation, fileId) {
      for (let look = 1; ; look++) {
        const name = await fileName(db, conversation, fileId);
        if (name !== undefined) return { name };
        if (look === LOOKS) return undefined;
        await sleep(LOOK_AGAIN_MS);
      }
    },
  };
}
