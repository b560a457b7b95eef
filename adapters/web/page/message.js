// @ts-check
import { el } from "./dom.js";
import { linked } from "./links.js";

/** @import { Block, Button } from "../../../src/chat/message.ts" */
/** @import { MessageView } from "../render.ts" */
/** @typedef {(button: Button, element: HTMLButtonElement) => void} Press */

/**
 * Draws a message of ours.
 * @param {MessageView} message
 * @param {Press} press
 */
export function drawMessage(message, press) {
  const blocks = message.blocks ?? [{ kind: "text", text: message.text }];
  return el(
    "div",
    { class: "message", lang: message.lang },
    ...blocks.map((block) => drawBlock(block, press)),
    ...message.files.map(drawFile),
  );
}

/**
 * @param {Block} block
 * @param {Press} press
 * @returns {HTMLElement}
 */
function drawBlock(block, press) {
  switch (block.kind) {
    case "text":
      return el(
        block.style === "heading" ? "h3" : "p",
        { class: block.style ?? "body", lang: block.lang },
        ...linked(block.text),
      );
    case "facts":
      return el(
        "dl",
        {},
        ...block.facts.map(({ label, value }) =>
          el("div", {}, el("dt", {}, label), el("dd", {}, ...linked(value))),
        ),
      );
    case "table":
      return drawTable(block);
    case "buttons":
      return el("div", { class: "buttons" }, ...block.buttons.map((button) => drawButton(button, press)));
    case "divider":
      return el("hr");
    default:
      return block;
  }
}

/** @param {Extract<Block, { kind: "table" }>} table */
function drawTable({ caption, columns, rows }) {
  const head = el("tr", {}, ...columns.map((column) => el("th", { scope: "col" }, column)));
  const body = rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, ...linked(cell)))));
  // Focusable, so that a keyboard can scroll a table wider than the screen.
  return el(
    "div",
    { class: "table", role: "region", "aria-label": caption, tabindex: 0 },
    el("table", {}, el("caption", {}, caption), el("thead", {}, head), el("tbody", {}, ...body)),
  );
}

/**
 * @param {Button} button
 * @param {Press} press
 */
function drawButton(button, press) {
  const element = /** @type {HTMLButtonElement} */ (
    el(
      "button",
      { type: "button", class: button.style, "aria-haspopup": button.opens && "dialog" },
      button.label,
    )
  );
  element.addEventListener("click", () => press(button, element));
  return element;
}

/** @param {{ href: string, name: string, alt: string }} file */
function drawFile({ href, name, alt }) {
  return el("a", { class: "file", href, download: name, title: alt }, name);
}
