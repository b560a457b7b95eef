import { createHash, createHmac } from "node:crypto";

/** A row of the audit as it enters the chain. */
export type Link = {
  seq: number;
  id: number;
  at: string;
  actor: string;
  action: string;
  object: string;
  facts: unknown;
};

/** What the first row is chained to. */
export const GENESIS = "0".repeat(64);

/** HMAC-SHA-256 over the previous row's MAC and this row's content, hex. */
export function mac(key: Buffer, previous: string, link: Link): string {
  const content = [link.seq, link.id, link.at, link.actor, link.action, link.object, canonical(link.facts)];
  return createHmac("sha256", key)
    .update(JSON.stringify([previous, ...content]))
    .digest("hex");
}

/** Names a key without giving it away: 8 hex characters of its SHA-256. */
export function keyName(key: Buffer): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 8);
}

/** The same text for the same facts, whatever order a database gives their names back in. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(",")}}`;
}
