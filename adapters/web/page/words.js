// @ts-check

/**
 * What the server wrote into a <meta> element of this page, parsed.
 * @param {string} name
 */
export function fromPage(name) {
  const element = document.querySelector(`meta[name="${name}"]`);
  return JSON.parse(element?.getAttribute("content") ?? "null");
}

/** @type {Record<string, string>} */
const words = fromPage("words");

/**
 * A sentence of the catalogue in the page's language.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
