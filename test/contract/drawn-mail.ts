import { SaxesParser } from "saxes";
import type { TakenMail } from "../support/mail-server.ts";
import type { Shown } from "./harness.ts";

/** Elements a mail of ours is drawn with; nothing in it loads, runs or moves anything. */
const AT_REST = new Set(
  "html head meta style body table thead tbody tr th td caption h2 p ul li hr br a".split(" "),
);
const LINES = new Set(["p", "h2", "li", "th", "td", "caption"]);
const ATTRIBUTES = new Set(
  "align border cellpadding cellspacing charset class content href lang name role scope style valign width".split(
    " ",
  ),
);

/** What a mail says: its HTML, as a program that shows it reads it, and the same in its plain text. */
export function readMail({ parsed }: TakenMail): Pick<Shown, "lines" | "active" | "files"> {
  const { lines, active } = readHtml(String(parsed.html));
  const [said = ""] = (parsed.text ?? "").split("\n-- \n");
  const words = said.replace(/\s+/g, " ");
  for (const line of lines)
    if (!words.includes(line.replace(/\s+/g, " ").trim())) active.push(`not in the plain text: ${line}`);
  return { lines, active, files: parsed.attachments.map(({ filename }) => filename ?? "") };
}

/** Lines and moving parts of a mail's HTML, which is well-formed; what is below its message is left out. */
function readHtml(html: string): Pick<Shown, "lines" | "active"> {
  const lines: string[] = [];
  const active: string[] = [];
  const open: { name: string; text: string; href: string | undefined; foot: boolean; layout: boolean }[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => active.push(`not well-formed: ${error.message}`));
  parser.on("opentag", ({ name, attributes }) => {
    const attribute = (key: string) => attributes[key] as string | undefined;
    if (!AT_REST.has(name)) active.push(`an element: ${name}`);
    for (const [key, value] of Object.entries(attributes)) {
      if (!ATTRIBUTES.has(key) || /url\(|expression|@import/i.test(String(value)))
        active.push(`an attribute: ${key}=${value}`);
    }
    const foot = open.at(-1)?.foot === true || attribute("class") === "foot";
    if (name === "br") for (const element of open) element.text += "\n";
    // A cell that holds paragraphs is where the mail stands, not what it says.
    if (name === "p" || name === "table") for (const element of open) element.layout = true;
    open.push({ name, text: "", href: attribute("href"), foot, layout: false });
  });
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.on("closetag", ({ name }) => {
    const { text, href, foot, layout } = open.pop()!;
    if (name === "style" && /url\(|@import|expression/i.test(text)) active.push(text);
    if (name === "a" && href !== text) active.push(`a link: ${text}`);
    if (LINES.has(name) && !foot && !layout) lines.push(...text.split("\n"));
  });
  parser.write(html.replace("<!doctype html>", "")).close();
  return { lines, active };
}
