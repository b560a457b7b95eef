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
