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
      const name = await fileName(db, conversation, fileId);
      return name === undefined ? undefined : { name };
    },
  };
}
