import { localDate } from "../../calendar/zone.ts";
import type { Message } from "../../chat/message.ts";
import type { Clock } from "../../clock.ts";
import { type CompleteLanguage, dateText, sentence } from "../../i18n/index.ts";
import type { Db } from "../../store.ts";
import { runningCampaigns } from "../campaigns/store.ts";
import { STATUSES } from "../status.ts";
import { countByStatus } from "../store.ts";

/** How many requests of the running campaign are in each status, for officers. */
export async function statusMessage(db: Db, clock: Clock, language: CompleteLanguage): Promise<Message> {
  const [campaign] = await runningCampaigns(db);
  if (!campaign) return { text: sentence(language, "help.old_button") };
  const counted = await countByStatus(db, campaign.id);
  const date = dateText(language, localDate(clock.now(), "UTC"));
  const caption = sentence(language, "officers.status.caption", { year: String(campaign.year), date });
  const number = new Intl.NumberFormat(language);
  const total = Object.values(counted).reduce((sum, n) => sum + n, 0);
  const rows = [
    ...STATUSES.filter((one) => (counted[one] ?? 0) > 0).map((one) => [
      sentence(language, `status.${one}`),
      number.format(counted[one] ?? 0),
    ]),
    [sentence(language, "officers.status.total"), number.format(total)],
  ];
  const columns = [sentence(language, "officers.status.status"), sentence(language, "officers.status.count")];
  const text = [caption, ...rows.map((row) => row.join(": "))].join("\n");
  return { text, blocks: [{ kind: "table", caption, columns, rows }] };
}
