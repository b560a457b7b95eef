import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/tables/decode.ts";
import { NotATable } from "../../../src/tables/index.ts";

/** Written once by Python's codecs, which know these encodings; Node only reads them. */
const WRITTEN: [string, text: string, hex: string][] = [
  ["UTF-8", "サプライヤー,国\nα,日本", "e382b5e38397e383a9e382a4e383a4e383bc2ce59bbd0aceb12ce697a5e69cac"],
  [
    "Shift_JIS, mostly katakana whose second bytes are plain letters",
    "アカサタ,イキシチ,アカサタ\n",
    "8341834a8354835e2c8343834c835683602c8341834a8354835e0a",
  ],
  [
    "Shift_JIS",
    "サプライヤー名,国\n山田製作所,日本\nカタカナ株式会社,日本\n",
    "83548376838983438384815b96bc2c8d910a8e52936390bb8dec8f8a2c93fa967b0a834a835e834a83698a948eae89ef8ed02c93fa967b0a",
  ],
  [
    "Shift_JIS with a few narrow kana",
    "サンプル製作所のｶﾌﾞ,日本\n",
    "835483938376838b90bb8dec8f8a82ccb6ccde2c93fa967b0a",
  ],
  [
    "GB 18030",
    "供应商,国家\n深圳市样品电子有限公司,中国\n上海样品精密制造有限公司,中国\n",
    "b9a9d3a6c9cc2cb9fabcd20ac9eedbdacad0d1f9c6b7b5e7d7d3d3d0cfdeb9abcbbe2cd6d0b9fa0ac9cfbaa3d1f9c6b7beabc3dcd6c6d4ecd3d0cfdeb9abcbbe2cd6d0b9fa0a",
  ],
  [
    "Windows-1252",
    "Lieferant;Land\nMüller & Söhne GmbH;Österreich\nCafé “Œuvre” – Zürich;Schweiz\n",
    "4c6965666572616e743b4c616e640a4dfc6c6c657220262053f6686e6520476d62483bd67374657272656963680a436166e920938c75767265942096205afc726963683b5363687765697a0a",
  ],
  [
    "Windows-1252 with quotation marks alone",
    "Supplier,Country\nO’Neill “Sample” – Works,Ireland\n",
    "537570706c6965722c436f756e7472790a4f924e65696c6c209353616d706c6594209620576f726b732c4972656c616e640a",
  ],
];
const CANNOT_BE_TOLD: [string, hex: string][] = [
  ["Korean", "b0f8b1debef7c3bc2cb1b9b0a10abbf9c7c3c0fcc0dac1d6bdc4c8b8bbe72cb4ebc7d1b9ceb1b90a"],
  ["Japanese without any kana", "537570706c6965722c436f756e7472790a938c8b9e93648b438d488bc62c93fa967b0a"],
  ["Greek", "d0f1efece7e8e5f5f4def22cd7fef1e10a"],
  ["Cyrillic", "cfeef1f2e0e2f9e8ea2cd1f2f0e0ede00a"],
];

describe("the text of a csv", () => {
  it.each(WRITTEN)("%s", (_, text, hex) => {
    expect(decodeText(Buffer.from(hex, "hex"))).toBe(text);
  });

  it.each(CANNOT_BE_TOLD)("%s is not guessed", (_, hex) => {
    expect(() => decodeText(Buffer.from(hex, "hex"))).toThrow(new NotATable("encoding"));
  });
});
