/** What the page draws: days are ISO and, like the times, the supplier's own. */
export type YearView = {
  from: string;
  to: string;
  /** Before it nothing leaves. */
  startOn: string;
  /** The day at which the clock stands first. */
  today: string;
  marks: { day: string; says: string }[];
  rows: { supplier: string; ahead: AheadView; events: (EventView & { ahead: AheadView })[] }[];
};
export type EventView = {
  day: string;
  time: string;
  kind: "left" | "came" | "officers" | "left_out";
  says: string;
  /** Whom a message is written to. */
  to?: string;
};
/** What is due next if nobody answers; where nothing is, why. */
export type AheadView = { events: EventView[]; rest: string };
