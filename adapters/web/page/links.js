// @ts-check
import { el } from "./dom.js";

/** https only, ASCII only: a Japanese sentence may go on right behind an address. */
const ADDRESS = /https:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/g;
const TRAILING = /[.,;:!?'")\]]+$/;

/**
 * A text as nodes, its https addresses as links.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function linked(text) {
  const nodes = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const href = found.replace(TRAILING, "");
    nodes.push(text.slice(done, index));
    nodes.push(el("a", { href, target: "_blank", rel: "noreferrer noopener" }, href));
    done = index + href.length;
  }
  nodes.push(text.slice(done));
  return nodes;
}
