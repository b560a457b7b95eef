import type { ReferenceEntry } from "../cmrt/index.ts";

/** How many smelters two look-ups say something else about, or name only one of them. In any order. */
export function differences(before: readonly ReferenceEntry[], after: readonly ReferenceEntry[]): number {
  const [old, now] = [linesById(before), linesById(after)];
  const ids = new Set([...old.keys(), ...now.keys()]);
  return [...ids].filter((id) => old.get(id) !== now.get(id)).length;
}

/** How many smelters a look-up names; one has several lines when it goes by several names. */
export function smeltersIn(entries: readonly ReferenceEntry[]): number {
  return new Set(entries.map(({ id }) => id).filter((id) => id !== "")).size;
}

function linesById(entries: readonly ReferenceEntry[]): Map<string, string> {
  const lines = new Map<string, string[]>();
  for (const entry of entries) {
    const line = JSON.stringify(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
    lines.set(entry.id, [...(lines.get(entry.id) ?? []), line]);
  }
  return new Map([...lines].map(([id, of]) => [id, of.sort().join("\n")]));
}
