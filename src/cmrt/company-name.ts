import { LEGAL_FORMS } from "./matching/words.ts";

/** Legal forms that stand before or after a name without a blank. */
const JOINED_FORMS =
  /株式会社|有限会社|合同会社|合資会社|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|유한회사/u;
const BRACKETED_FORMS: ReadonlyMap<string, string> = new Map([
  ["(株)", "株式会社"],
  ["(有)", "有限会社"],
  ["(주)", "주식회사"],
]);
/** Legal forms that may stand before the name. */
const LEADING_FORMS: ReadonlySet<string> = new Set(
  "pt ooo oao zao pao jsc ojsc cjsc pjsc llc fgup uab sia".split(" "),
);
/** Words between legal forms: "GmbH & Co. KG", "S.A. de C.V.". */
const BETWEEN_FORMS: ReadonlySet<string> = new Set(["and", "und", "et", "de"]);
const SAME_FORMS: ReadonlyMap<string, string> = new Map([
  ["company", "co"],
  ["corporation", "corp"],
  ["incorporated", "inc"],
  ["limited", "ltd"],
  ["private", "pvt"],
  ["berhad", "bhd"],
  ["und", "and"],
  ["有限責任公司", "有限责任公司"],
  ["kk", "株式会社"],
  ["kabushikigaisha", "株式会社"],
  ["kabushiki", "株式"],
  ["kaisha", "会社"],
]);

/**
 * A company's name without its legal form, and that form. Width, case and punctuation do not count; words stay
 * apart, and what looks like a legal form within the name is part of it.
 */
function nameAndForm(name: string): { proper: string; form: string } {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([株有주]\)/gu, (form) => BRACKETED_FORMS.get(form) ?? form)
    .replace(new RegExp(JOINED_FORMS, "gu"), " $& ")
    .replace(/[&+]/g, " and ")
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const isJoined = (word = "") => JOINED_FORMS.test(word);
  const isForm = (word = "") => LEGAL_FORMS.has(word) || isJoined(word);
  let [first, last] = [words[0] === "the" && words.length > 1 ? 1 : 0, words.length];
  while (last > first + 1) {
    const between = last < words.length && BETWEEN_FORMS.has(words[last - 1]!) && isForm(words[last - 2]);
    if (!isForm(words[last - 1]) && !between) break;
    last -= 1;
  }
  if (last > first + 1 && (LEADING_FORMS.has(words[first]!) || isJoined(words[first]))) first += 1;
  const forms = [...words.slice(0, first), ...words.slice(last)].filter((word) => word !== "the");
  return {
    proper: words.slice(first, last).join(" "),
    form: forms.map((word) => SAME_FORMS.get(word) ?? word).join(""),
  };
}

/** What tells a company from others whatever its legal form; "" for a name without letters or digits. */
export function plainCompanyName(name: string): string {
  return nameAndForm(name).proper;
}

/**
 * The same company, not another one of its group: part of a name, "Holdings" or "Europe" too, makes another company,
 * and so does another legal form where both names have one.
 */
export function isSameCompany(a: string, b: string): boolean {
  const [one, other] = [nameAndForm(a), nameAndForm(b)];
  if (one.proper === "" || one.proper !== other.proper) return false;
  return one.form === "" || other.form === "" || one.form === other.form;
}
