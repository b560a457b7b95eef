/**
 * Legal forms that one company writes in different ways or leaves out, as whole words of a normalised name.
 * Only forms, never parts of a name: "Holdings" or "Group" is another company.
 */
const LEGAL_FORMS = new Set(
  "inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag kg ohg se sa sas sarl srl spa bv nv ab as oy aps kk gk pte pvt pty sdn bhd tbk pt cv sro kft zrt doo".split(
    " ",
  ),
);
const CJK_FORMS =
  /株式会社|有限会社|合同会社|合資会社|\(株\)|\(有\)|㈱|㈲|有限公司|股份有限公司|주식회사|\(주\)/gu;

/** A name reduced to what tells companies apart: width, case, punctuation and legal form do not. */
function normalCompanyName(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(CJK_FORMS, " ")
    .replace(/[.'’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  const kept = words.filter((word) => !LEGAL_FORMS.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

/** Whose name stands in a file: the supplier's own (or one it also goes by), another's, or nobody's. */
export function matchCompany(inFile: string, known: readonly string[]): "own" | "other" | "none" {
  const found = normalCompanyName(inFile);
  if (found === "") return "none";
  return known.some((name) => normalCompanyName(name) === found) ? "own" : "other";
}
