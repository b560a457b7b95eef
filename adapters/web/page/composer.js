// @ts-check
import { byId } from "./dom.js";
import { keep, kept } from "./keep.js";
import { postDrop } from "./post.js";
import { dropBody } from "./upload.js";

/** @import { AnswerView } from "../form.ts" */

const DRAFT = "draft";
const ATTEMPT = "attempt";

const form = /** @type {HTMLFormElement} */ (byId("composer"));
const box = /** @type {HTMLTextAreaElement} */ (byId("text"));
const button = /** @type {HTMLButtonElement} */ (byId("send"));
const problem = byId("write-problem");
const chooser = /** @type {HTMLInputElement} */ (byId("chooser"));

/**
 * The message box. What is typed stays in it until the server has it, and survives a reload.
 * @param {(answer: AnswerView) => void} answered
 * @param {(files: File[], folders: boolean) => void} take
 */
export function startComposer(answered, take) {
  /** The last try to send, kept so that the same text goes under the same key. @type {{ key: string, text: string } | undefined} */
  let attempt = kept(ATTEMPT) ?? undefined;

  box.value = kept(DRAFT) ?? "";
  resize();
  box.addEventListener("input", () => {
    keep(DRAFT, box.value || undefined);
    resize();
  });
  box.addEventListener("keydown", (event) => {
    // While an input method is composing, Enter picks a candidate; on touch screens it makes a new line.
    const enter = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    if (!enter || matchMedia("(pointer: coarse)").matches) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  byId("choose").addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => {
    take([...(chooser.files ?? [])], false);
    chooser.value = "";
  });

  async function send() {
    const text = box.value.trim();
    if (text === "" || button.disabled) return;
    if (attempt?.text !== text) attempt = { key: crypto.randomUUID(), text };
    keep(ATTEMPT, attempt);
    button.disabled = true;
    box.readOnly = true;
    showProblem("");
    try {
      const answer = await postDrop(dropBody(attempt.key, text, [], 0), () => undefined);
      attempt = undefined;
      box.value = "";
      keep(DRAFT, undefined);
      keep(ATTEMPT, undefined);
      resize();
      answered(answer);
    } catch (error) {
      showProblem(/** @type {Error} */ (error).message);
    } finally {
      button.disabled = false;
      box.readOnly = false;
      box.focus();
    }
  }

  function resize() {
    box.style.height = "auto";
    box.style.height = `${box.scrollHeight}px`;
  }
}

/** @param {string} sentence */
export function showProblem(sentence) {
  problem.textContent = sentence;
}
