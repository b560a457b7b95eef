import { posix } from "node:path";
import { parseXml } from "../container/xml.ts";
import type { Package } from "../container/zip.ts";
import { MAX_ENTRIES } from "../limits.ts";
import { Unreadable } from "../unreadable.ts";

/** What the package says about itself before any sheet is opened. */
export type Contents = {
  sheets: { name: string; part: string }[];
  strings: string | undefined;
  /** Day numbers count from 1904 instead of 1900. */
  date1904: boolean;
};

/** Reads the table of contents. Throws `Unreadable`, also for packages that are no .xlsx. */
export async function readContents(parts: Package): Promise<Contents> {
  const workbook = await findWorkbook(parts);
  const targets = await readTargets(parts, workbook);
  const sheets: Contents["sheets"] = [];
  let date1904 = false;
  await parseXml(parts.open(workbook), {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = /^(1|true)$/.test(attributes.get("date1904") ?? "");
      if (name !== "sheet") return undefined;
      // r:id, whatever prefix this producer gives the relationships namespace.
      const part = targets.byId.get(attributes.prefixed("id") ?? "");
      const title = attributes.get("name");
      if (part && title !== undefined) sheets.push({ name: title, part });
      if (sheets.length > MAX_ENTRIES) throw new Unreadable("hostile");
      return undefined;
    },
    close: (name) => (name === "sheets" ? false : undefined),
  });
  return { sheets, strings: targets.strings, date1904 };
}

async function findWorkbook(parts: Package): Promise<string> {
  if (parts.has("xl/workbook.bin")) throw new Unreadable("xlsb");
  if (parts.has("mimetype") && parts.has("content.xml")) throw new Unreadable("ods");
  let found: string | undefined;
  if (parts.has("_rels/.rels")) {
    await parseXml(parts.open("_rels/.rels"), {
      open(_name, attributes) {
        if (attributes.get("Type")?.endsWith("/officeDocument")) {
          found = resolve("", attributes.get("Target") ?? "");
        }
        return undefined;
      },
    });
  }
  if (found && /\.bin$/i.test(found)) throw new Unreadable("xlsb");
  const workbook = found ?? "xl/workbook.xml";
  if (parts.has(workbook) && /workbook[^/]*\.xml$/i.test(workbook)) return workbook;
  // A package of Office that lost its workbook, or another kind of zip altogether.
  throw new Unreadable(parts.has("xl/workbook.xml") ? "damaged" : "not_a_workbook");
}

async function readTargets(parts: Package, workbook: string) {
  const base = posix.dirname(workbook);
  const rels = `${base}/_rels/${posix.basename(workbook)}.rels`;
  if (!parts.has(rels)) throw new Unreadable("damaged");
  const byId = new Map<string, string>();
  let strings: string | undefined;
  await parseXml(parts.open(rels), {
    open(name, attributes) {
      const id = attributes.get("Id");
      const relative = attributes.get("Target");
      if (name !== "Relationship" || !id || !relative) return undefined;
      const target = resolve(base, relative);
      byId.set(id, target);
      if (byId.size > MAX_ENTRIES) throw new Unreadable("hostile");
      if (attributes.get("Type")?.endsWith("/sharedStrings")) strings = target;
      return undefined;
    },
  });
  return { byId, strings };
}

/** Targets are absolute ("/xl/…") or relative to the part that names them. */
function resolve(base: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.normalize(posix.join(base, target));
}
