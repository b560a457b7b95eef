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
      if (name === "workbookPr") date1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      // r:id, whatever prefix this producer gives the relationships namespace.
      const id = Object.keys(attributes).find((key) => key.endsWith(":id"));
      const target = targets.byId.get((id && attributes[id]) ?? "");
      if (target && attributes.name !== undefined) sheets.push({ name: attributes.name, part: target });
      if (sheets.length > MAX_ENTRIES) throw new Unreadable("hostile");
    },
    text: () => undefined,
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
        if (attributes.Type?.endsWith("/officeDocument")) found = resolve("", attributes.Target ?? "");
      },
      text: () => undefined,
      close: () => undefined,
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
      if (name !== "Relationship" || !attributes.Id || !attributes.Target) return;
      const target = resolve(base, attributes.Target);
      byId.set(attributes.Id, target);
      if (byId.size > MAX_ENTRIES) throw new Unreadable("hostile");
      if (attributes.Type?.endsWith("/sharedStrings")) strings = target;
    },
    text: () => undefined,
    close: () => undefined,
  });
  return { byId, strings };
}

/** Targets are absolute ("/xl/…") or relative to the part that names them. */
function resolve(base: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.normalize(posix.join(base, target));
}
