// @ts-check
import { el } from "./dom.js";
import { postJson } from "./post.js";

/** @import { AnswerView } from "../form.ts" */
/** @import { Button } from "../../../src/chat/message.ts" */

/**
 * Sends a press and gives the answer on. The button is out of use meanwhile; after a failure a sentence
 * stands below it, and pressing again sends the same key, so that nothing happens twice.
 * @param {Button} button
 * @param {HTMLButtonElement} element
 * @param {string | undefined} part the message that holds the button
 * @param {(answer: AnswerView, opener: HTMLElement) => void} answered
 */
export async function press(button, element, part, answered) {
  const row = element.parentElement;
  row?.querySelector(".problem")?.remove();
  element.dataset.key ??= crypto.randomUUID();
  element.disabled = true;
  element.setAttribute("aria-busy", "true");
  try {
    const { action, value } = button;
    const answer = await postJson("pressed", { key: element.dataset.key, action, value, on: part });
    delete element.dataset.key;
    enable(element);
    answered(answer, element);
  } catch (error) {
    enable(element);
    row?.append(el("p", { class: "problem", role: "alert" }, /** @type {Error} */ (error).message));
  } finally {
    element.removeAttribute("aria-busy");
  }
}

/** Gives back the focus that a button loses while it is disabled; a dialog then returns it there, too. @param {HTMLButtonElement} element */
function enable(element) {
  element.disabled = false;
  if (document.activeElement === document.body) element.focus();
}
