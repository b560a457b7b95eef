import type { IncomingMessage } from "node:http";
import { LOOPBACK_HOSTS } from "../../src/config/loopback.ts";

const PROXY_HEADER = /^(forwarded|via|x-real-ip|x-forwarded-.*)$/;

/**
 * Whether a request reached a loopback server directly: our own name and port, no proxy or tunnel in
 * between, no page of another origin behind it (which also defeats DNS rebinding).
 */
export function isDirectLoopback(request: IncomingMessage): boolean {
  const hosts = LOOPBACK_HOSTS.map((host) => `${host}:${request.socket.localPort}`);
  const { host, origin } = request.headers;
  return (
    host !== undefined &&
    hosts.includes(host) &&
    !Object.keys(request.headers).some((name) => PROXY_HEADER.test(name)) &&
    (origin === undefined || hosts.some((own) => origin === `http://${own}`))
  );
}

/**
 * Whether a POST can be the work of a foreign web page. Browsers always say where a POST comes from;
 * the servers of Slack and Teams say nothing and prove themselves by signature.
 */
export function isForeignPost(request: IncomingMessage, ownOrigin: string, loopbackOnly: boolean): boolean {
  if (request.method !== "POST") return false;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site !== undefined && site !== "same-origin") return true;
  // On loopback `isDirectLoopback` has compared the origin with the port in use.
  return !loopbackOnly && origin !== undefined && origin !== ownOrigin;
}
