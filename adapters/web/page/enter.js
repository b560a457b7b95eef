// @ts-check
import { byId } from "./dom.js";
import { postJson } from "./post.js";
import { say } from "./words.js";

/** @import { EntryReply } from "../enter.ts" */

const sentence = byId("say");
const button = /** @type {HTMLButtonElement} */ (byId("go"));

/** @type {(() => Promise<void>) | undefined} what a press does now */
let pressed;
button.addEventListener("click", () => void pressed?.());
addEventListener("hashchange", () => void takeToken());
void takeToken();

/** Takes the link's token out of the address bar, where it would be seen and copied, and tries it. */
async function takeToken() {
  const token = location.hash.slice(1);
  if (token === "") return;
  history.replaceState(null, "", "/");
  show(say("page.enter.wait"), document.documentElement.lang);
  await enter(token, false);
}

/**
 * @param {string} token
 * @param {boolean} press an officer's link is used up by a press only, since mail scanners open links too
 */
async function enter(token, press) {
  await attempt(
    async () => next(token, await postJson("/enter", { token, pressed: press })),
    () => enter(token, press),
  );
}

/** @param {string} token @param {EntryReply} reply */
function next(token, reply) {
  switch (reply.kind) {
    case "entered":
      location.replace(reply.path);
      return;
    case "press_to_enter":
      show(reply.text, reply.lang, reply.button, () => enter(token, true));
      return;
    case "expired":
      show(reply.text, reply.lang, reply.button, () => renew(token));
      return;
    case "unknown":
      show(reply.text, reply.lang);
      return;
    default:
      return reply;
  }
}

/** @param {string} token */
async function renew(token) {
  await attempt(
    async () => {
      await postJson("/renew", { token });
      show(say("page.enter.renewed"), document.documentElement.lang);
    },
    () => renew(token),
  );
}

/** @param {() => Promise<void>} action @param {() => Promise<void>} retry */
async function attempt(action, retry) {
  button.disabled = true;
  try {
    await action();
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    show(message, document.documentElement.lang, say("page.enter.try_again"), retry);
  } finally {
    button.disabled = false;
  }
}

/**
 * @param {string} text
 * @param {string} lang
 * @param {string} [label]
 * @param {() => Promise<void>} [press]
 */
function show(text, lang, label, press) {
  sentence.textContent = text;
  sentence.lang = lang;
  button.textContent = label ?? "";
  button.lang = lang;
  button.hidden = press === undefined;
  pressed = press;
}
