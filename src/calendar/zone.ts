import { Temporal } from "temporal-polyfill";

/** The calendar date at an instant in an IANA zone, ISO. */
export function localDate(at: Date, timeZone: string): string {
  return inPlainDay(at, timeZone)?.day ?? inZone(at, timeZone).toPlainDate().toString();
}

/** Minutes since midnight on the clocks of a zone, 0 to 1439. */
export function localMinute(at: Date, timeZone: string): number {
  const plain = inPlainDay(at, timeZone);
  if (plain) return plain.minute;
  const { hour, minute } = inZone(at, timeZone);
  return hour * 60 + minute;
}

/**
 * The instant at which the clocks of a zone show a minute of a day. A minute that clocks leave out in spring is the one
 * as much later; of one that comes twice in autumn, the first.
 */
export function instantAt(isoDate: string, minuteOfDay: number, timeZone: string): Date {
  const midnight = plainMidnight(isoDate, timeZone);
  if (midnight !== undefined) return new Date(midnight + minuteOfDay * MINUTE_MS);
  const time = new Temporal.PlainTime(Math.floor(minuteOfDay / 60), minuteOfDay % 60);
  const { epochMilliseconds } = Temporal.PlainDate.from(isoDate)
    .toPlainDateTime(time)
    .toZonedDateTime(knownZone(timeZone), { disambiguation: "compatible" });
  return new Date(epochMilliseconds);
}

/** The date so many days later, or earlier. */
export function addDays(isoDate: string, days: number): string {
  return new Date(utc(isoDate) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `b` is after `a`. */
export function daysBetween(a: string, b: string): number {
  return (utc(b) - utc(a)) / DAY_MS;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(isoDate: string): number {
  return new Date(utc(isoDate)).getUTCDay() || 7;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * A zone as this machine knows it, or UTC: names are checked when they come, but another machine's may be newer than
 * ours, and one address must not stop what is done about thousands.
 */
export function knownZone(timeZone: string): string {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = isKnown(timeZone) ? timeZone : "UTC";
    zones.set(timeZone, zone);
  }
  return zone;
}

const zones = new Map<string, string>();

function isKnown(timeZone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Midnights of days on which no clock is moved; a year of twenty zones. */
const MOST_KNOWN = 8_000;
const known = new Map<string, number | undefined>();

/** The start of a day of 24 hours, in ms; undefined for a day on which clocks are moved. */
function plainMidnight(isoDate: string, timeZone: string): number | undefined {
  const key = `${timeZone} ${isoDate}`;
  if (known.has(key)) return known.get(key);
  const day = Temporal.PlainDate.from(isoDate);
  const [start, end] = [day, day.add({ days: 1 })].map(
    (one) => one.toZonedDateTime(knownZone(timeZone)).epochMilliseconds,
  );
  const midnight = end! - start! === DAY_MS ? start : undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, midnight);
  return midnight;
}

/** The day an instant is in, and its minute there, unless clocks are moved on that day. */
function inPlainDay(at: Date, timeZone: string): { day: string; minute: number } | undefined {
  const greenwich = at.toISOString().slice(0, 10);
  for (const later of [0, 1, -1]) {
    const day = later === 0 ? greenwich : addDays(greenwich, later);
    const midnight = plainMidnight(day, timeZone);
    const minute = midnight === undefined ? -1 : Math.floor((at.getTime() - midnight) / MINUTE_MS);
    if (minute >= 0 && minute < DAY_MS / MINUTE_MS) return { day, minute };
  }
  return undefined;
}

function utc(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`);
}

function inZone(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(knownZone(timeZone));
}
