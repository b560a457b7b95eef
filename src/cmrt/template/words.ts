import { letters, METAL_WORDS, NOT_LISTED, NOT_YET_IDENTIFIED, SCOPES } from "./choices.ts";

/**
 * What people write instead of the English choice when the form speaks their language: Chinese, Japanese, Korean,
 * French, Portuguese, German, Spanish, Italian, Turkish. As in the form's hidden sheet L, and as spelt elsewhere.
 */
const WORDS: Readonly<Record<string, string>> = {
  Yes: "是 是的 はい 有 예 네 Oui Sim Ja Sí Si Sì Evet",
  No: "否 不是 いいえ 無 无 아니오 아니요 Non Não Nao Nein No Hayır Hayir",
  Unknown:
    "未知 不明 不详 不詳 分からない 파악되지않음 알수없음 모름 불명 Inconnu Desconhecido Nichtbekannt Unbekannt Desconocido Ignoto Sconosciuto Bilinmiyor",
  None: "完全没有 没有 無し なし ゼロ 없음 Aucun Aucune Nenhum Keine Keiner Ninguno Nessuno Hiçbiri Yok",
  [METAL_WORDS.tantalum]: "钽 鉭 タンタル 탄탈륨 탄탈 탄탈럼 Tantale Tântalo Tantalo Tantal Tantalio Tántalo",
  [METAL_WORDS.tin]: "锡 錫 スズ すず 주석 Étain Etain Estanho Zinn Estaño Stagno Kalay",
  [METAL_WORDS.gold]: "金 黄金 黃金 금 Or Ouro Oro Altın Altin",
  [METAL_WORDS.tungsten]:
    "钨 鎢 タングステン 텅스텐 중석 Tungstène Tungsténio Tungstênio Volfrâmio Wolfram Wolframio Tungsteno Volframio Volfram",
  [NOT_LISTED]:
    "冶炼厂未列出 未列出的冶炼厂 製錬業者が表に含まれていない リストにない製錬業者 제련소명없음 제련소없음 Fonderienonrépertoriée Fonderienonlistée Fundiçãonãolistada Schmelzofennichtaufgeführt Schmelzhüttenichtaufgeführt Fundidornolistado Fonderianonelencata Fonderianonpresente İzabeTesisiListelenmemiş",
  [NOT_YET_IDENTIFIED]:
    "冶炼厂尚未被识别 冶炼厂尚未识别 尚未识别的冶炼厂 製錬業者を特定していない 製錬業者未特定 제련소미확인 Fonderienonencoreidentifiée Fundiçãoaindanãoidentificada Schmelzofennochnichtidentifiziert Schmelzhüttenochnichtidentifiziert Fundidoraúnnoidentificado Fonderianonancoraidentificata İzabeTesisiHenüzTanımlanmamış",
};

/** Beside a percentage. */
const MORE =
  "大于 超过 高于 超 以上 より大きい 이상 초과 supérieurà plusde acimade maisde größerals mehrals másdel másde oltreil piùdel danfazla tenfazla denfazla";
const LESS = "或更小 或更少 或以下 以下 이하 미만 oumoins oumenos oderweniger omenos omeno veyadahaaz";

const MEANINGS = new Set(
  Object.entries(WORDS).flatMap(([choice, words]) => split(words).map((word) => `${choice}|${word}`)),
);
const isMore = new Set(split(MORE));
const isLess = new Set(split(LESS));

/** The English choice that a text in another of the form's languages means; `undefined` if none. */
export function choiceTranslated(typed: string, choices: readonly string[]): string | undefined {
  const word = letters(typed);
  if (word === "") return undefined;
  const choice = choices.find((choice) => MEANINGS.has(`${choice}|${word}`)) ?? percentage(word);
  return choice !== undefined && choices.includes(choice) ? choice : scopeByLetter(typed, choices);
}

/** What each scope is called in those languages; a part of the word is enough where they bend it. */
const SCOPE_WORDS: readonly RegExp[] = [
  /unternehmen|firma|entreprise|soci[eé]t|empresa|companhia|compañ[ií]a|compania|azienda|impresa|şirket|sirket|kuruluş/iu,
  /produkt|produit|produto|prodott|producto|erzeugnis|artikel|ürün|urun/iu,
  /benutzer|utilisat|usu[aá]ri|utente|definid[oa]|défini|personn?alis[ée]|personalizad|kullan[ıi]c/iu,
];

/** "90%超", "Größer als 90 %", "%90'dan fazla". */
function percentage(word: string): string | undefined {
  const [, before = "", share = "", after = ""] = /^(\D*?)%?(\d+)%?(\D*)$/.exec(word) ?? [];
  if (isMore.has(before + after)) return `Greater than ${share}%`;
  return isLess.has(before + after) ? `${share}% or less` : undefined;
}

/** The scopes keep their letter in every language: "B. Produkt (oder Liste von Produkten)", "A. 公司". */
function scopeByLetter(typed: string, choices: readonly string[]): string | undefined {
  const [, letter = "", words = ""] = /^\s*([ABC])\s?[.:)、](.*)$/s.exec(typed.normalize("NFKC")) ?? [];
  const index = SCOPES.findIndex((scope) => scope.startsWith(`${letter}. `));
  const isTranslation = OTHER_SCRIPT.test(words) || SCOPE_WORDS[index]?.test(words);
  return isTranslation ? choices.find((choice) => choice === SCOPES[index]) : undefined;
}

const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

function split(words: string): string[] {
  return words.split(/\s+/).map(letters);
}
