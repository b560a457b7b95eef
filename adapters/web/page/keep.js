// @ts-check

/** Frames of one tab share their storage, so everything is kept under the session's own path. */
const PREFIX = `${location.pathname} `;

/**
 * Keeps something typed until the tab closes; undefined forgets it.
 * @param {string} name
 * @param {unknown} value
 */
export function keep(name, value) {
  if (value === undefined) sessionStorage.removeItem(PREFIX + name);
  else sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
}

/** @param {string} name */
export function kept(name) {
  return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? "null");
}
