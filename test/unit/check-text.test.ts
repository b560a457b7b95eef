import { expect, test } from "vitest";
import { inOrder } from "../../src/commands/check/in-order.ts";
import { pad, width, wrap } from "../../src/commands/check/text.ts";

test.each([
  ["tin", 3],
  ["スズ", 4],
  ["ｽｽﾞ", 3],
  ["錫 (Sn)", 7],
  ["e\u0301", 1],
  ["（D59）", 7],
])("%s takes %i columns", (text, columns) => {
  expect(width(text)).toBe(columns);
});

test("padding counts columns, not characters", () => {
  expect(pad("要修正", 8)).toBe("要修正  ");
  expect(pad("correct", 4)).toBe("correct");
});

test("English breaks between words", () => {
  expect(wrap("Please answer question 4 for gold.", 16, "en")).toEqual([
    "Please answer",
    "question 4 for",
    "gold.",
  ]);
});

test("Japanese breaks anywhere but before closing and after opening marks", () => {
  const lines = wrap("質問は「Yes」「No」「Unknown」のいずれかで、ご回答ください。", 14, "ja");
  expect(lines.join("")).toBe("質問は「Yes」「No」「Unknown」のいずれかで、ご回答ください。");
  for (const line of lines) {
    expect(width(line)).toBeLessThanOrEqual(14);
    expect(line).not.toMatch(/^[、。」）]|[「（]$/u);
  }
});

test("Korean breaks between words only, and French never parts a mark from its word", () => {
  expect(wrap("D26 셀에서 “Yes”를 선택해 주십시오.", 14, "ko")).toEqual([
    "D26 셀에서",
    "“Yes”를 선택해",
    "주십시오.",
  ]);
  expect(wrap("Choisissez «\u00a0Yes\u00a0»\u00a0: merci", 12, "fr")).toEqual([
    "Choisissez",
    "«\u00a0Yes\u00a0»\u00a0:",
    "merci",
  ]);
});

test("a word that is longer than a line is cut, and nothing is lost", () => {
  const address = "https://www.supplier.example/minerals";
  const lines = wrap(`See ${address} now`, 10, "en");
  expect(lines.every((line) => width(line) <= 10)).toBe(true);
  expect(lines.join("").replaceAll(" ", "")).toBe(`See${address}now`);
});

test("results come in the order of the items, with no more than so many at work", async () => {
  let atWork = 0;
  let most = 0;
  const work = async (item: number) => {
    most = Math.max(most, ++atWork);
    for (let turn = 10 - item; turn > 0; turn--) await Promise.resolve();
    atWork--;
    return item;
  };
  const got: number[] = [];
  for await (const item of inOrder([1, 2, 3, 4, 5, 6], 3, work)) got.push(item);
  expect(got).toEqual([1, 2, 3, 4, 5, 6]);
  expect(most).toBe(3);
});

test("a failure is met when its turn comes", async () => {
  const results = inOrder([1, 2], 2, async (item) => {
    if (item === 2) throw new Error("two");
    return item;
  });
  expect((await results.next()).value).toBe(1);
  await expect(results.next()).rejects.toThrow("two");
});
