// @ts-check
import { byId, el } from "./dom.js";
import { drawMessage } from "./message.js";
import { say } from "./words.js";
import { drawAxis, drawLane, drawYear } from "./year-picture.js";

/** @import { AheadView, EventView, YearView } from "../../../src/demo/view.ts" */
/** @import { MessageView } from "../render.ts" */
/** @typedef {EventView & { row: number, event: number, supplier: string }} Happened */

const DAY_MS = 86_400_000;
/** As many days as a lane shows at once. */
const LANE_DAYS = 84;
const language = document.documentElement.lang;
const LONG = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat(language, { month: "short", day: "numeric", timeZone: "UTC" });

/** Shows the sample year, and lets people turn its clock. */
export async function showYear() {
  const response = await fetch("/window/year");
  if (!response.ok) {
    byId("year-problem").textContent = say("page.problem.failed");
    return;
  }
  /** @type {YearView} */
  const year = await response.json();
  const clock = /** @type {HTMLInputElement} */ (byId("year-clock"));
  const from = utc(year.from);
  const last = (utc(year.to) - from) / DAY_MS;
  /** @type {Happened[]} */
  const happened = year.rows
    .flatMap(({ supplier, events }, row) => events.map((one, event) => ({ ...one, row, event, supplier })))
    .sort((a, b) => a.day.localeCompare(b.day));
  const days = [...new Set([...happened, ...year.marks].map(({ day }) => day))].sort();
  clock.max = String(last);
  const whole = { begin: year.from, days: last + 1, today: year.today };
  byId("year-strip").replaceChildren(drawYear(whole, days, language));

  /** @param {string} day */
  function turnTo(day) {
    clock.value = String((utc(day) - from) / DAY_MS);
    show(day);
  }

  /** @param {string} today */
  function show(today) {
    clock.setAttribute("aria-valuetext", LONG.format(utc(today)));
    // The clock's hand stands in the middle, but for the ends of the year.
    const begin = Math.min(Math.max(Number(clock.value) - LANE_DAYS / 2, 0), last - LANE_DAYS + 1);
    const span = { begin: iso(from + begin * DAY_MS), days: LANE_DAYS, today };
    byId("year-axis").replaceChildren(drawAxis(span, year.marks, language));
    byId("year-lanes").replaceChildren(
      ...year.rows.map(({ supplier, ahead, events }) => {
        const past = events.filter(({ day }) => day <= today);
        const next = past.at(-1)?.ahead ?? ahead;
        const to = next.events.filter(({ day }) => day > today);
        return el(
          "li",
          {},
          el("strong", {}, supplier),
          el("span", { class: "quiet" }, nextSays({ events: to, rest: next.rest }, today < year.startOn)),
          drawLane(span, { past, ahead: to, marks: year.marks }, turnTo),
        );
      }),
    );
    byId("year-day").textContent = LONG.format(utc(today));
    const now = happened.filter(({ day }) => day === today);
    byId("year-now").replaceChildren(
      ...(now.length > 0 ? now.map(drawEvent) : [el("li", { class: "quiet" }, say("page.year.nothing"))]),
    );
    const rows = happened
      .filter(({ day }) => day <= today)
      .map((one) => [`${SHORT.format(utc(one.day))}, ${one.time}`, one.supplier, one.says]);
    byId("year-all").replaceChildren(drawMessage(listOf(rows), () => undefined));
    byId("year-earlier").toggleAttribute("disabled", !days.some((one) => one < today));
    byId("year-later").toggleAttribute("disabled", !days.some((one) => one > today));
    // The letter goes with the clock: else it would seem to leave on a day on which it does not.
    void read(now.find(({ kind }) => kind === "left"));
  }

  /** The day at which the clock stands. */
  function day() {
    return iso(from + Number(clock.value) * DAY_MS);
  }

  clock.addEventListener("input", () => show(day()));
  byId("year-earlier").addEventListener("click", () => {
    const before = days.findLast((one) => one < day());
    if (before) turnTo(before);
  });
  byId("year-later").addEventListener("click", () => {
    const after = days.find((one) => one > day());
    if (after) turnTo(after);
  });
  turnTo(year.today);
}

/**
 * @param {AheadView} ahead
 * @param {boolean} early
 */
function nextSays({ events, rest }, early) {
  const next = events[0];
  if (early) return say("page.year.not_begun");
  if (!next) return rest;
  return say("page.year.next", { date: SHORT.format(utc(next.day)), time: next.time, what: next.says });
}

/**
 * @param {string[][]} rows
 * @returns {MessageView}
 */
function listOf(rows) {
  const caption = say("page.year.list");
  const columns = [say("page.year.date"), say("page.year.supplier"), say("page.year.what")];
  return { text: caption, blocks: [{ kind: "table", caption, columns, rows }], files: [] };
}

/** @param {Happened} one */
function drawEvent(one) {
  const { to, says: what, supplier, time, kind } = one;
  return el(
    "li",
    { class: kind },
    el("span", {}, say("page.year.event", { time, name: supplier, what })),
    to !== undefined && el("span", { class: "quiet" }, say("page.year.to", { name: to })),
    to !== undefined &&
      el(
        "button",
        {
          type: "button",
          "aria-label": say("page.year.read_label", { name: to, what }),
          onclick: () => void read(one),
        },
        say("page.year.read"),
      ),
  );
}

/** What is read, while it may still be on its way. @type {Happened | undefined} */
let reading;

/**
 * Shows the text that leaves; without one, none.
 * @param {Happened | undefined} one
 */
async function read(one) {
  reading = one;
  const response = one && (await fetch(`/window/year/${one.row}/${one.event}`).catch(() => undefined));
  // Another one is wanted by now.
  if (reading !== one) return;
  byId("year-problem").textContent = !one || response?.ok ? "" : say("page.problem.failed");
  byId("year-letter").parentElement?.toggleAttribute("hidden", !response?.ok);
  if (!one || !response?.ok) return;
  /** @type {MessageView} */
  const message = await response.json();
  const drawn = drawMessage(message, () => undefined);
  // They act in a chat; here they are only shown.
  for (const button of drawn.querySelectorAll("button")) button.disabled = true;
  const date = SHORT.format(utc(one.day));
  byId("year-letter-title").textContent = say("page.year.reads", { name: one.to ?? "", date });
  byId("year-letter").replaceChildren(drawn);
}

/** @param {string} day */
function utc(day) {
  return Date.parse(`${day}T00:00:00Z`);
}

/** @param {number} at */
function iso(at) {
  return new Date(at).toISOString().slice(0, 10);
}
