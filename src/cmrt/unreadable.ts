import type { Template, UnreadableReason } from "./types.ts";

/** The bytes hold no declaration that can be read. Thrown inside this room only; `judge` turns it into data. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  constructor(
    readonly reason: UnreadableReason,
    /** What was recognised before reading had to stop. */
    readonly template: Template | null = null,
    options?: ErrorOptions,
  ) {
    super(`unreadable: ${reason}`, options);
  }
}
