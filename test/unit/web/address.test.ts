import { expect, test } from "vitest";
import { conversationWith, messageAddress, parse } from "../../../adapters/web/address.ts";
import type { Address } from "../../../src/chat/address.ts";
import type { PersonRef } from "../../../src/chat/event.ts";
import { OFFICERS_PAGE } from "../../../src/people/web.ts";

const at = (text: string) => text as Address;
const person = (id: string, platform: PersonRef["platform"] = "web"): PersonRef => ({
  platform,
  org: "local",
  id,
  external: true,
});

test("a conversation and a message in it are told apart", () => {
  expect(parse(at("web:officers"))).toEqual({ conversation: "web:officers" });
  expect(parse(at("web:contact:c-1"))).toEqual({ conversation: "web:contact:c-1" });
  expect(parse(at("web:contact:c-1/m_2"))).toEqual({ conversation: "web:contact:c-1", part: "m_2" });
});

test.each([
  "web:",
  "web:contact:",
  "web:contact:c1/",
  "web:contact:c1/a/b",
  "web:officers/../x",
  "slack:officers",
  "web:officers\n",
])("%j is no address of ours", (text) => {
  expect(parse(at(text))).toBeUndefined();
});

test("a part from outside cannot leave its conversation", () => {
  expect(messageAddress(OFFICERS_PAGE, "m1")).toBe("web:officers/m1");
  expect(messageAddress(at("web:contact:c1"), "x/../../officers")).toBeUndefined();
  expect(messageAddress(at("web:contact:c1"), "")).toBeUndefined();
});

test("contacts are reached in their own conversation, officers in the team's, nobody else", () => {
  expect(conversationWith(person("contact:c1"))).toBe("web:contact:c1");
  expect(conversationWith(person("officer:o1"))).toBe("web:officers");
  expect(conversationWith(person("U123"))).toBeUndefined();
  expect(conversationWith(person("contact:c1", "slack"))).toBeUndefined();
});
