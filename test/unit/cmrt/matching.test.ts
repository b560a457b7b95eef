import { describe, expect, it } from "vitest";
import {
  createMatcher,
  isUnknownName,
  type Listed,
  looksLikeTrader,
  type Suggestion,
} from "../../../src/cmrt/matching/index.ts";
import { normalName } from "../../../src/cmrt/matching/normal.ts";
import { lookup } from "../../support/cmrt/forms.ts";
import { haveTemplates, TEMPLATES_NEEDED, VERSIONS } from "../../support/cmrt/templates.ts";

/** Well-known names and invented ones, with numbers of ours. */
const LIST: Listed[] = [
  ...smelter("Gold", "CID900001", "JAPAN", "Mitsubishi Materials Corporation", "Mitsubishi Naoshima"),
  ...smelter("Gold", "CID900012", "KOREA, REPUBLIC OF", "Korea Zinc Co., Ltd.", "Onsan Works of Korea Zinc"),
  ...smelter("Gold", "CID900123", "JAPAN", "Tanaka Kikinzoku Kogyo K.K."),
  ...smelter("Gold", "CID901234", "AUSTRIA", "Münzhütte Oberland GmbH"),
  ...smelter("Gold", "CID912345", "GERMANY", "Goldhandel Süd GmbH"),
  ...smelter("Gold", "CID900207", "CANADA", "Northern Lights Refinery Inc."),
  ...smelter("Gold", "CID900208", "CHILE", "Northern Lights Refinery S.A."),
  ...smelter("Tin", "CID900301", "CHINA", "Yunnan Blue River Tin Co., Ltd.", "Lanhe Tin Smelting Branch"),
  ...smelter("Tin", "CID900302", "INDONESIA", "PT Sentosa Timah Makmur"),
  ...smelter("Tin", "CID900303", "BRAZIL", "Mineração Serra Clara Ltda."),
  ...smelter("Tin", "CID900304", "THAILAND", "Siam Solder Industry Corp., Ltd."),
  ...smelter("Tantalum", "CID900401", "BRAZIL", "Mineração Serra Clara Ltda."),
  ...smelter("Tantalum", "CID900402", "CHINA", "Jiangxi Three Pines Tantalum and Niobium Co., Ltd."),
  ...smelter("Tungsten", "CID900501", "CHINA", "Hunan Chenjia Tungsten Products Co., Ltd."),
  ...smelter("Tungsten", "CID900502", "CHINA", "Henan Luohe Tungsten Co., Ltd."),
  ...smelter("Tungsten", "CID900503", "RUSSIAN FEDERATION", "OOO Volframit 1", "Volframit Plant"),
  ...smelter("Tungsten", "CID900504", "RUSSIAN FEDERATION", "OOO Volframit 2"),
  ...smelter("Tungsten", "CID900505", "VIET NAM", "Example Highlands Tungsten Plant 7"),
];

function smelter(metal: string, id: string, country: string, name: string, ...others: string[]): Listed[] {
  return [name, ...others].map((alias) => ({ metal, alias, name, country, id }));
}

const matcher = createMatcher(LIST);
const suggest = (name: string, metal = "", country = "") => matcher.suggest({ metal, name, country });

/** One slip in each. */
const MISSPELT: [string, string][] = [
  ["Mitsubshi Materials Corporation", "CID900001"],
  ["Mitsubishi Materails Corporation", "CID900001"],
  ["Mitsubishi Materials Corporatoin", "CID900001"],
  ["Mitsubishi MateriaIs Corporation", "CID900001"],
  ["Mitsubishi Noashima", "CID900001"],
  ["Koreaa Zinc Co., Ltd.", "CID900012"],
  ["Korea Zink Co., Ltd.", "CID900012"],
  ["Korea Zinc Co., Lrd.", "CID900012"],
  ["Kore Zinc", "CID900012"],
  ["Tanaka Kikinzoku Kogyo KK", "CID900123"],
  ["Tanaka Kikinsoku Kogyo K.K.", "CID900123"],
  ["Tanaka Kikinzoku Kougyou K.K.", "CID900123"],
  ["Muenzhuette Oberland GmbH", "CID901234"],
  ["Munzhutte Oberlnad GmbH", "CID901234"],
  ["Yunan Blue River Tin Co., Ltd.", "CID900301"],
  ["Yunnan Bleu River Tin Co., Ltd.", "CID900301"],
  ["Yunnan Blue RiverTin Co., Ltd.", "CID900301"],
  ["PT Sentosa Tirnah Makmur", "CID900302"],
  ["PT Sentoza Timah Makmur", "CID900302"],
  ["PT. SENTOSA TIMAH MAKMR", "CID900302"],
  ["Siam Solder lndustry Corp., Ltd.", "CID900304"],
  ["Siarn Solder Industry Corp., Ltd.", "CID900304"],
  ["Jiangxi Three Pines Tantulum and Niobium Co., Ltd.", "CID900402"],
  ["Hunan Chenija Tungsten Products Co., Ltd.", "CID900501"],
  ["Henan Luoohe Tungsten Co., Ltd.", "CID900502"],
];

/** Companies that are not listed, some made of the same words. */
const OTHERS = [
  "Mitsubishi Chemical Corporation",
  "Mitsubishi",
  "Korea Tungsten Co., Ltd.",
  "Tanaka Electronics K.K.",
  "Oberland Connectors GmbH",
  "Yunnan Red Mountain Tin Co., Ltd.",
  "PT Makmur Jaya",
  "Siam Precision Parts Co., Ltd.",
  "Jiangxi Tungsten Products Co., Ltd.",
  "Hunan Luohe Molybdenum Co., Ltd.",
  "Northern Steel Inc.",
  "Sample Connectors K.K.",
  "Sample Metal Trading GmbH",
  "Gold Refinery",
  "Tin Smelter Co., Ltd.",
  "三井物産株式会社",
  "삼성전자",
];

const IN_OTHER_SCRIPTS: [string, string][] = [
  ["三菱マテリアル株式会社", "CID900001"],
  ["田中貴金属工業株式会社", "CID900123"],
  ["고려아연㈜", "CID900012"],
  ["Ｋｏｒｅａ　Ｚｉｎｃ", "CID900012"],
  ["ООО Вольфрамит 2", "CID900504"],
  ["株式会社ミツビシマテリアル", "CID900001"],
];

describe("suggesting the smelter a name means", () => {
  it("finds every listed name, whatever its case and punctuation", () => {
    for (const { alias, metal, country, id, name } of LIST) {
      const how: Suggestion["how"] = alias === name ? "same" : "alias";
      expect(suggest(alias, metal, country)).toMatchObject({ id, name, metal, score: 1, how });
      expect(suggest(` ${alias.toUpperCase()}. `, metal, country)).toMatchObject({ id, score: 1, how });
    }
  });

  it("finds nine of ten names with one slip, and suggests no wrong one", () => {
    const found = MISSPELT.map(([typed, id]) => ({ typed, id, suggested: suggest(typed)?.id }));
    expect(found.filter(({ id, suggested }) => suggested !== undefined && suggested !== id)).toEqual([]);
    expect(found.filter(({ id, suggested }) => suggested === id).length).toBeGreaterThanOrEqual(
      MISSPELT.length * 0.9,
    );
  });

  it("suggests nothing for other companies", () => {
    expect(OTHERS.filter((name) => suggest(name))).toEqual([]);
  });

  it.each(IN_OTHER_SCRIPTS)("reads %s", (typed, id) => {
    expect(suggest(typed)?.id).toBe(id);
  });

  it("sees a slip in words that are usually taken for their meaning", () => {
    expect(suggest("Minerção Serra Clara Ltda.", "Tin")?.id).toBe("CID900303");
    expect(suggest("Munz hutte Oberland GmbH")?.id).toBe("CID901234");
  });

  it("forgives another order, a word left out, a legal form, the country and an end cut off", () => {
    expect(suggest("Timah Sentosa Makmur, PT")?.id).toBe("CID900302");
    expect(suggest("Hunan Chenjia Tungsten")?.id).toBe("CID900501");
    expect(suggest("Siam Solder Industry GmbH (Thailand)")?.id).toBe("CID900304");
    expect(suggest("Jiangxi Three Pines Tanta")?.id).toBe("CID900402");
  });

  it("asks for the metal of the row and says when only another metal has the name", () => {
    expect(suggest("Mineracao Serra Clara", "Tin")).toMatchObject({ id: "CID900303", metal: "Tin" });
    expect(suggest("Mineracao Serra Clara", "Tantalum")).toMatchObject({
      id: "CID900401",
      metal: "Tantalum",
    });
    expect(suggest("Korea Zinc", "Tin")).toMatchObject({ id: "CID900012", metal: "Gold" });
    expect(suggest("Mineracao Serra Clara", "")).toBeUndefined();
  });

  it("lets the country decide between two of one name, and says nothing without it", () => {
    expect(suggest("Northern Light Refinery", "Gold", "Chile")?.id).toBe("CID900208");
    expect(suggest("Northern Light Refinery", "Gold", "Canada")?.id).toBe("CID900207");
    expect(suggest("Northern Light Refinery", "Gold", "Peru")).toBeUndefined();
    expect(suggest("Northern Lights Refinery S.A.", "Gold")?.id).toBe("CID900208");
  });

  it("keeps numbers in names apart", () => {
    expect(suggest("OOO Volframit 2")?.id).toBe("CID900504");
    expect(suggest("OOO Volframit 3")).toBeUndefined();
    expect(suggest("Example Highlands Tungsten Plant 8")).toBeUndefined();
  });

  it.each(["", " ", "-", "n/a", "unknown", "不明", "Co., Ltd.", "???"])("says nothing for %j", (name) => {
    expect(suggest(name, "Gold", "JAPAN")).toBeUndefined();
  });

  it("reads no more of a name than a name can have", () => {
    const long = `Korea Zinc ${"sample words ".repeat(3000)}`;
    expect(normalName(long).spelled.length).toBeLessThanOrEqual(200);
    expect(normalName("\ufdfa".repeat(32_767)).spelled.length).toBeLessThanOrEqual(400);
    expect(suggest(long)).toBeUndefined();
  });

  it("works with an empty list", () => {
    const empty = createMatcher([]);
    expect(empty.suggest({ metal: "Tin", name: "Korea Zinc", country: "" })).toBeUndefined();
    expect(empty.suggestById("CID900012", { metal: "Tin", name: "Korea Zinc", country: "" })).toBeUndefined();
    expect(empty.knows("Korea Zinc")).toBe(false);
  });
});

describe("the normal form of a name", () => {
  it.each([
    ["Münzhütte Oberland GmbH", "Muenzhuette OBERLAND G.m.b.H."],
    ["Shōwa Kōgyō K.K.", "Showa Kougyou KK"],
    ["A.B. Metals & Co.", "AB Metal Co"],
    ["Ｓａｍｐｌｅ　Ｍｅｔａｌ", "sample metals"],
    ["Sample Non-Ferrous Metals", "Sample Nonferrous Metal"],
  ])("is one for %s and %s", (one, other) => {
    expect(normalName(one).key).toBe(normalName(other).key);
  });

  it("is the same for its own words", () => {
    for (const { alias } of LIST) {
      const { words } = normalName(alias);
      expect(normalName(words.join(" ")).words).toEqual(words);
    }
  });
});

describe("suggesting the smelter a number means", () => {
  const byId = (id: string, name = "", metal = "") =>
    matcher.suggestById(id, { metal, name, country: "" })?.id;

  it("reads a number in any dress", () => {
    expect(
      ["cid900012", "CID 900012", "900012", "CID-9OOO12", "ＣＩＤ９０００１２"].map((id) => byId(id)),
    ).toEqual(Array(5).fill("CID900012"));
  });

  it("needs the name or the metal beside a number with a slip", () => {
    expect(byId("CID90012")).toBeUndefined();
    expect(byId("CID90012", "Korea Zinc")).toBe("CID900012");
    expect(byId("CID9000012", "Korea Zink", "Gold")).toBe("CID900012");
    expect(byId("CID900102", "Korea Zinc", "Gold")).toBe("CID900012");
    expect(byId("CID900130", "", "Tin")).toBeUndefined();
    // One digit too many, of two listed numbers.
    expect(byId("CID9000123", "", "Gold")).toBeUndefined();
    expect(byId("CID9000123", "Korea Zinc", "Gold")).toBe("CID900012");
    // Well-formed, it may have been RMI's until lately.
    expect(byId("CID903001", "", "Tin")).toBeUndefined();
    expect(byId("CID90301", "", "Tin")).toBe("CID900301");
  });

  it("does not believe a number against the name or the metal", () => {
    expect(byId("CID90012", "Sample Connectors", "Gold")).toBeUndefined();
    expect(byId("CID90012", "Korea Zinc", "Tin")).toBeUndefined();
  });

  it.each(["", "CID", "12", "1234567890", "E-100", "x".repeat(32_767)])("says nothing for %s", (id) => {
    expect(byId(id, "Korea Zinc", "Gold")).toBeUndefined();
  });
});

describe("names that name nobody", () => {
  it.each(
    "unknown|N/A|n.a.|TBD|Not available|none|CONFIDENTIAL|various|-|--|?|不明|未知|無|없음|알 수 없음|unbekannt|k.A.|Inconnu|néant|desconocido|Não disponível|desconhecido|Unknown.|(unknown)| ".split(
      "|",
    ),
  )("%j is none", (text) => {
    expect(isUnknownName(text)).toBe(true);
  });

  it.each([...LIST.map(({ alias }) => alias), "Unknown Metals Ltd.", "N.A. Gold", "Nonesuch Refinery"])(
    "%s is one",
    (text) => {
      expect(isUnknownName(text)).toBe(false);
    },
  );
});

describe("names of dealers", () => {
  it.each([
    "Sample Metal Trading GmbH",
    "Sample Traders Inc.",
    "Sample Distributors Ltd",
    "Sample Import & Export Co., Ltd.",
    "サンプル貿易株式会社",
    "样品贸易有限公司",
    "견본무역",
    "Beispiel Metallhandel GmbH",
    "Beispiel Handelsgesellschaft mbH",
    "Exemple Négoce SARL",
    "Comercializadora Ejemplo S.A.",
  ])("%s sounds like one", (name) => {
    expect(looksLikeTrader(name, matcher)).toBe(true);
  });

  it.each([
    "Goldhandel Süd GmbH",
    "GOLDHANDEL SUED GMBH",
    "Sample Industry and Trade Co., Ltd.",
    "Sample Tin Smelting and Trading JSC",
    "Amostra Indústria e Comércio Ltda.",
    "Sample Connectors K.K.",
    "Important Metals Inc.",
    "",
  ])("%s does not", (name) => {
    expect(looksLikeTrader(name, matcher)).toBe(false);
  });
});

describe.skipIf(!haveTemplates)(`RMI's own look-ups${TEMPLATES_NEEDED}`, () => {
  it.each(VERSIONS)(
    "of %s: every name is found, none is taken for a dealer or for nobody",
    async (version) => {
      const list = await lookup(version);
      const listed = createMatcher(list);
      expect(list.length).toBeGreaterThan(500);
      for (const { alias, name, metal, country, id } of list) {
        expect(listed.suggest({ metal, name: alias, country })).toMatchObject({ id, metal, score: 1 });
        expect([alias, name].filter((text) => looksLikeTrader(text, listed) || isUnknownName(text))).toEqual(
          [],
        );
      }
    },
  );
});
