import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { contactOfMuteToken, muteToken } from "../../../src/people/mute/token.ts";
import { deriveKeys } from "../../../src/secrets.ts";

const OLD = "an old secret of tests, long enough";
const NEW = "a new secret of tests, long enough";
const keys = (...secrets: string[]) => deriveKeys(secrets, "unsubscribe");

it("an unsubscribe token names its contact, also after a new secret came before the one that signed it", () => {
  const id = randomUUID();
  const token = muteToken(id, keys(OLD));
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(contactOfMuteToken(token, keys(OLD))).toBe(id);
  expect(contactOfMuteToken(token, keys(NEW, OLD))).toBe(id);
  expect(muteToken(id, keys(NEW, OLD))).toBe(muteToken(id, keys(NEW)));
});

it("nobody else can make one", () => {
  const id = randomUUID();
  const token = muteToken(id, keys(OLD));
  const other = Buffer.from(muteToken(randomUUID(), keys(OLD)), "base64url");
  const mixed = Buffer.concat([Buffer.from(token, "base64url").subarray(0, 16), other.subarray(16)]);
  const wrong = [
    "",
    "x",
    `${token}A`,
    token.slice(0, -1),
    ` ${token}`,
    mixed.toString("base64url"),
    muteToken(id, keys(NEW)),
    muteToken(id, deriveKeys([OLD], "audit")),
    Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url"),
  ];
  for (const one of wrong) expect(contactOfMuteToken(one, keys(OLD))).toBeUndefined();
});
