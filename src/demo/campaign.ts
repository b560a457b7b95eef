import { filingDate } from "../calendar/filing.ts";
import { isWorkingDay, nearest } from "../calendar/working.ts";
import { addDays, localDate } from "../calendar/zone.ts";
import type { Clock } from "../clock.ts";
import { type CompleteLanguage, sentence } from "../i18n/index.ts";
import { enterAs } from "../people/links/store.ts";
import { addAddress, addContact, addOfficer, listOfficers, listSuppliers } from "../people/store.ts";
import { webConversation } from "../people/web.ts";
import type { Db } from "../store.ts";
import { openCampaign } from "../survey/campaigns/open.ts";
import { startCampaign } from "../survey/campaigns/start.ts";
import { listCampaigns } from "../survey/campaigns/store.ts";
import { FILLER, OFFICER, REQUESTER, SUPPLIERS } from "./suppliers.ts";
import { SAMPLES, sampleFileName, sampleWorkbook } from "./workbook/index.ts";
import { type SampleYear, sampleYear } from "./year.ts";
import { messageOfYear, viewOfYear } from "./year-view.ts";

/** Less than six weeks, so that everybody is asked within their next working hours; due on the last day by then on
 * which all of them work. */
const ASKED_FOR = 40;
/** Until so many days after New Year it is the year before that is asked about. */
const LAST_YEARS = 110;

/** Fills an empty database with the sample campaign; one that has it is left as it is. */
export async function seedSampleCampaign(db: Db, clock: Clock): Promise<void> {
  if ((await listCampaigns(db)).length > 0) return;
  const now = clock.now();
  await db.transaction(async (tx) => {
    for (const [n, one] of SUPPLIERS.entries()) {
      const { contactId } = await addContact(tx, { ...one, email: `contact${n + 1}@sample.invalid` }, now);
      // Here nobody is sent a link: their page is where they read.
      await addAddress(tx, contactId, webConversation({ contactId }));
    }
    await addOfficer(tx, { ...OFFICER, language: "en" }, now);
    const latest = addDays(localDate(now, "UTC"), ASKED_FOR);
    const plan = {
      year: sampleYearAt(now),
      dueOn: nearest(latest, -1, (day) => SUPPLIERS.every(({ country }) => isWorkingDay(day, country))),
      oldestVersion: "6.4",
      requester: REQUESTER,
      contactPerson: OFFICER.name,
      languages: ["en", "ja"],
    };
    const { id } = await openCampaign(tx, { ...plan, filingOn: filingDate(plan.year) }, now);
    await startCampaign(tx, id, now);
  });
}

/** The year that is asked about. */
function sampleYearAt(now: Date): number {
  return Number(addDays(localDate(now, "UTC"), -LAST_YEARS).slice(0, 4));
}

/** What the start page shows and lets people try: see `ShopWindow` of the web adapter. */
export function sampleCampaign(db: Db, clock: Clock) {
  let played: SampleYear | undefined;
  const year = (): SampleYear => {
    const asked = sampleYearAt(clock.now());
    if (played?.year !== asked) played = sampleYear(asked);
    return played;
  };
  return {
    year: (language: CompleteLanguage) => viewOfYear(year(), language),
    yearMessage: (at: { row: number; event: number }, language: CompleteLanguage) =>
      messageOfYear(year(), at, language),
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
