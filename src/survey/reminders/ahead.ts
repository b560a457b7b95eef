import { z } from "zod";
import { instantAt, localDate, localMinute } from "../../calendar/zone.ts";
import type { Pressed, Submitted } from "../../chat/event.ts";
import type { Button, Form, Message } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import type { Clock } from "../../clock.ts";
import { type CompleteLanguage, dateText, sentence } from "../../i18n/index.ts";
import { sayNow } from "../../i18n/say-now.ts";
import type { Decide, Surface } from "../../inbox/receive.ts";
import { owe } from "../../outbox/store.ts";
import { type Templates, template } from "../../outbox/templates.ts";
import { officerWhoMay } from "../../people/officer.ts";
import type { Connected } from "../../people/reach/connected.ts";
import type { Db, Tx } from "../../store.ts";
import { runningCampaigns } from "../campaigns/store.ts";
import { countsOf, type Expected, expectedFrom, isSoon } from "./preview.ts";

const SUBJECT = { kind: "campaign" } as const;
/** The whole list is the command's; a chat shows the first of it. */
const MOST_LINES = 50;
const FACTS = z.object({ day: z.iso.date().nullable() });

/** What officers press to see who is written to next. */
export const aheadPresses: Readonly<Record<string, Decide<Pressed>>> = {
  "preview.show": async (tx, event, now) => {
    const { officer, language } = await officerWhoMay(tx, event.from, "read", SUBJECT);
    if (!officer) return sayNow(language, "help.old_button");
    await show(tx, event, { day: null }, language, now);
    return { kind: "none" };
  },
};

/** The button that opens the form for another day. */
export function aheadSurfaces(db: Db): Readonly<Record<string, Surface>> {
  return {
    "preview.day": async (event) => {
      const { officer, language } = await officerWhoMay(db, event.from, "read", SUBJECT);
      return officer ? { kind: "form", form: dayForm(language) } : sayNow(language, "help.old_button");
    },
  };
}

/** The form behind it. */
export const aheadForms: Readonly<Record<string, Decide<Submitted>>> = {
  preview_day: async (tx, event, now) => {
    const { officer, language } = await officerWhoMay(tx, event.from, "read", SUBJECT);
    if (!officer) return sayNow(language, "help.old_button");
    const typed = typeof event.values.day === "string" ? event.values.day.trim() : "";
    if (!FACTS.safeParse({ day: typed }).success) {
      const problem = sentence(language, "preview.form.problem", { value: quote(typed, 40) });
      return { kind: "invalid", form: dayForm(language, typed), problems: { day: problem } };
    }
    await show(tx, event, { day: typed }, language, now);
    return { kind: "close" };
  },
};

/** The answer: made when it is sent, so it shows what is true then. */
export function aheadTemplates(db: Db, clock: Clock, connected: Connected): Templates {
  return {
    "officers.ahead": template(
      FACTS,
      async ({ day }, language) => {
        const [campaign] = await runningCampaigns(db);
        const buttons: Button[] = [
          {
            label: sentence(language, "preview.button.day"),
            action: "preview.day",
            value: "",
            opens: "form",
          },
        ];
        if (!campaign) return { text: sentence(language, "preview.none") };
        const now = clock.now();
        const asOf = day === null ? now : instantAt(day, 0, campaign.timeZone);
        const shown = day ?? localDate(now, campaign.timeZone);
        const expected = await expectedFrom(db, connected, asOf, now);
        return aheadMessage(language, expected, { asOf, day: shown }, buttons);
      },
      "officers",
    ),
  };
}

/** Opens the answer, on the officers' first screen. */
export function pressAhead(language: CompleteLanguage): Button {
  return { label: sentence(language, "preview.button.show"), action: "preview.show", value: "" };
}

/** A line of the list: when it leaves where its reader is, and what. */
export type Line = {
  at: Date;
  cells: [when: string, supplier: string, to: string, by: string, what: string];
};

/** What is expected of the week, or what is known of later, in the order in which it leaves. */
export function linesOf(
  expected: readonly Expected[],
  asOf: Date,
  language: CompleteLanguage,
  part: "week" | "later",
): Line[] {
  const lines = expected.flatMap(({ supplier, reader, timeZone, steps }) =>
    steps
      .filter(({ at }) => isSoon(at, asOf) === (part === "week"))
      .map((step): Line => {
        const what = sentence(language, `year.step.${step.step}`);
        const toReader = step.kind === "send" && reader;
        const to = toReader
          ? quote(reader.name)
          : sentence(language, step.kind === "officers" ? "preview.to_officers" : "preview.no_reader");
        const by = toReader ? sentence(language, `platform.${reader.platform}`) : "";
        const why = step.kind === "left_out" && sentence(language, `year.why.${step.why}`);
        const said = why ? sentence(language, "year.left_out", { step: what, why }) : what;
        return { at: step.at, cells: [localTime(step.at, timeZone), quote(supplier), to, by, said] };
      }),
  );
  return lines.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Why nothing leaves by itself to those who get nothing, with how many there are of each reason. */
export function whyText(expected: readonly Expected[], asOf: Date, language: CompleteLanguage): string[] {
  const counts = new Map<string, number>();
  for (const { steps, rest } of expected) {
    if (steps.some(({ kind, at }) => kind === "send" && isSoon(at, asOf)) || rest === null) continue;
    counts.set(rest, (counts.get(rest) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const list = expected
    .flatMap(({ rest }) => (rest !== null && counts.has(rest) ? [rest] : []))
    .filter((rest, at, all) => all.indexOf(rest) === at)
    .map((rest) => {
      const why = sentence(language, `preview.rest.${rest}`);
      return sentence(language, "preview.why.one", { why, count: counts.get(rest) ?? 0 });
    });
  const together = new Intl.ListFormat(language, { type: "conjunction" }).format(list);
  return [sentence(language, "preview.why", { list: together })];
}

/** Headings of the list. */
export function headings(language: CompleteLanguage): string[] {
  return (["when", "supplier", "reader", "platform", "step"] as const).map((one) =>
    sentence(language, `preview.column.${one}`),
  );
}

function aheadMessage(
  language: CompleteLanguage,
  expected: readonly Expected[],
  { asOf, day }: { asOf: Date; day: string },
  buttons: Button[],
): Message {
  const caption = sentence(language, "preview.caption", { day: dateText(language, day) });
  const lines = linesOf(expected, asOf, language, "week");
  const rows = lines.slice(0, MOST_LINES).map(({ cells }) => cells);
  const below = [
    ...(rows.length === 0 ? [sentence(language, "preview.nothing")] : []),
    ...(lines.length > rows.length
      ? [sentence(language, "preview.more", { count: lines.length - rows.length })]
      : []),
    sentence(language, "preview.counts", countsOf(expected, asOf)),
    ...whyText(expected, asOf, language),
  ];
  return {
    text: [caption, ...rows.map((cells) => cells.filter((cell) => cell !== "").join(" · ")), ...below].join(
      "\n",
    ),
    blocks: [
      rows.length > 0
        ? { kind: "table", caption, columns: headings(language), rows }
        : { kind: "text", style: "heading", text: caption },
      ...below.map(body),
      { kind: "buttons", buttons },
    ],
  };
}

/** Date and minute on the clocks of a zone, the same in every language. */
export function localTime(at: Date, timeZone: string): string {
  const minute = localMinute(at, timeZone);
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((n) => String(n).padStart(2, "0"));
  return `${localDate(at, timeZone)} ${hours}:${minutes}`;
}

async function show(
  tx: Tx,
  event: Pressed | Submitted,
  facts: z.infer<typeof FACTS>,
  language: CompleteLanguage,
  now: Date,
): Promise<void> {
  const here = { conversation: event.in, to: (event.kind === "pressed" && event.on) || event.in, language };
  await owe(tx, { ...here, key: `ahead:${event.key}`, template: "officers.ahead", facts }, now);
}

function dayForm(language: CompleteLanguage, value?: string): Form {
  const label = sentence(language, "preview.form.day");
  return {
    name: "preview_day",
    title: sentence(language, "preview.form.title"),
    intro: sentence(language, "preview.form.intro"),
    fields: [{ kind: "line", name: "day", label, required: true, maxLength: 10, ...(value && { value }) }],
    submit: sentence(language, "preview.form.submit"),
    cancel: sentence(language, "form.cancel"),
    context: "",
    lang: language,
  };
}
