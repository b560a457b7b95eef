/**
 * What is known about words in the names of companies: general knowledge of languages and trade registers, gathered
 * by us. The words a list is made of are weighed by how often they occur in it, not by what stands here.
 */

/** Legal forms, as they look in Latin letters without dots. They tell two companies apart only when nothing else does. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  `co company corp corporation inc incorporated ltd limited llc llp lp plc cos
   gmbh mbh ag kg kgaa ohg se ek
   sa sas sarl sasu spa srl snc sl slu sau cv ltda lda eireli eirl cia
   bv nv cvba ab as asa aps oy oyj ou uab sia sro sp zoo spzoo akcyjna spolka kft zrt nyrt doo dd ad
   pt tbk sdn bhd berhad pte pty pvt private pvtltd coltd
   kk kabushiki kaisha kabushikigaisha godo yk gk
   jsc ojsc cjsc pjsc oao zao ooo pao ao too fsue fgup
   sti sirketi anonim limitd dmcc fze fzc fzco fzllc`.split(/\s+/),
);

/** Words that join others and say nothing. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  "and und et e y ve i the of de do da dos das del di du des la le los las den der for para fur".split(" "),
);

/** Words that mean the same and are freely exchanged, each line under its first word. */
export const SAME_WORDS: ReadonlyMap<string, string> = new Map(
  `smelter smelters smelting smelt smeltery
   refinery refineries refining refiner refiners refine refined refini raffinerie rafineri rafinerija refineria refinaria affinazhnyy
   metal metals metales metais metaux metalli metall metalle metallov kinzoku
   mining mine mines minera mineria mineracao miniere kozan
   industry industries industria industrias industrie industrial industrials ind sanayi san kogyo sangyo
   trade trading traders trader comercio ticaret tic
   technology technologies technological tech tecnologia
   material materials
   group groupe grupo gruppe holding holdings
   chemical chemicals chem chemie chimie kagaku
   metallurgy metallurgical metallurgie metalurgia metalurgica metallurgia metalurji
   manufacturing manufacture manufacturer mfg manufacturers
   international intl internacional
   precious kikinzoku dragotsennykh
   nonferrous tsvetnykh
   combine kombinat
   magnesium magnievyy
   factory plant works zavod
   brazil brasil
   tungsten wolfram volfram
   tin zinn estanho estano olovyannyy
   gold oro ouro altin
   japan nippon nihon`
    .split("\n")
    .flatMap((line) => {
      const [first = "", ...others] = line.trim().split(" ");
      return others.map((word): [string, string] => [word, first]);
    }),
);

/**
 * Words written in Japanese, Chinese and Korean that are translated, and names of places and well-known producers as
 * those read them: chosen by hand because such names stand in the forms of smelters.
 */
const TRANSLATED: ReadonlyMap<string, string> = new Map(
  `株式会社 co ltd|有限会社 co ltd|合同会社 llc|(株) co ltd|(有) co ltd
   股份有限公司 co ltd|有限责任公司 co ltd|有限責任公司 co ltd|有限公司 co ltd|公司 co|股份 co
   주식회사 co ltd|(주) co ltd|유한회사 co ltd
   マテリアルズ materials|マテリアル materials|メタルズ metals|メタル metals|リファイニング refining
   プリテック pretec|ジャパン japan|タングステン tungsten|タンタル tantalum|アロイ alloy|ケミカル chemical
   テクノロジー technology|ホールディングス holdings|アサヒ asahi|エコシステム eco system|グローバル global
   三菱 mitsubishi|三井 mitsui|住友 sumitomo|田中 tanaka|松田 matsuda|徳力 tokuriki|石福 ishifuku|相田 aida
   横浜 yokohama|同和 dowa|古河 furukawa|山本 yamamoto|小島 kojima|中外 chugai|太陽 taiyo|日本 japan|東京 tokyo
   日立 hitachi|高田 takada|多木 taki|大阪 osaka|京都 kyoto|豊田 toyota|三徳 santoku|日亜 nichia|北海道 hokkaido
   貴金属 kikinzoku|金属鉱山 metal mining|金属鉱業 metal mining|金属 metal|鉱山 mining
   鉱業 mining|鉱工 koko|製錬 smelting|精錬 refining|産業 industry|化学 chemical|本店 honten|商店 shoten
   造幣局 japan mint|厦门 xiamen|新金属 new metal|電子 denshi|薬品 chemical|合金 alloy|材料 material|非鉄 nonferrous
   有色金属 nonferrous metals|有色金屬 nonferrous metals|稀有金属 rare metals|稀有金屬 rare metals
   贵金属 precious metals|貴金屬 precious metals|金屬 metal|黄金 gold|黃金 gold|白银 silver
   冶炼 smelting|冶煉 smelting|精炼 refining|精煉 refining|冶金 metallurgical|矿业 mining|礦業 mining|钼业 molybdenum
   锡业 tin|錫業 tin|钨业 tungsten|鎢業 tungsten|钨制品 tungsten products|钨品 tungsten products|钨 tungsten|鎢 tungsten
   钽铌 tantalum niobium|鉭鈮 tantalum niobium|钽业 tantalum|钽 tantalum|鉭 tantalum|铌 niobium|锡 tin|錫 tin
   铜业 copper|銅業 copper|铅锌 lead zinc|硬质合金 cemented carbide|新材料 new materials|焊锡 solder|焊料 solder
   科技 technology|化工 chemical|集团 group|集團 group|实业 industry|實業 industry|工业 industry|工業 industry
   工贸 industry and trade|工貿 industry and trade|贸易 trading|貿易 trading|分公司 branch|中国 china|中國 china
   电子 electronic|电解 electrolysis|资源 resources|環保 environmental|环保 environmental
   고려 korea|한국 korea|대한 daehan|아연 zinc|제련 smelting|정련 refining|금속 metal|귀금속 precious metals
   메탈 metal|화학 chemical|산업 industry|텅스텐 tungsten|하이텍 hitech|하이메탈 himetal|코퍼레이션 corporation
   재팬 japan|코리아 korea|엘에스 ls|니꼬 nikko|니코 nikko|동제련 copper smelting|엘티 lt|성일 sungeel|삼덕 samduck
   토리컴 torecom|무역 trading|興業 industry|東方 orient|东方 orient`
    .split(/\n|\|/)
    .map((line): [string, string] => {
      const [word = "", ...meaning] = line.trim().split(" ");
      return [word, ` ${meaning.join(" ")} `];
    }),
);

const TRANSLATED_WORD = new RegExp(
  [...TRANSLATED.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[()]/g, "\\$&"))
    .join("|"),
  "g",
);

/** The text with its known Japanese, Chinese and Korean words in Latin letters. */
export function translateWords(text: string): string {
  return text.replace(TRANSLATED_WORD, (word) => TRANSLATED.get(word) ?? word);
}
