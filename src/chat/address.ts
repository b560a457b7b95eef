/** The platforms a person can talk to us on. An adapter owns exactly one. */
export const PLATFORMS = ["web", "slack", "teams", "mail", "memory"] as const;

export type Platform = (typeof PLATFORMS)[number];

declare const brand: unique symbol;

/**
 * Where a message goes or came from: a conversation, or one message in it.
 * Opaque and stable; only the adapter of its platform reads what is behind the prefix.
 */
export type Address = string & { readonly [brand]: "Address" };

/** Builds an address; `rest` must not be empty. */
export function address(platform: Platform, rest: string): Address {
  if (rest === "") throw new TypeError("an address needs more than its platform");
  return `${platform}:${rest}` as Address;
}

/** The platform an address belongs to; `undefined` when no adapter of ours could have made it. */
export function platformOf(value: string): Platform | undefined {
  const prefix = value.slice(0, value.indexOf(":"));
  return PLATFORMS.find((platform) => platform === prefix);
}
