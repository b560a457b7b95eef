/** How this machine is called in an address; IPv6 stands in brackets there. */
export const LOOPBACK_HOSTS: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/** Whether a host name, as in an address or bare, is this machine's own. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_HOSTS.includes(host) || LOOPBACK_HOSTS.includes(`[${host}]`);
}

/** An address that what we say to it cannot be read on the way: https, or this machine; undefined for any other. */
export function safeUrl(value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url) return undefined;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))
    ? url
    : undefined;
}
