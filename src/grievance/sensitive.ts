import type { Answer, InboundEvent } from "../chat/event.ts";
import { languageOf } from "../i18n/index.ts";
import { sayNow } from "../i18n/say-now.ts";

/** Actions and forms under this name are about a concern. */
const PREFIX = "concern.";

/**
 * How people say that they want to report something, in the languages we answer in. Narrow on purpose: a question
 * about reporting smelters is a question; the button in every menu is there for all other words.
 */
const WAYS_TO_SAY: readonly RegExp[] = [
  /\b(i|we)\s+(want|need|would like|wish|have)\s+to\s+report\s*(it|this|something|someone|somebody|him|her|them)?\s*([.!…]|$)/iu,
  /\breport(ing)?\s+(an?\s+|some\s+|the\s+)?(abuse|violation|incident|concern|grievance|wrongdoing|misconduct|bribery|corruption|child labou?r|forced labou?r|harassment|retaliation)/iu,
  /\b(raise|file|make)\s+(an?\s+)?(concern|grievance)\b/iu,
  /\bwhistle-?\s?blow/iu,
  /通報(したい|します|をしたい|する方法|できますか|窓口)/u,
  /(懸念|不正|違反|人権侵害|児童労働|強制労働|ハラスメント)(を|について)(通報|報告|申告|告発|訴え)/u,
  /内部告発/u,
  /(想|要|需要|希望)(举报|检举|揭发|舉報|檢舉)/u,
  /(举报|检举|揭发|舉報|檢舉).{0,6}(违规|违法|腐败|贿赂|童工|强迫劳动|骚扰|人权|不当行为|事件)/u,
  /(신고|제보|고발)(하고 ?싶|하려고|하겠|할 ?수 ?있)/u,
  /(아동 ?노동|강제 ?노동|인권 ?침해|부정 ?행위|비리|뇌물|괴롭힘)(을|를)? ?(신고|제보|고발)|내부 ?고발/u,
  /\b(möchten?|will|wollen|muss|müssen) (etwas|jemanden|einen (verstoß|vorfall|missstand)|eine beschwerde) (melden|anzeigen|einreichen)/iu,
  /(missst(and|ände)|verst(oß|öße)|kinderarbeit|zwangsarbeit|korruption|bestechung|belästigung) melden|hinweisgeber/iu,
  /\b(quiero|queremos|quisiera|deseo|necesito|puedo) denunciar|\bpresentar una (denuncia|queja)\b/iu,
  /\bdenunciar (un |una |el |la )?(abuso|violación|corrupción|soborno|trabajo infantil|trabajo forzoso|acoso|represalia)/iu,
  /\b(veux|voudrais|souhaite|dois|voulons|souhaitons|devons) (dénoncer|signaler (quelque chose|quelqu.un|un abus|un incident))/iu,
  /(dénoncer|signaler) (un |une |des |du |le |la )?(abus|violation|corruption|travail des enfants|travail forcé|harcèlement)|lanceu(r|se) d.alerte/iu,
  /\b(quero|queremos|gostaria de|gostaríamos de|preciso|posso) denunciar|\b(apresentar|fazer) uma (denúncia|queixa)\b/iu,
  /\bdenunciar (um |uma |o |a )?(abuso|violação|corrupção|suborno|trabalho infantil|trabalho forçado|trabalho escravo|assédio)/iu,
];

/** People say what they want in the first few lines; no platform's message is longer. */
const LONGEST_TEXT = 40_000;

/** Whether an event is about a concern, and must never meet inbox, transcript, outbox, audit or log. Pure. */
export function isSensitive(event: InboundEvent): boolean {
  switch (event.kind) {
    case "said":
      return saysConcern(event.text);
    case "pressed":
      return event.action.startsWith(PREFIX);
    case "submitted":
      return event.form.startsWith(PREFIX);
    case "arrived":
    case "left":
      return false;
    default:
      return event satisfies never;
  }
}

/** Blanks are folded first, so that no pattern can be made to try them one by one. */
function saysConcern(text: string): boolean {
  const folded = text.replace(/\s+/g, " ").slice(0, LONGEST_TEXT).normalize("NFKC");
  return WAYS_TO_SAY.some((way) => way.test(folded));
}

/** The one constant answer: how a concern can be raised. Touches nothing but the catalogue. */
export async function answerConcern(event: InboundEvent): Promise<Answer> {
  return sayNow(languageOf(event.from.locale), "concern.how");
}
