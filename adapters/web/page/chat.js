// @ts-check
import { showProblem, startComposer } from "./composer.js";
import { setWorking, showAside, showEntry, showUnconfirmed, toEnd } from "./conversation.js";
import { byId } from "./dom.js";
import { acceptDrops } from "./drop.js";
import { openForm, reopenForm } from "./form.js";
import { drawMessage } from "./message.js";
import { postJson } from "./post.js";
import { press } from "./press.js";
import { follow } from "./stream.js";
import { upload } from "./upload.js";
import { fromPage, say } from "./words.js";

/** @import { AnswerView } from "../form.ts" */
/** @import { EntryView, MessageView } from "../render.ts" */

/** @type {{ maxFileBytes: number, maxFiles: number }} */
const limits = fromPage("limits");
const log = byId("log");
const card = byId("welcome");
const banner = byId("banner");

let me = "";
let cursor = 0;
let welcomed = "";

/** @param {string | undefined} part @returns {import("./message.js").Press} */
const pressOn = (part) => (button, element) => press(button, element, part, decided);

/** @param {EntryView} entry */
function take(entry) {
  cursor = Math.max(cursor, entry.revision);
  showEntry(entry, me, pressOn);
}

/** What the server answered to something sent. @param {AnswerView} answer */
function answered(answer) {
  if (answer.kind === "say") showAside(answer.message, pressOn(undefined));
  else if (answer.kind === "form") openForm(answer.form, answer.problems, decided);
}

/** A decision may also have changed what the card on top offers. @param {AnswerView} answer */
function decided(answer) {
  answered(answer);
  if (answer.kind !== "form") void refresh();
}

/** @param {MessageView} message */
function welcome(message) {
  const now = JSON.stringify(message);
  if (now === welcomed) return;
  welcomed = now;
  const focused = card.contains(document.activeElement);
  card.replaceChildren(drawMessage(message, pressOn(undefined)));
  if (focused) card.focus();
}

/** Shows a sentence above the message box; "" takes it away. @param {string} sentence */
function showBanner(sentence) {
  banner.textContent = sentence;
  banner.hidden = sentence === "";
}

/** Nothing more can be done on this page. @param {string} sentence */
function end(sentence) {
  showBanner(sentence);
  byId("composer").hidden = true;
  byId("leave").hidden = true;
}

/** Fetches what is new. Resolves to whether it is worth going on: false once we are signed out. */
async function refresh() {
  const response = await fetch(`state?after=${cursor}`).catch(() => undefined);
  if (response?.status === 401) {
    end((await response.json()).sentence);
    return false;
  }
  if (!response?.ok) {
    showBanner(say("page.chat.offline"));
    return true;
  }
  const state = await response.json();
  me = state.name;
  byId("me").textContent = me;
  welcome(state.welcome);
  state.entries.forEach(take);
  return true;
}

/** Sends files at once: people come with a form and want to know. @param {File[]} files @param {boolean} folders */
function send(files, folders) {
  if (folders) showProblem(say("page.write.folder"));
  else if (files.length > limits.maxFiles)
    showProblem(say("page.write.too_many", { limit: limits.maxFiles }));
  else showProblem("");
  if (files.length === 0 || files.length > limits.maxFiles) return;
  const { key, element } = upload(files, limits.maxFileBytes, answered);
  showUnconfirmed(key, element);
}

async function leave() {
  try {
    await postJson("leave", {});
    end(say("page.left"));
  } catch (error) {
    showBanner(/** @type {Error} */ (error).message);
  }
}

if (parent !== window) document.documentElement.classList.add("pane");
byId("leave").addEventListener("click", () => void leave());
startComposer(answered, send);
acceptDrops(send);

// Otherwise a screen reader reads out the whole past conversation.
log.setAttribute("aria-busy", "true");
const signedIn = await refresh();
log.removeAttribute("aria-busy");
if (signedIn) {
  if (cursor > 0) toEnd();
  reopenForm(decided);
  follow(() => cursor, {
    entry: take,
    working: () => setWorking(true),
    online: (yes) => showBanner(yes ? "" : say("page.chat.offline")),
    refresh,
  });
}
