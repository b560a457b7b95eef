// @ts-check
import { byId, el } from "./dom.js";
import { drawMessage } from "./message.js";
import { say } from "./words.js";

/** @import { EntryView, MessageView } from "../render.ts" */
/** @import { Press } from "./message.js" */
/** @typedef {(part: string | undefined) => Press} PressOn */

/** Closer to the end than this, in pixels, a reader is taken to be following. */
const FOLLOWING = 120;
/** "Working on it" is taken back after this long, in ms, should no answer come. */
const WORKING_MS = 60_000;

const list = byId("log");
const scroller = byId("scroller");
const working = byId("working");
const newer = byId("newer");

/** @type {Map<number, { revision: number, element: HTMLElement }>} */
const shown = new Map();
/** Things of our own that the transcript may confirm: uuid to element. @type {Map<string, HTMLElement>} */
const unconfirmed = new Map();
let workingUntil = 0;

newer.addEventListener("click", () => toEnd());
scroller.addEventListener("scroll", () => {
  if (isFollowing()) newer.hidden = true;
});

/**
 * Shows an entry, or its newer revision in place of the older.
 * @param {EntryView} entry
 * @param {string} me
 * @param {PressOn} pressOn
 */
export function showEntry(entry, me, pressOn) {
  const before = shown.get(entry.id);
  if (before && before.revision >= entry.revision) return;
  const following = isFollowing();
  const element = drawEntry(entry, me, pressOn(entry.part));
  shown.set(entry.id, { revision: entry.revision, element });
  if (entry.uuid) {
    unconfirmed.get(entry.uuid)?.remove();
    unconfirmed.delete(entry.uuid);
  }
  if (before) before.element.replaceWith(element);
  else {
    const later = [...shown].filter(([id]) => id > entry.id).sort(([a], [b]) => a - b)[0];
    list.insertBefore(element, later ? later[1].element : null);
  }
  if (entry.from === "bot") setWorking(false);
  if (following || isOwn(entry, me)) toEnd();
  else newer.hidden = false;
}

/**
 * Shows something of our own until the transcript confirms it under the same uuid.
 * @param {string} uuid
 * @param {HTMLElement} element
 */
export function showUnconfirmed(uuid, element) {
  unconfirmed.set(uuid, element);
  list.append(element);
  toEnd();
}

/**
 * Shows an answer that is recorded nowhere.
 * @param {MessageView} message
 * @param {Press} press
 */
export function showAside(message, press) {
  list.append(
    el("li", { class: "entry" }, el("p", { class: "by" }, say("page.chat.bot")), drawMessage(message, press)),
  );
  setWorking(false);
  toEnd();
}

/** @param {boolean} on */
export function setWorking(on) {
  const following = isFollowing();
  workingUntil = on ? Date.now() + WORKING_MS : 0;
  working.textContent = on ? say("page.chat.working") : "";
  if (on) setTimeout(() => Date.now() >= workingUntil && setWorking(false), WORKING_MS);
  if (on && following) toEnd();
}

/** Goes to the newest message. */
export function toEnd() {
  scroller.scrollTop = scroller.scrollHeight;
  newer.hidden = true;
}

function isFollowing() {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < FOLLOWING;
}

/**
 * @param {EntryView} entry
 * @param {string} me
 */
function isOwn(entry, me) {
  return entry.from === "person" && (entry.name === undefined || entry.name === me);
}

/**
 * @param {EntryView} entry
 * @param {string} me
 * @param {Press} press
 */
function drawEntry(entry, me, press) {
  const own = isOwn(entry, me);
  const by = entry.from === "bot" ? say("page.chat.bot") : own ? say("page.chat.you") : (entry.name ?? "");
  const content =
    entry.from === "bot"
      ? drawMessage(entry.message, press)
      : el(
          "div",
          { class: "bubble" },
          ...entry.dropped.map((file) => el("p", { class: "file" }, file.name)),
          entry.message.text !== "" && el("p", {}, entry.message.text),
        );
  return el(
    "li",
    { class: own ? "entry own" : "entry" },
    el("p", { class: "by" }, by, " ", el("time", { datetime: entry.at }, timeText(new Date(entry.at)))),
    content,
  );
}

/** @param {Date} at */
function timeText(at) {
  const today = at.toDateString() === new Date().toDateString();
  /** @type {Intl.DateTimeFormatOptions} */
  const style = today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" };
  return new Intl.DateTimeFormat(document.documentElement.lang, style).format(at);
}
