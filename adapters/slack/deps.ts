import type { Clock } from "../../src/clock.ts";

export type SlackDeps = {
  clock: Clock;
  /** Told of what went wrong where no answer can carry it. */
  failed(error: unknown): void;
  /** Told of a request we did not take, never of what was in it. */
  refused(why: SlackRefused): void;
};

/** Not signed by Slack for us, older than five minutes, or of another workspace. */
export type SlackRefused = "signature" | "stale" | "team";
