import { z } from "zod";
import { type Letterhead, type MailDeps, type Muting, muteUrl } from "../../adapters/mail/index.ts";
import type { Address } from "../chat/address.ts";
import type { Clock } from "../clock.ts";
import { takeTurn } from "../outbox/pace/store.ts";
import { owedFacts } from "../outbox/store.ts";
import { mintDeliveredLink } from "../people/links/store.ts";
import { muteReminders, unmuteReminders } from "../people/mute/store.ts";
import { contactOfMuteToken, muteToken } from "../people/mute/token.ts";
import { emailBounced } from "../people/reach/bounced.ts";
import type { Connected } from "../people/reach/connected.ts";
import { contactAt } from "../people/reach/store.ts";
import { addressesOf, contactById } from "../people/store.ts";
import { linkUrl } from "../people/templates.ts";
import type { Db } from "../store.ts";
import { senderName, senderOf } from "../survey/campaigns/sender.ts";
import { campaignById, listCampaigns } from "../survey/campaigns/store.ts";
import { isReminderKey } from "../survey/reminders/key.ts";
import { linkText } from "../survey/reminders/say/letter.ts";
import { currentRequest, requestById } from "../survey/store.ts";

/** What the facts of a delivery say of the survey it is about. */
const ABOUT = z.object({
  requestId: z.string().optional(),
  campaignId: z.string().optional(),
  proposal: z.object({ campaignId: z.string() }).optional(),
});

type Parts = {
  clock: Clock;
  publicUrl: string;
  perMinute: number;
  /** Derived for "unsubscribe", newest first. */
  muteKeys: readonly Buffer[];
  connected: Connected;
} & Pick<MailDeps, "failed" | "refused">;

/** What mail keeps with us. */
export function mailDeps(db: Db, parts: Parts): MailDeps {
  const { clock, publicUrl, muteKeys, connected } = parts;
  return {
    clock,
    failed: parts.failed,
    refused: parts.refused,
    turn: (key) => takeTurn(db, "mail", parts.perMinute, key, isReminderKey(key)),
    letterhead,
    async muting(token) {
      const contactId = contactOfMuteToken(token, muteKeys);
      return contactId === undefined ? undefined : mutingOf(contactId);
    },
    async mute(token, muted) {
      const contactId = contactOfMuteToken(token, muteKeys);
      if (contactId === undefined) return undefined;
      const change = muted ? muteReminders : unmuteReminders;
      await db.transaction((tx) => change(tx, contactId, `contact:${contactId}`, clock.now()));
      return mutingOf(contactId);
    },
    bounced: (email) =>
      db.transaction(async (tx) => {
        await emailBounced(tx, email, "mail", connected, clock.now());
      }),
  };

  async function letterhead(to: Address, key: string): ReturnType<MailDeps["letterhead"]> {
    const about = ABOUT.parse((await owedFacts(db, key)) ?? {});
    const campaignId = about.campaignId ?? about.proposal?.campaignId;
    // An officer's trial or a letter to a buyer, also where a contact has the address.
    if (campaignId !== undefined) return askerOf(await campaignById(db, campaignId));
    const contactId = await contactAt(db, to);
    const contact = contactId === undefined ? undefined : await contactById(db, contactId);
    if (!contact) return askerOf((await listCampaigns(db)).find(({ closedAt }) => closedAt === null));
    const { requestId } = about;
    const request = requestId
      ? await requestById(db, requestId)
      : await currentRequest(db, contact.supplierId);
    const good = (await addressesOf(db, contact.id)).includes(to);
    const mint = (now: Date) => db.transaction((tx) => mintDeliveredLink(tx, contact.id, key, now));
    return {
      ...askerOf(request?.campaign),
      muteUrl: muteUrl(publicUrl, muteToken(contact.id, muteKeys)),
      ...(good && { mintLink: async () => linkUrl(publicUrl, await mint(clock.now())) }),
    };
  }

  async function mutingOf(contactId: string): Promise<Muting | undefined> {
    const contact = await contactById(db, contactId);
    if (!contact) return undefined;
    return { language: contact.language, muted: contact.mutedAt !== null, sender: await senderName(db) };
  }
}

/** As suppliers read it: the survey's own words. */
function askerOf(
  campaign: { requester: string; senderName: string | null; publicPage: string | null } | undefined,
): Letterhead {
  if (!campaign) return {};
  const publicPage = linkText(campaign.publicPage);
  return {
    senderName: senderOf(campaign),
    company: campaign.requester,
    ...(publicPage !== undefined && { publicPage }),
  };
}
