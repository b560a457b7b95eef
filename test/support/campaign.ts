import { join } from "node:path";
import { openDatabase } from "../../db/client.ts";
import { mintContactLink } from "../../src/people/links/store.ts";
import { addContact } from "../../src/people/store.ts";
import type { Tx } from "../../src/store.ts";
import { openCampaign } from "../../src/survey/campaigns/open.ts";
import { closeCampaign, startCampaign } from "../../src/survey/campaigns/start.ts";
import { campaignOfYear, type NewCampaign } from "../../src/survey/campaigns/store.ts";
import { unpackSnapshot } from "./database.ts";

/** A survey that runs and asks every supplier there is: of 2026, due on 31 March 2027, unless `plan` says otherwise. */
export async function startedCampaign(
  tx: Tx,
  plan: Partial<NewCampaign>,
  now: Date,
): Promise<{ id: string; requests: number }> {
  const { year = 2026 } = plan;
  const opened = await openCampaign(
    tx,
    {
      year,
      dueOn: `${year + 1}-03-31`,
      requester: "Sample Instruments Inc.",
      contactPerson: "Sample Officer",
      ...plan,
    },
    now,
  );
  await startCampaign(tx, opened.id, now);
  return opened;
}

/** Ends the running survey of a year. */
export async function endedCampaign(tx: Tx, year: number, now: Date): Promise<void> {
  await closeCampaign(tx, (await campaignOfYear(tx, year))!, "operator", now);
}

/**
 * Such a survey for a program of its own, which goes by this machine's clock, before it starts: due in 200 days, so
 * that no invitation leaves while a test runs. `databaseUrl` names a migrated database; a data directory is made. Each
 * supplier has one contact; returns the tokens of their personal links.
 */
export async function startedCampaignFor(
  where: { dataDir: string } | { databaseUrl: string },
  suppliers: readonly { name: string; email: string }[] = [],
): Promise<string[]> {
  if ("dataDir" in where) await unpackSnapshot(join(where.dataDir, "pg"));
  const database = await openDatabase({ dataDir: "", ...where });
  const now = new Date();
  const dueOn = new Date(now.getTime() + 200 * 86_400_000).toISOString().slice(0, 10);
  const tokens = await database.orm.transaction(async (tx) => {
    const minted: string[] = [];
    for (const { name, email } of suppliers) {
      const who = { supplier: name, name: "Sample Contact", email, language: "en", timeZone: "UTC" };
      const { contactId } = await addContact(tx, who, now);
      minted.push(await mintContactLink(tx, contactId, "operator", now));
    }
    await startedCampaign(tx, { year: now.getUTCFullYear(), dueOn }, now);
    return minted;
  });
  await database.close();
  return tokens;
}
