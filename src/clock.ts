/** The only way production code learns the time; tests bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar date at an instant where this machine is, ISO. */
export function dateHere(at: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short" }).format(at);
}
