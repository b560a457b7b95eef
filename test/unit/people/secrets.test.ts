import { describe, expect, it } from "vitest";
import type { Address } from "../../../src/chat/address.ts";
import type { InboundEvent, PersonRef } from "../../../src/chat/event.ts";
import { newCode, symbolsOf } from "../../../src/people/codes/code.ts";
import { withoutSecrets } from "../../../src/people/secrets.ts";
import { hashOf, newToken } from "../../../src/people/token.ts";

const CODE = "TIN7-7K3M-Q0VX-9A1B-ZZ48";
const HASH = hashOf("7K3MQ0VX9A1BZZ48");
const from: PersonRef = { platform: "memory", org: "org", id: "p1", external: true };
const where = "memory:org/with-p1" as Address;
const event = { key: "k", at: new Date(0), from, in: where };

function said(text: string, more: { secrets?: string[] } = {}) {
  const told: InboundEvent = {
    ...event,
    kind: "said",
    message: where,
    text,
    files: [],
    mentioned: true,
    ...more,
  };
  const kept = withoutSecrets(told);
  if (kept.kind !== "said") throw new Error("expected what was said");
  return { text: kept.text, secrets: kept.secrets };
}

describe("a code in a text", () => {
  it.each([
    ["as it was given out", CODE],
    ["in small letters", CODE.toLowerCase()],
    ["with blanks", CODE.replaceAll("-", " ")],
    ["without anything between", CODE.replaceAll("-", "")],
    ["with long dashes, as phones make them", CODE.replaceAll("-", "–")],
    ["with O for 0 and I for 1", "TIN7-7K3M-QOVX-9AIB-ZZ48"],
    ["with l for 1, and so in its prefix", "tln7-7k3m-q0vx-9alb-zz48"],
    ["full-width", "ＴＩＮ７－７Ｋ３Ｍ－Ｑ０ＶＸ－９Ａ１Ｂ－ＺＺ４８"],
    ["over two lines", "TIN7-7K3M-Q0VX-\n9A1B-ZZ48"],
    ["with soft hyphens and joiners", "TIN7-7K3M-\u200bQ0VX-\u00ad9A1B-ZZ48"],
  ])("%s is found and hidden", (_, typed) => {
    expect(said(`Hello, ${typed}. Thank you`)).toEqual({ text: "Hello, ••••. Thank you", secrets: [HASH] });
  });

  it("is hidden everywhere, and each is known once, in their order", () => {
    const other = "TIN7-0000-0000-0000-0000";
    const zeros = hashOf("0000000000000000");
    expect(said(`${CODE} or ${other}, no: ${CODE}`)).toEqual({
      text: "•••• or ••••, no: ••••",
      secrets: [HASH, zeros],
    });
    expect(said(`${other} or ${CODE}`).secrets).toEqual([zeros, HASH]);
  });

  it.each([
    ["コードは", "です"],
    ["код", "а"],
    ["（", "）です。"],
    ["_", "_"],
    ["code:", "。ありがとう"],
  ])("is found right between %s and %s", (before, behind) => {
    for (const typed of [
      CODE,
      CODE.replaceAll("-", ""),
      CODE.replaceAll("-", "ー"),
      CODE.replaceAll("-", "ｰ"),
    ]) {
      expect(said(`${before}${typed}${behind}`)).toEqual({ text: `${before}••••${behind}`, secrets: [HASH] });
    }
  });

  it.each([
    "tin that they have here",
    "Tin from 2023 also okay?",
    "Tin-free from 2023 also?",
    "Tin: from 2023 also 2024",
    "TIN 1234567890123456 is our tax number",
    "TIN 1234 5678 9012 3456",
    "TIN 7890 1234 5678 9012 3456",
    "TIN7890123456",
    "Tin is not in the list here.",
    "Tin: CID001070, CID001076",
    "tin CID001070 CID001076",
    "TIN7-7K3M-Q0VX-9A1B",
    "xTIN7-7K3M-Q0VX-9A1B-ZZ48",
    "TIN7-7K3M-Q0VX-9A1B-ZZ48F",
    "満錫 2026 2027 2028 2029",
  ])("%s is none", (text) => {
    expect(said(text)).toEqual({ text, secrets: undefined });
  });

  it("made anew is one, whatever it is made of", () => {
    for (let n = 0; n < 500; n += 1) {
      const code = newCode();
      expect(code).toMatch(/^TIN7(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
      const spoken = code.replaceAll("-", " ").toLowerCase();
      for (const typed of [
        spoken,
        spoken.replaceAll(" ", ""),
        spoken.replaceAll("0", "o").replaceAll("1", "l"),
      ]) {
        expect(said(typed)).toEqual({ text: "••••", secrets: [hashOf(symbolsOf(code))] });
      }
    }
  });
});

describe("a personal or sign-in link in a text", () => {
  const token = newToken();

  it.each([
    `https://desk.sample.invalid/#${token}`,
    `<https://desk.sample.invalid/#${token}|my link>`,
    `http://127.0.0.1:8080/sub/#${token}.`,
    `_https://desk.sample.invalid/#${token}_`,
    `*https://desk.sample.invalid/#${token}*`,
    `https://desk.sample.invalid/#${token}-- sent from my phone`,
    `https://desk.sample.invalid/#${token}です`,
    `https://urldefense.com/v3/__https://desk.sample.invalid/*${token}__;Iw!!Abc!def$`,
    `https://scanner.sample.invalid/?url=https%3A%2F%2Fdesk.sample.invalid%2F%23${token}&data=1`,
    `https://scanner.sample.invalid/?url=https%253A%252F%252Fdesk.sample.invalid%252F%2523${token}`,
  ])("is hidden: %s", (text) => {
    const kept = said(text);
    expect(kept.secrets).toEqual([hashOf(token)]);
    expect(kept.text).toBe(text.replace(token, "••••"));
  });

  it("is not every place in a page", () => {
    const text =
      "https://sample.invalid/page#section-3 https://sample.invalid/#top https://sample.invalid/#what-we-ask-of-our-suppliers";
    expect(said(text)).toEqual({ text, secrets: undefined });
  });

  it("is told in its order with codes", () => {
    const link = `https://desk.sample.invalid/#${token}`;
    expect(said(`${link} ${CODE}`).secrets).toEqual([hashOf(token), HASH]);
    expect(said(`${CODE} ${link}`).secrets).toEqual([HASH, hashOf(token)]);
  });
});

describe("what only we may say", () => {
  it("is taken from whatever an adapter sent", () => {
    expect(said("hello", { secrets: [HASH] }).secrets).toBeUndefined();
    const claimed = { ...event, from: { ...from, speaksFor: "s1" } };
    for (const told of [
      { ...claimed, kind: "pressed" as const, action: "a", value: "" },
      { ...claimed, kind: "arrived" as const, who: "bot" as const },
      { ...claimed, kind: "submitted" as const, form: "f", context: "", values: {} },
    ]) {
      expect(withoutSecrets(told).from).toEqual(from);
    }
  });

  it("a secret typed into a form is hidden too", () => {
    const values = { note: `It is ${CODE}`, many: ["a", CODE] };
    const kept = withoutSecrets({ ...event, kind: "submitted", form: "f", context: "", values });
    expect(kept).toMatchObject({ values: { note: "It is ••••", many: ["a", "••••"] } });
  });
});
