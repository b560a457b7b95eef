import { describe, expect, it } from "vitest";
import { looksLikeEmail, onTheLine } from "../../../src/people/email.ts";

describe("an e-mail address", () => {
  it.each([
    "anna@sample.invalid",
    "o'neil+cmrt@a-b.sample.invalid",
    "two..dots.@carrier.invalid",
    "調達@例え.テスト",
    `${"x".repeat(241)}@sample.invalid`.slice(-254),
  ])("is %s", (text) => {
    expect(looksLikeEmail(text)).toBe(true);
  });

  it.each([
    "",
    "anna",
    "anna@sample",
    "anna@sample..invalid",
    "a,b@sample.invalid",
    "(x)y@sample.invalid",
    "anna@sample.invalid,ben@sample.invalid",
    "<anna@sample.invalid>",
    '"anna"@sample.invalid',
    "anna @sample.invalid",
    "anna@sam\u0000ple.invalid",
    "anna@sample.invalid\r\nBcc: ben@sample.invalid",
    "anna@ben@sample.invalid",
    "anna@sample%00.invalid",
    `${"x".repeat(242)}@sample.invalid`,
  ])("is not %j", (text) => {
    expect(looksLikeEmail(text)).toBe(false);
  });

  it("goes over the line with its domain in ASCII", () => {
    expect(onTheLine("Anna@Bücher.invalid")).toBe("Anna@xn--bcher-kva.invalid");
  });
});
