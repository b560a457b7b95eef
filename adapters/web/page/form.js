// @ts-check
import { el } from "./dom.js";
import { drawField } from "./fields.js";
import { keep, kept } from "./keep.js";
import { postJson } from "./post.js";
import { say } from "./words.js";

/** @import { AnswerView } from "../form.ts" */
/** @import { Form } from "../../../src/chat/message.ts" */

const KEPT_AS = "form";

/**
 * Opens a form as a dialog, with a sentence beside each field that is wrong. What was typed survives failed
 * sending and reloading, except for concerns: of those nothing may stay behind in a browser.
 * @param {Form} form
 * @param {Record<string, string>} problems
 * @param {(answer: AnswerView) => void} answered
 * @param {Record<string, string>} [typed]
 */
export function openForm(form, problems, answered, typed = {}) {
  const sensitive = form.name.startsWith("concern.");
  const error = el("p", { class: "problem", role: "alert" });
  const submit = /** @type {HTMLButtonElement} */ (el("button", { class: "primary" }, form.submit));
  const body = /** @type {HTMLFormElement} */ (
    el("form", { novalidate: true, autocomplete: sensitive && "off" })
  );
  const dialog = /** @type {HTMLDialogElement} */ (
    el("dialog", { class: "form", lang: form.lang, "aria-labelledby": "form-title" }, body)
  );
  const fields = el("div", { class: "fields" });
  body.append(
    el("h2", { id: "form-title" }, form.title),
    ...(form.intro ? [el("p", { class: "quiet" }, form.intro)] : []),
    fields,
    error,
    el(
      "div",
      { class: "buttons end" },
      el("button", { type: "button", onclick: () => dialog.close() }, form.cancel),
      submit,
    ),
  );
  draw(problems);
  body.addEventListener("input", () => !sensitive && keep(KEPT_AS, { form, typed: valuesOf() }));
  body.addEventListener("submit", (event) => {
    event.preventDefault();
    void send();
  });
  dialog.addEventListener("close", () => {
    keep(KEPT_AS, undefined);
    dialog.remove();
  });
  document.body.append(dialog);
  if (!sensitive) keep(KEPT_AS, { form, typed });
  dialog.showModal();
  focusFirst();

  /** @type {{ key: string, said: string } | undefined} */
  let attempt;

  async function send() {
    const values = valuesOf();
    const missing = form.fields.filter((field) => field.required && !values[field.name]?.trim());
    if (missing.length > 0) {
      redraw(Object.fromEntries(missing.map((field) => [field.name, say("page.form.required")])));
      return;
    }
    // The same values again are the same submission; changed ones are another.
    const said = JSON.stringify(values);
    if (attempt?.said !== said) attempt = { key: crypto.randomUUID(), said };
    error.textContent = "";
    submit.disabled = true;
    submit.setAttribute("aria-busy", "true");
    try {
      const body = { key: attempt.key, form: form.name, context: form.context, values };
      const answer = /** @type {AnswerView} */ (await postJson("submitted", body));
      attempt = undefined;
      if (answer.kind === "form" && answer.form.name === form.name) {
        form = answer.form;
        redraw(answer.problems);
      } else {
        dialog.close();
        answered(answer);
      }
    } catch (failure) {
      error.textContent = /** @type {Error} */ (failure).message;
    } finally {
      submit.disabled = false;
      submit.removeAttribute("aria-busy");
    }
  }

  /** A field left empty that came empty is absent. */
  function valuesOf() {
    const data = new FormData(body);
    /** @type {Record<string, string>} */
    const values = {};
    for (const field of form.fields) {
      const value = data.get(field.name);
      if (typeof value === "string" && (value !== "" || field.value)) values[field.name] = value;
    }
    return values;
  }

  /** @param {Record<string, string>} found */
  function redraw(found) {
    typed = valuesOf();
    draw(found);
    error.textContent = say("page.form.check");
    focusFirst();
  }

  /** @param {Record<string, string>} found */
  function draw(found) {
    fields.replaceChildren(
      ...form.fields.map((field) =>
        drawField(field, typed[field.name] ?? field.value ?? "", found[field.name]),
      ),
    );
  }

  function focusFirst() {
    const invalid = fields.querySelector(
      "[aria-invalid] input, input[aria-invalid], textarea[aria-invalid], select[aria-invalid]",
    );
    const first = invalid ?? fields.querySelector("input, textarea, select") ?? submit;
    /** @type {HTMLElement} */ (first).focus();
  }
}

/**
 * Opens again the form that was open when the page was reloaded.
 * @param {(answer: AnswerView) => void} answered
 */
export function reopenForm(answered) {
  const open = kept(KEPT_AS);
  if (open) openForm(open.form, {}, answered, open.typed);
}
