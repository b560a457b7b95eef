import type { Clock } from "../../src/clock.ts";

export type SlackDeps = {
  clock: Clock;
  /** Told of what went wrong where no answer can carry it. */
  failed(error: unknown): void;
};
