// @ts-check
import { el } from "./dom.js";
import { say } from "./words.js";

/** @import { Field } from "../../../src/chat/message.ts" */

/** Up to this many choices stand open as radio buttons. */
const OPEN_CHOICES = 6;

/**
 * Draws one field of a form with its label, hint and problem.
 * @param {Field} field
 * @param {string} value
 * @param {string | undefined} problem
 */
export function drawField(field, value, problem) {
  const id = `field-${field.name}`;
  const described = [field.hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  const shared = {
    id,
    name: field.name,
    "aria-required": field.required && "true",
    "aria-invalid": problem !== undefined && "true",
    "aria-describedby": described || undefined,
  };
  const notes = [
    field.hint && el("p", { class: "hint", id: `${id}-hint` }, field.hint),
    problem && el("p", { class: "problem", id: `${id}-problem` }, problem),
  ].filter(Boolean);
  const label = [
    field.label,
    field.required && el("span", { class: "mark" }, say("page.form.mark_required")),
  ];
  if (field.kind === "choice" && field.options.length <= OPEN_CHOICES) {
    const { id: _id, name, ...group } = shared;
    const options = field.options.map((option) =>
      el(
        "label",
        { class: "option" },
        el("input", { type: "radio", name, value: option.value, checked: option.value === value }),
        el("span", {}, option.label),
      ),
    );
    return el(
      "fieldset",
      { class: "field", role: "radiogroup", ...group },
      el("legend", {}, ...label),
      ...notes,
      ...options,
    );
  }
  return el(
    "div",
    { class: "field" },
    el("label", { for: id }, ...label),
    ...notes,
    drawControl(field, value, shared),
  );
}

/**
 * @param {Field} field
 * @param {string} value
 * @param {Record<string, unknown>} shared
 * @returns {HTMLElement}
 */
function drawControl(field, value, shared) {
  switch (field.kind) {
    case "line":
      return el("input", { ...shared, type: field.type ?? "text", value, maxlength: field.maxLength });
    case "lines":
      return el("textarea", { ...shared, rows: 5, maxlength: field.maxLength }, value);
    case "choice":
      return el(
        "select",
        shared,
        el("option", { value: "" }, say("page.form.choose")),
        ...field.options.map((option) =>
          el("option", { value: option.value, selected: option.value === value }, option.label),
        ),
      );
    default:
      return field;
  }
}
