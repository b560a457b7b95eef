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
  ["CHINA", "CHN"],
  ["CHINA", "中华人民共和国"],
  ["SPAIN", "ESP"],
  ["JAPAN", "jpn"],
  ["TAIWAN, PROVINCE OF CHINA", "China, Taiwan"],
  ["TAIWAN, PROVINCE OF CHINA", "Taiwan, China"],
  ["PHILIPPINES", "The Philippines"],
  ["PHILIPPINES", "Republic of the Philippines"],
  ["NETHERLANDS", "The Netherlands"],
  ["NETHERLANDS", "Kingdom of the Netherlands"],
  ["INDONESIA", "Republic of Indonesia"],
  ["TANZANIA", "United Republic of Tanzania"],
  ["KOREA, REPUBLIC OF", "Rep. of Korea"],
  ["KYRGYZSTAN", "Kyrgyz Republic"],
  ["CONGO, DEMOCRATIC REPUBLIC OF THE", "Congo (DRC)"],
])("takes %s and %s for the same", (a, b) => {
  expect(sameCountry(a, b)).toBe(true);
});

it.each([
  ["KOREA, REPUBLIC OF", "KOREA (DEMOCRATIC PEOPLE'S REPUBLIC OF)"],
  ["CONGO", "CONGO, DEMOCRATIC REPUBLIC OF THE"],
  ["CHINA", "TAIWAN, PROVINCE OF CHINA"],
  ["CHINA", "China, Taiwan"],
  ["CHINA", "Republic of China"],
  ["KOREA, REPUBLIC OF", "Democratic People's Republic of Korea"],
  ["KOREA, REPUBLIC OF", "PRK"],
  ["CONGO", "Democratic Republic of the Congo"],
  ["CONGO, DEMOCRATIC REPUBLIC OF THE", "Republic of the Congo"],
  ["AUSTRIA", "AUS"],
  ["AUSTRIA", "AUSTRALIA"],
  ["JAPAN", "Atlantis"],
  ["NIGER", "NIGERIA"],
])("tells %s and %s apart", (a, b) => {
  expect(sameCountry(a, b)).toBe(false);
});
