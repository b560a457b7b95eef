// @ts-check

/** @import { EventView, YearView } from "../../../src/demo/view.ts" */
/** @typedef {{ begin: string, days: number, today: string }} Span */

const DAY_MS = 86_400_000;
/** The middle of a lane, and how far what falls on one day stands apart, in px. */
const MIDDLE = 16;
const APART = 9;

/** One path each, round 0 0: told apart by their shape, and not by their colour alone. */
const SHAPES = {
  left: "M-5.5 0A5.5 5.5 0 1 0 5.5 0A5.5 5.5 0 1 0 -5.5 0Z",
  came: "M0 -6.5L6.5 0L0 6.5L-6.5 0Z",
  officers: "M0 -6L6.5 5.5H-6.5Z",
  left_out: "M-4 -4L4 4M-4 4L4 -4",
};

/**
 * The whole year under the clock: its months, and the days on which something happens.
 * @param {Span} year
 * @param {string[]} days
 * @param {string} language
 */
export function drawYear(year, days, language) {
  const month = new Intl.DateTimeFormat(language, { month: "narrow", timeZone: "UTC" });
  return picture(
    ...days.map((day) => {
      const x = `${percent(utc(day), year)}%`;
      return shape("line", { x1: x, x2: x, y1: 0, y2: 8, class: "hand" });
    }),
    ...firstsOf(year).map((at) =>
      shape("text", { x: `${percent(at, year)}%`, y: 22, class: "month" }, month.format(at)),
    ),
  );
}

/**
 * Months and the days that matter, over the lanes.
 * @param {Span} span
 * @param {YearView["marks"]} marks
 * @param {string} language
 */
export function drawAxis(span, marks, language) {
  const month = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return picture(
    ...firstsOf(span).map((at) =>
      shape("text", { x: `${percent(at, span)}%`, y: 12, class: "month" }, month.format(at)),
    ),
    ...within(marks, span).map(({ day, says }) =>
      shape("text", { x: `${percent(utc(day), span)}%`, y: 30, class: "mark" }, says),
    ),
  );
}

/**
 * One supplier's lane: what was, filled; what is ahead, hollow. Said in words beside it.
 * @param {Span} span
 * @param {{ past: EventView[], ahead: EventView[], marks: YearView["marks"] }} what
 * @param {(day: string) => void} turnTo
 */
export function drawLane(span, { past, ahead, marks }, turnTo) {
  const line = (/** @type {string} */ day, /** @type {string} */ kind) => {
    const x = `${percent(utc(day), span)}%`;
    return shape("line", { x1: x, x2: x, y1: 0, y2: "100%", class: kind });
  };
  const events = [
    ...past.map((one) => ({ ...one, class: one.kind })),
    ...ahead.map((one) => ({ ...one, class: `${one.kind} ahead` })),
  ];
  return picture(
    shape("line", { x1: 0, x2: "100%", y1: MIDDLE, y2: MIDDLE, class: "lane" }),
    ...within(marks, span).map(({ day }) => line(day, "mark")),
    line(span.today, "hand"),
    ...within(events, span).map((one, _, all) => {
      const sameDay = all.filter(({ day }) => day === one.day);
      const y = MIDDLE + (sameDay.indexOf(one) - (sameDay.length - 1) / 2) * APART;
      const drawn = shape(
        "svg",
        { x: `${percent(utc(one.day), span)}%`, y, class: `event ${one.class}` },
        shape("title", {}, `${one.day}, ${one.time}: ${one.says}`),
        shape("path", { d: SHAPES[one.kind] }),
      );
      drawn.addEventListener("click", () => turnTo(one.day));
      return drawn;
    }),
  );
}

/** @param {Span} span */
function firstsOf({ begin, days }) {
  return Array.from({ length: days }, (_, n) => utc(begin) + n * DAY_MS).filter(
    (at) => new Date(at).getUTCDate() === 1,
  );
}

/** @param {...Element} children */
function picture(...children) {
  return shape("svg", { class: "lane-picture", "aria-hidden": "true" }, ...children);
}

/**
 * @template {{ day: string }} T
 * @param {T[]} list
 * @param {Span} span
 */
function within(list, { begin, days }) {
  const from = utc(begin);
  return list.filter(({ day }) => utc(day) >= from && utc(day) < from + days * DAY_MS);
}

/**
 * Where a day stands, from 0 to 100.
 * @param {number} at
 * @param {Span} span
 */
function percent(at, { begin, days }) {
  return (((at - utc(begin)) / DAY_MS + 0.5) / days) * 100;
}

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 */
function shape(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** @param {string} day */
function utc(day) {
  return Date.parse(`${day}T00:00:00Z`);
}
