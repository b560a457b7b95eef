import { CannotPatch } from "./cannot-patch.ts";
import { insertInOrder, STYLES_ORDER, WORKSHEET_ORDER } from "./order.ts";
import {
  attribute,
  child,
  descendants,
  Edits,
  escapeXml,
  isEmpty,
  parseTree,
  prefixOf,
  textOf,
  type XmlNode,
} from "./xml.ts";

/** Always true, and nobody else's: the condition by which our rules are found again. */
const ALWAYS = 'N("Tinstone")=0';
/** Cells one rule colours; a form can have more findings than a list of ranges should hold. */
const CELLS_PER_RULE = 256;
const MAX_OWN_RULES = 1000;

/** Light red behind dark red. A solid fill of a differential format is its background (§18.8.32). */
function redFormat(p: string): string {
  return `<${p}dxf><${p}font><${p}color rgb="FF9C0006"/></${p}font><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFFF9999"/><${p}bgColor rgb="FFFF9999"/></${p}patternFill></${p}fill></${p}dxf>`;
}

/** Adds the red format to the styles; tells its number. */
export function addRedFormat(styles: string): { text: string; number: number } {
  const { root, list } = formatsOf(styles);
  const edits = new Edits(styles);
  if (list) rewrite(edits, list, redFormat(prefixOf(root)), list.children.length + 1);
  else {
    const p = prefixOf(root);
    const all = `<${p}dxfs count="1">${redFormat(p)}</${p}dxfs>`;
    insertInOrder(edits, root, "dxfs", STYLES_ORDER, all);
  }
  return { text: edits.apply(), number: list?.children.length ?? 0 };
}

/** Takes the red format out again where it still is the last one, as we left it; elsewhere it does no harm. */
export function removeRedFormat(styles: string): string {
  const { root, list } = formatsOf(styles);
  const last = list?.children.at(-1);
  if (!list || !last || styles.slice(last.start, last.end) !== redFormat(prefixOf(root))) return styles;
  const edits = new Edits(styles);
  edits.remove(last);
  rewrite(edits, list, "", list.children.length - 1);
  return edits.apply();
}

function formatsOf(styles: string): { root: XmlNode; list: XmlNode | undefined } {
  const root = parseTree(styles, (local) => local !== "styleSheet" && local !== "dxfs");
  return { root, list: child(root, "dxfs") };
}

/** The list with a format more or less and the count that goes with it, its only attribute (§18.8.15). */
function rewrite(edits: Edits, list: XmlNode, added: string, count: number): void {
  edits.replace(list.start, list.openEnd, `<${list.name} count="${count}">`);
  edits.insert(list.closeStart, isEmpty(list) ? `${added}</${list.name}>` : added);
}

/** Colours cells by a rule before all others, which make room for it. */
export function addRedRules(
  text: string,
  sheet: XmlNode,
  edits: Edits,
  cells: readonly string[],
  format: number,
): void {
  const p = prefixOf(sheet);
  const rules: string[] = [];
  for (let at = 0; at < cells.length; at += CELLS_PER_RULE) {
    const range = cells.slice(at, at + CELLS_PER_RULE).join(" ");
    const rule = `<${p}cfRule type="expression" dxfId="${format}" priority="${rules.length + 1}"><${p}formula>${escapeXml(ALWAYS)}</${p}formula></${p}cfRule>`;
    rules.push(`<${p}conditionalFormatting sqref="${range}">${rule}</${p}conditionalFormatting>`);
  }
  for (const rule of descendants(sheet, "cfRule")) {
    movePriority(text, edits, rule, (priority) => priority + rules.length);
  }
  insertInOrder(edits, sheet, "conditionalFormatting", WORKSHEET_ORDER, rules.join(""));
}

/** Takes our rules out, and gives the others their places back. Tells whether there were any. */
export function removeRedRules(text: string, sheet: XmlNode, edits: Edits): boolean {
  const rules = [...descendants(sheet, "cfRule")];
  const isOurs = (rule: XmlNode) => rule.children.some((node) => textOf(text, node).trim() === ALWAYS);
  const ours = new Set(rules.filter(isOurs));
  if (ours.size === 0) return false;
  if (ours.size > MAX_OWN_RULES) throw new CannotPatch("too_large", "more rules than we write");
  const places = [...ours].map((rule) => Number(attribute(text, rule, "priority")));
  for (const rule of rules) {
    if (ours.has(rule)) continue;
    movePriority(text, edits, rule, (priority) => priority - places.filter((own) => own < priority).length);
  }
  for (const group of descendants(sheet, "conditionalFormatting")) {
    const left = group.children.filter(({ local }) => local === "cfRule");
    if (left.length > 0 && left.every((rule) => ours.has(rule))) edits.remove(group);
    else for (const rule of left) if (ours.has(rule)) edits.remove(rule);
  }
  return true;
}

function movePriority(text: string, edits: Edits, rule: XmlNode, move: (priority: number) => number): void {
  const priority = Number(attribute(text, rule, "priority"));
  if (Number.isSafeInteger(priority)) edits.attribute(rule, "priority", String(move(priority)));
}
