import type { Fill } from "./fill.ts";
import { byId, byName, CLEAN, changed, cleanFill, lookup, metalAnswers, pasted } from "./forms.ts";
import type { Version } from "./templates.ts";

/**
 * A form as it comes in: in Japanese, some answers too, an identifier in full-width characters, a smelter pasted in,
 * one that is not listed, rows left empty, blanks behind an answer, numbers in cells of text.
 */
export async function everydayFill(version: Version): Promise<Fill> {
  const list = await lookup(version);
  const of = (metal: string) => list.filter((smelter) => smelter.metal === metal);
  const [tin, secondTin] = of("Tin");
  const [gold, secondGold] = of("Gold");
  return changed(await cleanFill(version), {
    Declaration: {
      D3: "日本語 Japanese",
      D8: " サンプルコネクタ株式会社\u00a0",
      D10: null,
      D12: 12_345,
      D17: 81_312_345_678,
      D20: null,
      ...metalAnswers("Tin", ["はい", "Yes ", "いいえ", "No", "No", "100％", "はい", "Yes"]),
      ...metalAnswers("Gold", ["Yes", "Yes", "No", "No", "いいえ", "75%超", "No", "YES"]),
      ...metalAnswers("Tungsten", CLEAN),
      G41: "タングステンは未調査",
      D83: "はい、他のフォーマットを使用する（記述する）",
      G77: null,
    },
    "Smelter List": {
      ...byId(5, tin!, "stored"),
      ...byName(6, gold!),
      ...pasted(9, secondGold!),
      B10: "錫",
      C10: "Smelter not listed",
      D10: "Sample Smelting Works",
      E10: "JAPAN",
      ...byId(13, { ...secondTin!, id: fullWidth(secondTin!.id) }, "none"),
      P13: "不明",
      B14: "Tungsten",
      C14: "Smelter not yet identified",
    },
    "Product List": { B6: "0012345", C6: "  A product ", B9: 1e5 },
  });
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}
