import { expect, it } from "vitest";
import { sameCountry } from "../../../src/cmrt/smelters/countries.ts";

it.each([
  ["KOREA, REPUBLIC OF", "South Korea"],
  ["KOREA, REPUBLIC OF", "Korea"],
  ["KOREA, REPUBLIC OF", "대한민국"],
  ["KOREA, REPUBLIC OF", "KR"],
  ["VIET NAM", "Vietnam"],
  ["TURKEY", "Türkiye"],
  ["RUSSIAN FEDERATION", "Russia"],
  ["CZECHIA", "Czech Republic"],
  ["TAIWAN, PROVINCE OF CHINA", "Taiwan"],
  ["UNITED STATES OF AMERICA", "U.S.A."],
  ["UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND", "UK"],
  ["BOLIVIA (PLURINATIONAL STATE OF)", "Bolivia"],
  ["CONGO, DEMOCRATIC REPUBLIC OF THE", "DRC"],
  ["LAO PEOPLE'S DEMOCRATIC REPUBLIC", "Laos"],
  ["GERMANY", "Deutschland"],
  ["JAPAN", "日本"],
  ["CHINA", "P.R. China"],
])("takes %s and %s for the same", (a, b) => {
  expect(sameCountry(a, b)).toBe(true);
});

it.each([
  ["KOREA, REPUBLIC OF", "KOREA (DEMOCRATIC PEOPLE'S REPUBLIC OF)"],
  ["CONGO", "CONGO, DEMOCRATIC REPUBLIC OF THE"],
  ["CHINA", "TAIWAN, PROVINCE OF CHINA"],
  ["AUSTRIA", "AUSTRALIA"],
  ["JAPAN", "Atlantis"],
  ["NIGER", "NIGERIA"],
])("tells %s and %s apart", (a, b) => {
  expect(sameCountry(a, b)).toBe(false);
});
