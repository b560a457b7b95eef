/** The only way production code learns the time; tests bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar date at an instant in a time zone (`undefined`: this machine's), ISO. */
export function dateIn(timeZone: string | undefined, at: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
}
