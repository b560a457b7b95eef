// @ts-check

/** @import { EntryView } from "../render.ts" */

/** How long a broken connection may mend before the page says so, in ms. */
const PATIENCE_MS = 4_000;

/**
 * Follows the conversation from a revision on. The browser reconnects by itself and says where it was; where
 * event streams do not get through, `refresh` fetches instead.
 * @param {() => number} cursor
 * @param {{ entry(entry: EntryView): void, working(): void, online(yes: boolean): void, refresh(): Promise<boolean> }} on
 */
export function follow(cursor, on) {
  const source = new EventSource(`events?after=${cursor()}`);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let patience;
  source.addEventListener("open", () => {
    clearTimeout(patience);
    patience = undefined;
    on.online(true);
  });
  source.addEventListener("entry", (event) => on.entry(JSON.parse(event.data)));
  source.addEventListener("working", () => on.working());
  source.addEventListener("error", () => {
    patience ??= setTimeout(() => on.online(false), PATIENCE_MS);
    void again(source.readyState === EventSource.CLOSED);
  });

  /** A refusal closes the source for good: start anew, unless we are signed out. @param {boolean} closed */
  async function again(closed) {
    const signedIn = await on.refresh();
    if (!signedIn) source.close();
    else if (closed) setTimeout(() => follow(cursor, on), PATIENCE_MS);
  }
}
