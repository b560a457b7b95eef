import { type ChatAdapter, DeliveryError } from "../../../chat/adapter.ts";
import type { Platform } from "../../../chat/address.ts";
import { errorFacts, type Log } from "../../../log.ts";
import type { Db } from "../../../store.ts";
import { changingReader } from "../../../survey/reader.ts";
import { knownAccount, linkByEmail, noteDirect } from "../../accounts/store.ts";
import { CHATS } from "../connected.ts";
import { claimUnsought, noteSought, type Sought } from "./store.ts";

/** Contacts sought at once: platforms answer some 50 such questions a minute (Slack: tier 3). */
const AT_ONCE = 20;

export type SeekDeps = { db: Db; adapters: ReadonlyMap<Platform, ChatAdapter>; log: Log };

/**
 * Asks the chats whether they know contacts by their e-mail, and begins a conversation with those whom our own
 * workspace or tenant vouches for: they are written to there from now on. Guests and strangers need a code, as ever.
 * Where a platform is in trouble the rest is left for later. Returns how many were found.
 */
export async function seekContacts({ db, adapters, log }: SeekDeps, now: Date): Promise<number> {
  const chats = [...adapters.values()].filter(({ platform }) => CHATS.includes(platform));
  if (chats.length === 0) return 0;
  let found = 0;
  for (const contact of await claimUnsought(db, now, AT_ONCE)) {
    try {
      for (const chat of chats) if (await seekIn(chat, contact)) found += 1;
    } catch (error) {
      const code = error instanceof DeliveryError ? error.code : "transient";
      log.warn({ contact: contact.id, code, ...errorFacts(error) }, "not sought");
      if (code === "rate_limited" || code === "transient") return found;
    }
    await noteSought(db, contact.id, now);
  }
  return found;

  async function seekIn(chat: ChatAdapter, { id, supplierId, email }: Sought): Promise<boolean> {
    const who = await chat.find(email);
    if (!who || who.external || who.email?.toLowerCase() !== email.toLowerCase()) return false;
    const direct = await chat.reach(who);
    return db.transaction(async (tx) => {
      const by = { actor: "tinstone", connected: adapters };
      const { done } = await changingReader(tx, supplierId, by, now, async () => {
        await linkByEmail(tx, who, email, now);
        // An officer may have undone the link, or it is somebody else's.
        if ((await knownAccount(tx, who, direct))?.contactId !== id) return false;
        await noteDirect(tx, who, direct);
        return true;
      });
      return done;
    });
  }
}
