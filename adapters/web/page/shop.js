// @ts-check
import { byId, el } from "./dom.js";
import { postJson } from "./post.js";
import { fromPage, say } from "./words.js";
import { showYear } from "./year.js";

// Personal links lead to this address, too.
if (location.hash !== "") location.replace(`/enter${location.hash}`);

/** @type {{ contactId: string, supplier: string, contact: string, language: string }[]} */
const suppliers = fromPage("suppliers");
/** @type {{ name: string, says: string }[]} */
const samples = fromPage("samples");

const pane = /** @type {HTMLIFrameElement} */ (byId("supplier"));
const title = byId("supplier-title");
const problem = byId("shop-problem");

/** Where each session of this page lives, so that going back to a supplier makes no new one. @type {Map<string, string>} */
const paths = new Map();

/** The chat in the pane says when it can take a sample; one sent before that waits. */
/** @type {{ ready: boolean, waiting: string[] }} */
const chat = { ready: false, waiting: [] };
addEventListener("message", (event) => {
  if (event.origin !== location.origin || event.source !== pane.contentWindow || !event.data?.ready) return;
  chat.ready = true;
  for (const name of chat.waiting.splice(0)) sendSample(name);
});

/** @param {string} name */
function sendSample(name) {
  if (chat.ready) pane.contentWindow?.postMessage({ sample: name }, location.origin);
  else chat.waiting.push(name);
}

/**
 * Shows a chat as somebody in a pane.
 * @param {string} name
 * @param {unknown} who
 * @param {HTMLIFrameElement} frame
 */
async function open(name, who, frame) {
  problem.textContent = "";
  try {
    const path = paths.get(name) ?? (await postJson("/window/enter", { who })).path;
    paths.set(name, path);
    // Replaced rather than set, so that Back leaves this page instead of stepping through the panes.
    frame.contentWindow?.location.replace(path);
  } catch (error) {
    problem.textContent = /** @type {Error} */ (error).message;
  }
}

const choices = suppliers.map((one) => {
  const button = el(
    "button",
    { type: "button", class: "card", "aria-pressed": "false" },
    el("strong", {}, one.supplier),
    el("span", { class: "quiet" }, one.contact),
  );
  const choose = () => {
    for (const other of choices) other.button.setAttribute("aria-pressed", String(other.button === button));
    chat.ready = false;
    title.textContent = pane.title = say("page.window.supplier_pane_of", { name: one.supplier });
    return open(one.contactId, { contactId: one.contactId }, pane);
  };
  button.addEventListener("click", () => void choose());
  return { button, choose };
});

byId("suppliers").append(...choices.map(({ button }) => button));
byId("samples").append(
  ...samples.map(({ name, says }) =>
    el(
      "li",
      {
        class: "card sample",
        draggable: "true",
        ondragstart: (/** @type {DragEvent} */ event) => {
          event.dataTransfer?.setData("text/x-tinstone-sample", name);
          if (event.dataTransfer) event.dataTransfer.effectAllowed = "copy";
        },
      },
      el("strong", {}, name),
      el("span", { class: "quiet" }, says),
      el(
        "button",
        {
          type: "button",
          "aria-label": say("page.window.put_label", { name }),
          onclick: () => sendSample(name),
        },
        say("page.window.put"),
      ),
    ),
  ),
);

await Promise.all([
  showYear(),
  choices[0]?.choose(),
  open("officers", "officers", /** @type {HTMLIFrameElement} */ (byId("officers"))),
]);
