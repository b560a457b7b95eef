import type { Block } from "../chat/message.ts";
import { body } from "../chat/paragraphs.ts";
import { quote } from "../chat/quote.ts";
import { type CompleteLanguage, dateText, sentence } from "../i18n/index.ts";
import type { Changes, Facility } from "./rmap/index.ts";

/** More smelters than this at once are an error of the list, not news. */
const MOST_LOST = 100;
/** A status that a list uses once may be a slip; all of them together are no picture. */
const MOST_STATUSES = 20;

/** A smelter that was conformant: `now` is its status, undefined when it is no longer listed. */
export type Lost = Facility & { now: string | undefined; suppliers: ReadonlySet<string> };

/** How many facilities have which status, the most common first. */
export function countsOf(facilities: readonly Facility[], language: CompleteLanguage) {
  const counted = new Map<string, number>();
  for (const { status } of facilities) counted.set(status, (counted.get(status) ?? 0) + 1);
  const number = new Intl.NumberFormat(language);
  const facts = [...counted]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_STATUSES)
    .map(([status, count]) => ({ label: quote(status), value: number.format(count) }));
  const block: Block = { kind: "facts", facts };
  return { text: facts.map(({ label, value }) => `${label}: ${value}`).join("\n"), block };
}

/** What changed since the list before, in two sentences, and the smelters that lost Conformant as a table. */
export function changeParts(
  { since, changes, lost }: { since: string; changes: Changes; lost: readonly Lost[] },
  language: CompleteLanguage,
): { texts: string[]; blocks: Block[] } {
  const date = dateText(language, since);
  const suppliers = new Set(lost.flatMap((one) => [...one.suppliers])).size;
  const texts = [
    lost.length === 0
      ? sentence(language, "officers.rmap_list.lost_none", { date })
      : sentence(language, "officers.rmap_list.lost", { date, count: lost.length, suppliers }),
    sentence(language, "officers.rmap_list.other", {
      became: changes.becameConformant.length,
      appeared: changes.appeared.length,
      disappeared: changes.disappeared.length,
      changed: changes.statusChanged.length,
    }),
  ];
  if (lost.length === 0) return { texts, blocks: texts.map(body) };
  const rows = lost
    .toSorted((a, b) => b.suppliers.size - a.suppliers.size)
    .slice(0, MOST_LOST)
    .map((one) => rowOf(one, language));
  const caption = sentence(language, "officers.rmap_list.caption", { date });
  const columns = (["id", "metal", "name", "before", "now", "suppliers"] as const).map((column) =>
    sentence(language, `officers.rmap_list.column.${column}`),
  );
  const rest = lost.length - rows.length;
  const more = rest > 0 ? [sentence(language, "officers.rmap_list.more", { count: rest })] : [];
  return {
    texts: [...texts, caption, ...rows.map((row) => row.join(" · ")), ...more],
    blocks: [...texts.map(body), { kind: "table", caption, columns, rows }, ...more.map(body)],
  };
}

/** The button that opens the form for the day of a list. */
export function openDate(fileId: string, language: CompleteLanguage): Block {
  const label = sentence(language, "officers.rmap_form.open");
  return { kind: "buttons", buttons: [{ label, action: "rmap.open", value: fileId, opens: "form" }] };
}

function rowOf({ id, metal, name, status, now, suppliers }: Lost, language: CompleteLanguage): string[] {
  const current = now === undefined ? sentence(language, "officers.rmap_list.gone") : quote(now);
  return [quote(id), quote(metal), quote(name), quote(status), current, String(suppliers.size)];
}
