import { type Address, type Platform, platformOf } from "../../chat/address.ts";

/** The platforms that are connected: an address on another one reaches nobody now. */
export type Connected = { has(platform: Platform): boolean };

export function isConnected(address: Address, connected: Connected): boolean {
  const platform = platformOf(address);
  return platform !== undefined && connected.has(platform);
}

/** A page is only seen by who looks at it; a chat tells. */
export function reachesByItself(address: Address): boolean {
  return platformOf(address) !== "web";
}

/** The platforms that may know a person by their e-mail; a page and a mailbox are nobody's account. */
export const CHATS: readonly Platform[] = ["slack", "teams"];

/** Which of a person's addresses is written to first: a chat in which they can answer, a mail, a page they must look at. */
const ORDER: Record<Platform, number> = { slack: 0, teams: 1, memory: 2, mail: 3, web: 4 };

/** Sorts addresses of one person; those of one platform stay as they are. */
export function byPlatform(one: Address, other: Address): number {
  return orderOf(one) - orderOf(other);
}

function orderOf(address: Address): number {
  const platform = platformOf(address);
  return platform === undefined ? ORDER.web : ORDER[platform];
}
