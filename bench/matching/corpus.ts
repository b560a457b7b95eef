import type { Listed } from "../../src/cmrt/matching/index.ts";
import { choicesBy, ONE_SLIP, OTHER_SPOILS, type Random, type Spoil } from "./misspell.ts";

/** A question with its right answer. */
export type Sample = {
  kind: string;
  metal: string;
  typed: string;
  /** Number of the smelter meant; none for a name that is not listed. */
  meant: string | undefined;
  /** Lines taken off the list before it is asked. */
  without?: (entry: Listed) => boolean;
};

/**
 * Companies' names as they write them at home, and what finds them in the list. Not from RMI's list. The words of
 * `src/cmrt/matching/words.ts` were gathered with such names in mind, so this figure flatters.
 */
const AT_HOME: readonly (readonly [string, RegExp])[] = [
  ["三菱マテリアル株式会社", /^mitsubishi materials/i],
  ["三井金属鉱業株式会社", /^mitsui (mining|kinzoku)/i],
  ["住友金属鉱山", /^sumitomo metal mining/i],
  ["田中貴金属工業株式会社", /^tanaka kikinzoku/i],
  ["松田産業", /^matsuda sangyo/i],
  ["株式会社徳力本店", /^tokuriki honten/i],
  ["石福金属興業株式会社", /^ishifuku/i],
  ["相田化学工業株式会社", /^aida chem/i],
  ["横浜金属株式会社", /^yokohama metal/i],
  ["アサヒプリテック", /^asahi (pretec|metalfine)/i],
  ["中外鉱業株式会社", /^chugai mining/i],
  ["小島化学薬品", /^kojima chem/i],
  ["造幣局", /^japan mint/i],
  ["JX金属", /^jx nippon|^jx advanced/i],
  ["㈱アライドマテリアル", /^a\.?l\.?m\.?t|^allied material/i],
  ["日本新金属株式会社", /^japan new metal/i],
  ["タニオビス・ジャパン", /^taniobis japan/i],
  ["고려아연", /^korea zinc/i],
  ["엘에스니꼬동제련", /^ls-?nikko|^ls mnm/i],
  ["성일하이메탈", /^sungeel himetal/i],
  ["삼덕금속", /^samduck/i],
  ["토리컴", /^torecom/i],
  ["云南锡业", /^yunnan tin/i],
  ["江西铜业", /^jiangxi copper/i],
  ["紫金矿业集团", /zijin mining/i],
  ["云南铜业", /^yunnan copper/i],
  ["厦门钨业股份有限公司", /^xiamen tungsten/i],
  ["崇义章源钨业", /^chongyi zhangyuan/i],
  ["江西钨业", /^jiangxi tungsten/i],
  ["大冶有色金属", /^daye/i],
  ["灵宝黄金", /^lingbao gold/i],
  ["中国锡业", /^china tin/i],
  ["九江坦布雷", /^jiujiang tanbre/i],
  ["宁夏东方钽业", /^ningxia orient/i],
  ["Новосибирский оловянный комбинат", /^novosibirsk/i],
  ["Приокский завод цветных металлов", /^prioksky/i],
  ["Соликамский магниевый завод", /^solikamsk/i],
  ["Щёлковский завод", /^shchyolkov|^schelkovo/i],
  ["Красцветмет", /krastsvetmet/i],
  ["Уралэлектромедь", /^uralelectromed/i],
];

/** Names that are spoilt, of smelters that are listed. */
export function listedSamples(list: readonly Listed[]): Sample[] {
  const texts = new Map(list.map((entry) => [entry.alias.toLowerCase(), entry.id]));
  const samples: Sample[] = [];
  for (const [kind, spoil] of Object.entries<Spoil>({ ...ONE_SLIP, ...OTHER_SPOILS })) {
    list.forEach(({ alias, metal, id }, position) => {
      const typed = spoil(alias, choicesBy(hash(kind) + position));
      if (typed === undefined || (texts.get(typed.toLowerCase()) ?? id) !== id) return;
      samples.push({ kind, metal, typed, meant: id });
    });
  }
  for (const [typed, latin] of AT_HOME) {
    const entry = list.find(({ alias }) => latin.test(alias));
    if (entry) samples.push({ kind: "in another script", metal: entry.metal, typed, meant: entry.id });
  }
  for (const entry of list) {
    const { alias, metal, id } = entry;
    if (list.some((other) => other.id === id && other !== entry))
      samples.push({
        kind: "a name that was taken off",
        metal,
        typed: alias,
        meant: id,
        without: (e) => e === entry,
      });
  }
  return samples;
}

/** Names that mean no listed smelter. */
export function unlistedSamples(list: readonly Listed[]): Sample[] {
  const random = choicesBy(4);
  const texts = new Set(list.map(({ alias }) => alias.toLowerCase()));
  const samples: Sample[] = [];
  const add = (kind: string, metal: string, typed: string) => {
    if (!texts.has(typed.toLowerCase())) samples.push({ kind, metal, typed, meant: undefined });
  };
  for (const { alias, metal } of list) {
    add("words of two names", metal, wordsOfTwo(alias, random.pick(list).alias, list));
    const swapped = rareWordSwapped(alias, random.pick(list).alias, list);
    if (swapped) add("rarest word of another name", metal, swapped);
    add("other companies", metal, invented(random));
  }
  for (const entry of list) {
    const company = companyOf(entry, list);
    const { alias, metal } = entry;
    const without = (other: Listed) => company.has(other.id);
    samples.push({ kind: "smelters that were taken off", metal, typed: alias, meant: undefined, without });
  }
  return samples;
}

/** True for one half of the smelters, whatever the list; names of no smelter are halved by themselves. */
export function isCalibration({ meant, typed }: Sample): boolean {
  return hash(meant ?? typed) % 2 === 0;
}

function wordsOfTwo(first: string, second: string, list: readonly Listed[]): string {
  const words = first.split(" ");
  return [rarest(words, list), rarest(second.split(" "), list), ...words.slice(-2)].join(" ");
}

function rareWordSwapped(name: string, other: string, list: readonly Listed[]): string | undefined {
  const words = name.split(" ");
  if (words.length < 2) return undefined;
  const rare = rarest(words, list);
  return words.map((word) => (word === rare ? rarest(other.split(" "), list) : word)).join(" ");
}

function rarest(words: readonly string[], list: readonly Listed[]): string {
  const uses = (word: string) => list.filter(({ alias }) => alias.includes(word)).length;
  return words.reduce((best, word) => (uses(word) < uses(best) ? word : best));
}

const SYLLABLES = "ka to mi ra len dor vex sun hai bao tek nor pol gra mer qui zen fal bri osh".split(" ");
const FIELDS =
  "Electronics|Trading|Connectors|Precision Parts|Semiconductor|Import & Export|Technology|Metal Products|Plating|Solder Materials|Precious Metals Trading|Hardware|International|Components|Circuit Boards|Metals|Industrial|Resources";
const FORMS = ["Co., Ltd.", "GmbH", "Inc.", "Ltd", "S.A.", "LLC", "Corporation", "K.K.", ""];

function invented(random: Random): string {
  const brand = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join("");
  const place = random.pick([
    "",
    "",
    "Shenzhen ",
    "Taiwan ",
    "Dongguan ",
    "Hong Kong ",
    "Nippon ",
    "Jiangxi ",
    "Korea ",
  ]);
  return `${place}${brand[0]?.toUpperCase()}${brand.slice(1)} ${random.pick(FIELDS.split("|"))} ${random.pick(FORMS)}`.trim();
}

/** Numbers of all smelters that share a name with this one: one company with several metals. */
function companyOf(entry: Listed, list: readonly Listed[]): Set<string> {
  const names = new Set(list.filter(({ id }) => id === entry.id).map(({ alias }) => alias.toLowerCase()));
  return new Set(list.filter(({ alias }) => names.has(alias.toLowerCase())).map(({ id }) => id));
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
