/**
 * A smelter's number as RMI writes it, where only case, width, blanks, signs nobody sees and hyphens differ
 * ("ＣＩＤ０００２１１", "cid-000211"); anything else in upper case without blanks around it.
 */
export function plainId(text: string): string {
  if (CID.test(text)) return text;
  const upper = text.normalize("NFKC").toUpperCase().trim();
  const bare = upper.replace(/[\s\p{Cf}\p{Pd}_]/gu, "");
  return CID.test(bare) ? bare : upper;
}

const CID = /^CID\d{6}$/;
