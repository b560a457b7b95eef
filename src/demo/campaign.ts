import type { Clock } from "../clock.ts";
import { type CompleteLanguage, sentence } from "../i18n/index.ts";
import { enterAs } from "../people/links/store.ts";
import { addContact, addOfficer, listOfficers, listSuppliers } from "../people/store.ts";
import type { Db } from "../store.ts";
import { openCampaign } from "../survey/campaigns/open.ts";
import { startCampaign } from "../survey/campaigns/start.ts";
import { listCampaigns } from "../survey/campaigns/store.ts";
import { SAMPLES, sampleFileName, sampleWorkbook } from "./workbook/index.ts";

/** The company that asks in the sample campaign; all of it is clearly made up. */
const REQUESTER = "Sample Instruments Inc.";
const OFFICER = {
  name: "Sample Officer",
  email: "officer@sample.invalid",
  roles: ["admin", "compliance"] as const,
};

/** The supplier in whose name the sample files are filled in. */
const FILLER = "Sample Boards GmbH";

const SUPPLIERS = [
  {
    supplier: "Sample Connectors K.K.",
    name: "Sample Contact, Osaka",
    language: "ja",
    timeZone: "Asia/Tokyo",
  },
  {
    supplier: FILLER,
    name: "Sample Contact, Munich",
    language: "en",
    timeZone: "Europe/Berlin",
  },
  {
    supplier: "Sample Cables S.A. de C.V.",
    name: "Sample Contact, Monterrey",
    language: "en",
    timeZone: "America/Monterrey",
  },
  {
    supplier: "Sample Magnets Co., Ltd.",
    name: "Sample Contact, Ningbo",
    language: "en",
    timeZone: "Asia/Shanghai",
  },
  {
    supplier: "Sample Coatings LLC",
    name: "Sample Contact, Ohio",
    language: "en",
    timeZone: "America/New_York",
  },
] as const;

/** Fills an empty database with the sample campaign; one that has it is left as it is. */
export async function seedSampleCampaign(db: Db, clock: Clock): Promise<void> {
  if ((await listCampaigns(db)).length > 0) return;
  const now = clock.now();
  const year = now.getUTCFullYear();
  await db.transaction(async (tx) => {
    for (const [n, one] of SUPPLIERS.entries()) {
      await addContact(tx, { ...one, email: `contact${n + 1}@sample.invalid` }, now);
    }
    await addOfficer(tx, { ...OFFICER, language: "en" }, now);
    const plan = { year, dueOn: `${year + 1}-03-31`, oldestVersion: "6.4" };
    const asks = { requester: REQUESTER, contactPerson: OFFICER.name };
    await startCampaign(tx, (await openCampaign(tx, { ...plan, ...asks }, now)).id, now);
  });
}

/** What the start page shows and lets people try: see `ShopWindow` of the web adapter. */
export function sampleCampaign(db: Db, clock: Clock) {
  return {
    async suppliers() {
      const found = await listSuppliers(db);
      return found.flatMap(({ supplier, contact }) =>
        contact
          ? [
              {
                contactId: contact.id,
                supplier: supplier.name,
                contact: contact.name,
                language: contact.language,
              },
            ]
          : [],
      );
    },
    async enterAs(who: { contactId: string } | "officers") {
      const [officer] = await listOfficers(db);
      const whose = who === "officers" ? { officerId: officer?.id ?? "" } : who;
      return db.transaction((tx) => enterAs(tx, whose, clock.now()));
    },
    async samples(language: CompleteLanguage) {
      return SAMPLES.map((sample) => ({
        name: sampleFileName(sample),
        says: sentence(language, `sample.${sample}.says`),
      }));
    },
    async sample(name: string): Promise<Buffer | undefined> {
      const sample = SAMPLES.find((one) => sampleFileName(one) === name);
      const completedOn = clock.now().toISOString().slice(0, 10);
      return sample && sampleWorkbook(sample, { company: FILLER, completedOn, language: "en" });
    },
  };
}
