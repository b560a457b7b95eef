// @ts-check
import { el } from "./dom.js";
import { postDrop } from "./post.js";
import { say } from "./words.js";

/** @import { AnswerView } from "../form.ts" */

/**
 * Makes the body of one drop. Files over the cap are named only; the answer says so.
 * @param {string} key
 * @param {string} text
 * @param {File[]} files
 * @param {number} maxFileBytes
 */
export function dropBody(key, text, files, maxFileBytes) {
  const body = new FormData();
  const oversized = files.filter((file) => file.size > maxFileBytes);
  body.append("key", key);
  body.append("text", text);
  body.append("oversized", JSON.stringify(oversized.map(({ name, size }) => ({ name, bytes: size }))));
  for (const file of files) if (file.size <= maxFileBytes) body.append("file", file, file.name);
  return body;
}

/**
 * Sends files and draws their progress. After a failure they can be sent again under the same key.
 * @param {File[]} files
 * @param {number} maxFileBytes
 * @param {(answer: AnswerView) => void} answered
 * @returns {{ key: string, element: HTMLElement }} the element goes once the files are in the conversation
 */
export function upload(files, maxFileBytes, answered) {
  const key = crypto.randomUUID();
  const names = files.map((file) => file.name).join(", ");
  const bar = /** @type {HTMLProgressElement} */ (
    el("progress", { max: 1, value: 0, "aria-label": say("page.drop.sending", { files: names }) })
  );
  const status = el("div", {}, bar);
  const element = el(
    "li",
    { class: "entry own uploading" },
    el("p", { class: "by" }, say("page.chat.you")),
    el("div", { class: "bubble" }, ...files.map((file) => el("p", { class: "file" }, file.name)), status),
  );

  async function send() {
    status.replaceChildren(bar);
    bar.value = 0;
    try {
      const body = dropBody(key, "", files, maxFileBytes);
      answered(
        await postDrop(body, (share) => {
          bar.value = share;
        }),
      );
      status.replaceChildren();
      element.classList.remove("uploading");
    } catch (error) {
      status.replaceChildren(
        el("p", { class: "problem", role: "alert" }, /** @type {Error} */ (error).message),
        el(
          "div",
          { class: "buttons" },
          el("button", { type: "button", onclick: send }, say("page.failed.retry")),
          el("button", { type: "button", onclick: () => element.remove() }, say("page.failed.discard")),
        ),
      );
    }
  }
  void send();
  return { key, element };
}
