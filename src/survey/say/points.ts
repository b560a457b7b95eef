import type { Block, Message } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { type Finding, GROUPS, groupOf, type VerdictWord } from "../../cmrt/index.ts";
import { findingSentence } from "../../i18n/findings.ts";
import { type Language, sentence } from "../../i18n/index.ts";
import type { Result } from "./load.ts";

const SEVERITIES = ["must_fix", "follow_up", "note"] as const;

/** Nobody corrects more points than this in one go; the next file tells the rest. */
const LONGEST_LIST = 300;

/** The most important findings first: by severity, then by what there is to do, then as the form goes. */
export function byImportance(findings: readonly Finding[]): Finding[] {
  const weight = (one: Finding) =>
    SEVERITIES.indexOf(one.severity) * GROUPS.length + GROUPS.indexOf(groupOf(one));
  return [...findings].sort((a, b) => weight(a) - weight(b));
}

/** Where a finding is to be mended, as a reader says it; undefined for the file as a whole. */
function whereText(language: Language, finding: Finding): string | undefined {
  const { sheet, cell } = finding;
  return sheet === null || cell === null ? undefined : sentence(language, "result.where", { sheet, cell });
}

/**
 * Findings under headings that say what kind of work they are, those that decide the verdict first; whatever
 * else was noticed stands under one heading after them. Order within a heading is kept.
 */
export function grouped(
  language: Language,
  findings: readonly Finding[],
  verdict: VerdictWord,
): { heading: string; lines: string[] }[] {
  const decides = verdict === "returned" ? "must_fix" : "follow_up";
  const deciding = findings.filter(({ severity }) => severity === decides);
  const others = findings.filter(({ severity }) => severity !== decides);
  const group = (key: (typeof GROUPS)[number] | "also", of: readonly Finding[]) => ({
    heading: sentence(language, `group.${key}`),
    lines: of.map((one) => pointLine(language, one)),
  });
  return [
    ...GROUPS.map((key) =>
      group(
        key,
        deciding.filter((one) => groupOf(one) === key),
      ),
    ),
    group("also", others),
  ].filter(({ lines }) => lines.length > 0);
}

/** Every finding of one file, as a table with its text twin. */
export function allPoints(result: Result, language: Language): Message {
  const name = quote(result.drop.name);
  const all = byImportance(result.verdict?.findings ?? []);
  const findings = all.slice(0, LONGEST_LIST);
  if (findings.length === 0) return { text: sentence(language, "all.none", { name }) };
  const caption = sentence(language, "all.caption", { name });
  const table: Block = {
    kind: "table",
    caption,
    columns: [
      sentence(language, "all.column.kind"),
      sentence(language, "all.column.where"),
      sentence(language, "all.column.what"),
    ],
    rows: findings.map((one) => [
      sentence(language, `all.severity.${one.severity}`),
      whereText(language, one) ?? "",
      findingSentence(language, one),
    ]),
  };
  const rest = all.length - findings.length;
  const more = rest > 0 ? [sentence(language, "result.more", { count: rest })] : [];
  const text = [caption, ...findings.map((one) => pointLine(language, one)), ...more].join("\n");
  return {
    text,
    blocks: [table, ...more.map(body)],
  };
}

/** One finding as a line of a list. */
export function pointLine(language: Language, finding: Finding): string {
  return sentence(language, "result.point", { what: findingSentence(language, finding) });
}
