import { quote } from "../../chat/quote.ts";
import type { Severity, VerdictWord } from "../../cmrt/types.ts";
import { type FileKey, type Language, sentence } from "../../i18n/index.ts";
import type { Report, ReportedFinding } from "./report.ts";
import { pad, width, wrap } from "./text.ts";

export type Look = { language: Language; columns: number; colour: boolean };

type Paint = "bold" | "dim" | "red" | "yellow" | "green";
/** SGR parameters (ECMA-48) that start and end a look. */
const SGR: Record<Paint, [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
};
const VERDICT_PAINT: Record<VerdictWord, Paint> = {
  accepted: "green",
  accepted_with_follow_up: "yellow",
  returned: "red",
  unreadable: "red",
};
const SEVERITY_PAINT: Record<Severity, Paint> = { must_fix: "red", follow_up: "yellow", note: "dim" };
const INDENT = "  ";
const GAP = "  ";
/** A message gets at least this many columns, however narrow the terminal. */
const LEAST_MESSAGE_COLUMNS = 24;

/** One file's result for a terminal: the result in a line, what the form is, and a table of what to do. */
export function fileTable(path: string, report: Report, blank: boolean, look: Look): string {
  const painted = paint(look.colour);
  const indented = (text: string) =>
    wrap(text, look.columns - INDENT.length, look.language).map((line) => INDENT + line);
  const lines = [painted("bold", quote(path, 300))];
  for (const line of resultLines(report, blank, look.language).flatMap(indented)) {
    lines.push(painted(VERDICT_PAINT[report.verdict], line));
  }
  const about = aboutLine(report, look.language);
  if (about) lines.push(...indented(about).map((line) => painted("dim", line)));
  if (report.verdict !== "unreadable" && report.findings.length > 0) {
    lines.push("", ...findingRows(report.findings, look));
  }
  return `${lines.join("\n")}\n\n`;
}

/** How many files got which result. */
export function summary(verdicts: readonly VerdictWord[], look: Look): string {
  const painted = paint(look.colour);
  const lines = [painted("bold", sentence(look.language, "check.summary", { total: verdicts.length }))];
  for (const verdict of Object.keys(VERDICT_PAINT) as VerdictWord[]) {
    const count = verdicts.filter((each) => each === verdict).length;
    if (count === 0) continue;
    lines.push(
      painted(
        VERDICT_PAINT[verdict],
        INDENT + sentence(look.language, `check.summary.${verdict}`, { count }),
      ),
    );
  }
  return `${lines.join("\n")}\n`;
}

function resultLines({ verdict, findings }: Report, blank: boolean, language: Language): string[] {
  if (verdict === "unreadable") return findings.map(({ message }) => message);
  const counted: Severity = verdict === "accepted_with_follow_up" ? "follow_up" : "must_fix";
  const count = findings.filter(({ severity }) => severity === counted).length;
  return [sentence(language, blank ? "check.result.blank" : `check.result.${verdict}`, { count })];
}

function aboutLine({ template, declaration }: Report, language: Language): string | null {
  if (!template) return null;
  const company = quote(declaration?.company.name ?? "");
  const key: FileKey = company === "" ? "check.about" : "check.about.company";
  return sentence(language, key, {
    kind: template.kind,
    version: quote(template.version),
    language: quote(template.language),
    company,
  });
}

function findingRows(findings: readonly ReportedFinding[], look: Look): string[] {
  const painted = paint(look.colour);
  const say = (key: FileKey) => sentence(look.language, key);
  const kinds = findings.map((finding) => say(`check.severity.${finding.severity}`));
  const places = findings.map(({ sheet, cell }) =>
    sheet ? [sheet, cell].filter(Boolean).join(" ") : say("check.where.file"),
  );
  const heads = [say("check.column.severity"), say("check.column.where"), say("check.column.message")];
  const kindColumns = widest([heads[0]!, ...kinds]);
  const placeColumns = widest([heads[1]!, ...places]);
  const used = INDENT.length + kindColumns + placeColumns + 2 * GAP.length;
  const messageColumns = Math.max(LEAST_MESSAGE_COLUMNS, look.columns - used);

  const row = (kind: string, place: string, message: string) =>
    `${INDENT}${pad(kind, kindColumns)}${GAP}${pad(place, placeColumns)}${GAP}${message}`;
  const rows = [painted("dim", row(heads[0]!, heads[1]!, heads[2]!))];
  findings.forEach((finding, index) => {
    const [first, ...more] = wrap(finding.message, messageColumns, look.language);
    const line = row(kinds[index]!, places[index]!, first!);
    const kindEnd = INDENT.length + kinds[index]!.length;
    rows.push(painted(SEVERITY_PAINT[finding.severity], line.slice(0, kindEnd)) + line.slice(kindEnd));
    rows.push(...more.map((text) => row("", "", text)));
  });
  return rows;
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(width));
}

function paint(colour: boolean): (look: Paint, text: string) => string {
  return (look, text) => (colour ? `\u001b[${SGR[look][0]}m${text}\u001b[${SGR[look][1]}m` : text);
}
