import { isPlainAscii } from "../ascii.ts";

/** Without accents and punctuation; full-width and case do not matter. */
const UNKNOWN = new Set(
  `unknown|not known|unkown|unknow|n a|na|tbd|tba|tbc|to be determined|to be advised|to be confirmed|none|nil|null|no|nothing
   not available|not applicable|not identified|not yet identified|not disclosed|undisclosed|unidentified|unspecified
   not provided|no information|no info|no data|no name|pending|confidential|proprietary|secret|various|several
   multiple|others|other|see above|same|as above|same as above|see attached|smelter|refinery|x|xx|xxx|xxxx|test
   smelter not listed|smelter not yet identified|smelter unknown|unknown smelter|unknown refinery
   不明|未知|不详|不詳|无|無|没有|沒有|暂无|不适用|不適用|保密|机密|該当なし|なし|未定|未確認|非公開|非開示|わからない|不知道|待定|未确认
   없음|모름|미상|미정|미확인|해당없음|해당 없음|비공개|알 수 없음|확인중
   unbekannt|nicht bekannt|keine|keine angabe|keine angaben|k a|nicht verfugbar|nicht zutreffend|entfallt|vertraulich|diverse
   inconnu|inconnue|non connu|aucun|aucune|neant|non disponible|non applicable|s o|confidentiel|divers
   desconocido|desconocida|ninguno|ninguna|no disponible|no aplica|no aplicable|confidencial|varios|sin datos|se desconoce
   desconhecido|desconhecida|nenhum|nenhuma|nao disponivel|nao aplicavel|nao se aplica|nao informado|sigiloso|diversos
   sconosciuto|ignoto|nessuno|non disponibile|non applicabile|bilinmiyor|yok|mevcut degil`
    .split(/\n|\|/)
    .map((word) => word.trim()),
);

const LONGEST_UNKNOWN = 40;

/** True for what people write who know no name: "unknown", "n/a", "-", 不明, "unbekannt", or nothing at all. */
export function isUnknownName(text: string): boolean {
  if (text.trim().length > LONGEST_UNKNOWN) return false;
  const words = plainWords(text);
  return words === "" || UNKNOWN.has(words);
}

/** Words of dealers, in the languages suppliers write; as parts of words where languages join them. */
const TRADES = new RegExp(
  [
    "\\b(trading|traders?|distributors?|distribution|import(er)?s?|export(er)?s?|resellers?|wholesalers?)\\b",
    "\\b(brokers?|merchants?|dealers?|negoce|negociants?|distribut(eurs?|idora?)|importadora?|exportadora?)\\b",
    "\\b(comercial|comercializadora?|comercializacao|commerciale|vertriebs?)\\b|handels?\\b|\\bhandels",
    "貿易|贸易|商社|商贸|商貿|进出口|進出口|经销|經銷|代理店|販売|贩卖|무역|상사|유통",
  ].join("|"),
);
/** Who makes metal besides dealing in it is no mere dealer ("Industry and Trade", "Indústria e Comércio"). */
const MAKES = new RegExp(
  [
    "\\b(smelt|refin|mining|minera|manufactur|industr|metallurg|metalurg|fundic|recycl)",
    "\\b(mines?|foundry|mint|solders?|alloys?)\\b|scheideanstalt",
    "冶炼|冶煉|精炼|精錬|製錬|冶金|工业|工業|工贸|工貿|実業|实业|矿业|鉱業|제련|산업",
  ].join("|"),
);

/** True for a name that sounds like a dealer, not a smelter; never for one that stands in the list. */
export function looksLikeTrader(name: string, listed: { knows(name: string): boolean }): boolean {
  const words = plainWords(name);
  return TRADES.test(words) && !MAKES.test(words) && !listed.knows(name);
}

/** Letters of any script and digits, without accents and case, with single blanks between words. */
function plainWords(text: string): string {
  const cut = text.slice(0, 200);
  if (isPlainAscii(cut))
    return cut
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return cut
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
