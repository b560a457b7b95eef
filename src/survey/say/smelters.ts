import type { Message } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import type { SmelterRow } from "../../cmrt/index.ts";
import { dateText, type Language, sentence } from "../../i18n/index.ts";

/** As many rows as a reader looks through; a pasted reference list has thousands. */
const MOST_ROWS = 300;

/**
 * The smelters that a file lists, as a table with its text twin. A status stands there only where an RMAP list was
 * compared with: being in the form's look-up says nothing about one.
 */
export function smelterTable(
  file: { name: string; smelters: readonly SmelterRow[]; rmapAsOf: string | undefined },
  language: Language,
): Message {
  const { smelters, rmapAsOf } = file;
  const name = quote(file.name);
  if (smelters.length === 0) return { text: sentence(language, "smelters.none", { name }) };
  const caption =
    rmapAsOf === undefined
      ? sentence(language, "smelters.caption", { name })
      : sentence(language, "smelters.caption.rmap", { name, date: dateText(language, rmapAsOf) });
  const columns = [
    sentence(language, "smelters.column.row"),
    sentence(language, "smelters.column.metal"),
    sentence(language, "smelters.column.name"),
    sentence(language, "smelters.column.id"),
    sentence(language, "smelters.column.country"),
    ...(rmapAsOf === undefined ? [] : [sentence(language, "smelters.column.status")]),
  ];
  const rows = smelters
    .slice(0, MOST_ROWS)
    .map((one) => [
      String(one.row),
      quote(one.metal),
      quote(one.name || one.lookupName),
      quote(one.cid || one.id),
      quote(one.country),
      ...(rmapAsOf === undefined ? [] : [statusText(one, language)]),
    ]);
  const rest = smelters.length - rows.length;
  const more = rest > 0 ? [sentence(language, "smelters.more", { count: rest })] : [];
  const lines = rows.map((row) => row.filter((text) => text !== "").join(" · "));
  return {
    text: [caption, ...lines, ...more].join("\n"),
    blocks: [{ kind: "table", caption, columns, rows }, ...more.map(body)],
  };
}

/** Without a number nothing was looked for on the list. */
function statusText({ rmapStatus }: SmelterRow, language: Language): string {
  return rmapStatus === null ? "–" : quote(rmapStatus || sentence(language, "smelters.not_on_list"));
}
