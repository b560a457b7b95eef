const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host.replace(/^\[|\]$/g, ""));
}

/** An address that what we say to it cannot be read on the way: https, or this machine; undefined for any other. */
export function safeUrl(value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url) return undefined;
  return url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))
    ? url
    : undefined;
}
