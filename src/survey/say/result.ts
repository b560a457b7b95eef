import { localDate } from "../../calendar/zone.ts";
import type { Block, Button, Message } from "../../chat/message.ts";
import { body, paragraphs } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { unreadableSentence } from "../../i18n/findings.ts";
import { dateText, type FileKey, type Language, sentence, type Values } from "../../i18n/index.ts";
import { standsAtCell } from "../../judging/marks.ts";
import { dueOf } from "../due.ts";
import { isDecided } from "../status.ts";
import type { Result } from "./load.ts";
import { byImportance, grouped } from "./points.ts";

/** A reply names at most this many points; the rest is behind a button. */
const MOST_POINTS = 10;

/** What is said of one dropped file to those whose it is. */
export function resultMessage(result: Result, language: Language): Message {
  switch (result.drop.placed) {
    case "counted":
    case "late":
    case "checked":
      return verdictMessage(result, language, openingOf(result, language));
    case "asked":
      return question(result, language);
    case "blank":
      return paragraphs([sentence(language, "blank.result")]);
    case "unusable":
      return paragraphs([unreadableText(result, language)]);
    case "sub_supplier":
      return paragraphs([sentence(language, "asked.answered.sub_supplier")]);
    case "unplaced":
      return unplacedMessage(result, language);
    case "reference_list":
    case "rmap_list":
    case "supplier_list":
      return paragraphs([sentence(language, `short.${result.drop.placed}`)]);
    default:
      return result.drop.placed satisfies never;
  }
}

/** The same in half a line, for a reply about several files. */
export function resultInShort(result: Result, language: Language): string {
  const { placed } = result.drop;
  if (placed === "unusable") return unreadableText(result, language);
  if (result.drop.sameAs !== null && result.counts) return sentence(language, "short.again");
  if (placed === "counted" || placed === "late" || placed === "checked") {
    const verdict = result.verdict?.verdict;
    if (verdict === undefined || verdict === "unreadable") return unreadableText(result, language);
    const short = sentence(language, `short.${verdict}`, { count: countOf(result) });
    return placed === "checked" ? sentence(language, "short.checked", { result: short }) : short;
  }
  return sentence(language, `short.${placed}`);
}

/** The question whose file it is, with its three answers; once it is answered, what became of the file. */
export function askedMessage(result: Result, language: Language): Message {
  switch (result.drop.placed) {
    case "asked":
      return question(result, language);
    case "counted":
    case "sub_supplier":
      return paragraphs([
        fileLine(result, language),
        sentence(language, `asked.answered.${result.drop.placed}`),
      ]);
    case "checked":
      return paragraphs([fileLine(result, language), sentence(language, "result.checked")]);
    case "late":
    case "blank":
    case "unusable":
    case "unplaced":
    case "reference_list":
    case "rmap_list":
    case "supplier_list":
      return resultMessage(result, language);
    default:
      return result.drop.placed satisfies never;
  }
}

function question(result: Result, language: Language): Message {
  const values = {
    company: quote(result.company),
    supplier: quote(result.supplier ?? ""),
  };
  const text = [fileLine(result, language), sentence(language, "asked.whose", values)].join("\n");
  return {
    text,
    blocks: [
      body(text),
      buttons([
        button(language, "button.ours", "drop.count", result.drop.id, { style: "primary" }),
        button(language, "button.sub_supplier", "drop.sub_supplier", result.drop.id),
        button(language, "button.leave", "drop.leave", result.drop.id),
      ]),
    ],
  };
}

/** Points that must be corrected, or (accepted) looked at again. */
function countOf(result: Result): number {
  const severity = result.verdict?.verdict === "returned" ? "must_fix" : "follow_up";
  return (result.verdict?.findings ?? []).filter((one) => one.severity === severity).length;
}

export function button(
  language: Language,
  label: FileKey,
  action: string,
  value: string,
  more: Partial<Button> & { values?: Values } = {},
): Button {
  const { values, ...rest } = more;
  return { label: sentence(language, label, values), action, value, ...rest };
}

/** Lets an officer say whose a waiting file is. */
export function sayWhose(language: Language, dropId: string): Button {
  return button(language, "button.say_whose", "unplaced.open", dropId, { opens: "form" });
}

function openingOf(result: Result, language: Language): string[] {
  const person = quote(result.request?.campaign.contactPerson ?? "");
  const lines: string[] = [];
  if (result.passedOn) lines.push(sentence(language, "result.passed_on"));
  if (result.receivedBefore) {
    const date = dateText(language, localDate(result.receivedBefore, result.timeZone));
    lines.push(sentence(language, "result.again", { date }));
  }
  if (result.drop.placed === "checked") lines.push(sentence(language, "result.checked"));
  if (result.drop.placed === "late") lines.push(sentence(language, "result.late", { person }));
  else if (result.request && isDecided(result.request))
    lines.push(sentence(language, "result.decided", { person }));
  return lines;
}

function verdictMessage(result: Result, language: Language, opening: string[]): Message {
  const said = result.verdict;
  if (!said || said.verdict === "unreadable")
    return paragraphs([...opening, unreadableText(result, language)]);
  const headline = sentence(language, `result.${said.verdict}`, { count: countOf(result) });
  const file = fileLine(result, language);
  const findings = byImportance(said.findings);
  const groups = grouped(language, findings.slice(0, MOST_POINTS), said.verdict);
  const more = findings.length - MOST_POINTS;
  const moreLine = more > 0 ? [sentence(language, "result.more", { count: more })] : [];
  const next = nextLines(result, language);
  const text = [
    ...opening,
    headline,
    file,
    ...groups.flatMap(({ heading, lines }) => ["", heading, ...lines]),
    ...moreLine,
    ...(next.length > 0 ? ["", ...next] : []),
  ].join("\n");
  const blocks: Block[] = [
    ...opening.map(quiet),
    { kind: "text", style: "heading", text: headline },
    quiet(file),
    ...groups.flatMap(({ heading, lines }): Block[] => [
      { kind: "text", style: "heading", text: heading },
      body(lines.join("\n")),
    ]),
    ...moreLine.map(body),
    ...(next.length > 0 ? [{ kind: "divider" as const }, body(next.join("\n"))] : []),
  ];
  const pressable = verdictButtons(result, language, more > 0 ? findings.length : 0);
  if (pressable.length > 0) blocks.push(buttons(pressable));
  return { text, blocks };
}

function nextLines(result: Result, language: Language): string[] {
  const { request, verdict } = result;
  if (!request) return [];
  const { campaign } = request;
  const person = quote(campaign.contactPerson);
  const values = { due: dateText(language, dueOf(request)), person, company: quote(campaign.requester) };
  const ask = sentence(language, "next.ask", values);
  if (campaign.closedAt !== null || isDecided(request)) return [ask];
  if (result.drop.placed === "checked") return [sentence(language, "next.checked"), ask];
  switch (verdict?.verdict) {
    case "accepted":
      return [sentence(language, "next.accepted", values), ask];
    case "accepted_with_follow_up":
      return [sentence(language, "next.follow_up", values), ask];
    default:
      return [sentence(language, "next.returned", values), ask];
  }
}

function verdictButtons(result: Result, language: Language, all: number): Button[] {
  const { drop } = result;
  const open = result.request?.campaign.closedAt === null;
  const subject = drop.sameAs ?? drop.id;
  return [
    ...(all > 0 ? [button(language, "button.all", "findings.all", subject, { values: { count: all } })] : []),
    ...givenButtons(result, language),
    ...(drop.placed === "checked" && open ? [button(language, "button.count", "drop.count", subject)] : []),
    ...(drop.placed === "counted" && open && result.counts
      ? [button(language, "button.take_back", "drop.take_back", subject)]
      : []),
    ...(drop.placed === "unplaced" ? [sayWhose(language, drop.id)] : []),
  ];
}

/** What can be had of the file itself: each button only where it gives something. */
function givenButtons({ drop, verdict, smelters, moveTo }: Result, language: Language): Button[] {
  const subject = drop.sameAs ?? drop.id;
  const values = { count: smelters };
  return [
    ...(smelters > 0 ? [button(language, "button.smelters", "smelters.all", subject, { values })] : []),
    ...(verdict?.findings.some(standsAtCell)
      ? [button(language, "button.marked", "file.marked", subject)]
      : []),
    ...(moveTo === undefined
      ? []
      : [button(language, "button.moved", "file.moved", subject, { values: { version: quote(moveTo) } })]),
  ];
}

function unplacedMessage(result: Result, language: Language): Message {
  if (result.drop.officerId !== null) {
    return verdictMessage(result, language, [sentence(language, "unplaced.officer")]);
  }
  return paragraphs([sentence(language, result.drop.contactId ? "unplaced.no_survey" : "unplaced.unknown")]);
}

/** What the sender of another company's answer is told. */
export function passedOnMessage(result: Result, language: Language): Message {
  return paragraphs([fileLine(result, language), sentence(language, "passed_on.result")]);
}

function unreadableText(result: Result, language: Language): string {
  return unreadableSentence(language, result.verdict ?? { unreadable: "damaged", template: null });
}

function fileLine(result: Result, language: Language): string {
  return sentence(language, "result.file", { name: quote(result.drop.name) });
}

const quiet = (text: string): Block => ({ kind: "text", style: "quiet", text });
const buttons = (pressable: Button[]): Block => ({ kind: "buttons", buttons: pressable });
