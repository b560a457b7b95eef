import { AsyncLocalStorage } from "node:async_hooks";

const hushed = new AsyncLocalStorage<true>();
// biome-ignore lint/suspicious/noConsole: kept so that everybody else's lines go on as before.
const say = globalThis.console.error;

/**
 * Runs `work` without what it prints with `console.error`: botbuilder prints its keys there for every forged token.
 * Nobody else's lines are lost, not even those printed meanwhile.
 */
export function hush<T>(work: () => Promise<T>): Promise<T> {
  globalThis.console.error = quietly;
  return hushed.run(true, work);
}

function quietly(...words: unknown[]): void {
  if (!hushed.getStore()) say.apply(globalThis.console, words);
}
