import { withLinks } from "../../src/chat/links.ts";
import type { Block, Button, Facts, Message, Table, TextBlock } from "../../src/chat/message.ts";
import { quote } from "../../src/chat/quote.ts";
import { type Language, languageOf, sentence } from "../../src/i18n/index.ts";
import type { Letterhead } from "./deps.ts";
import { HEAD, STYLE, styleOf } from "./style.ts";

/** A part of a mail in both its forms: `html` is markup in which every text is escaped. */
type Drawn = { text: string; html: string };

/** What stands round a message besides its letterhead: the way to their page, and files too large to come along. */
export type Around = Letterhead & { link?: string | undefined; tooLarge: readonly string[] };

/** A message as the two bodies of a mail. Nothing in it is read as markup, and nothing is fetched to show it. */
export function renderMessage(message: Message, around: Around): Drawn {
  const language = languageOf(message.lang);
  const blocks = message.blocks?.length ? message.blocks : [{ kind: "text" as const, text: message.text }];
  const drawn = [
    ...blocks.flatMap((block) => draw(block)),
    ...around.tooLarge.map((name) => paragraph(sentence(language, "mail.file_too_large", { name }))),
    ...drawWays(blocks, around.link, language),
  ];
  const foot = footOf(around, language).map((line) => paragraph(line, "quiet"));
  // Two hyphens and a space: what follows is no part of what is said (RFC 3676, 4.3).
  const text = [...drawn.map((one) => one.text), ["-- ", ...foot.map((one) => one.text)].join("\n")];
  return { text: `${text.join("\n\n")}\n`, html: page(language, drawn, foot) };
}

function page(language: Language, drawn: Drawn[], foot: Drawn[]): string {
  const body = drawn.map(({ html }) => html).join("\n");
  const below = foot.map(({ html }) => html).join("\n");
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    `<head>${HEAD}</head>`,
    `<body style="${STYLE.body}">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>`,
    `<td align="center" style="${STYLE.margin}">`,
    `<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="${STYLE.column}">`,
    `<tr><td lang="${language}" style="${styleOf("text", language)}">${body}</td></tr>`,
    `<tr><td lang="${language}" class="foot" style="${styleOf("foot", language)}">${below}</td></tr>`,
    "</table></td></tr></table>",
    "</body></html>",
    "",
  ].join("\n");
}

function draw(block: Block): Drawn[] {
  switch (block.kind) {
    case "text":
      return drawText(block);
    case "facts":
      return drawFacts(block);
    case "table":
      return drawTable(block);
    case "buttons":
      // A mail cannot be pressed: what can be done stands at its end, beside the way to the page.
      return [];
    case "divider":
      return [{ text: "* * *", html: `<hr class="line" style="${STYLE.line}"/>` }];
    default:
      return block satisfies never;
  }
}

function drawText({ text, style = "body", lang }: TextBlock): Drawn[] {
  if (text === "") return [];
  const said = lang === undefined ? "" : ` lang="${escaped(lang)}"`;
  if (style !== "heading") return [paragraph(text, style, said)];
  return [{ text, html: `<h2${said} style="${STYLE.heading}">${escaped(text)}</h2>` }];
}

function paragraph(text: string, style: "body" | "quiet" = "body", said = ""): Drawn {
  const as = style === "quiet" ? ` class="quiet" style="${STYLE.quiet}"` : ` style="${STYLE.paragraph}"`;
  return { text, html: `<p${said}${as}>${linked(text)}</p>` };
}

function drawFacts({ facts }: Facts): Drawn[] {
  if (facts.length === 0) return [];
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" align="left" style="${STYLE.label}">${escaped(label)}</th><td style="${STYLE.value}">${linked(value)}</td></tr>`,
  );
  return [
    {
      text: facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
      html: `<table cellpadding="0" cellspacing="0" border="0" style="${STYLE.facts}">${rows.join("")}</table>`,
    },
  ];
}

function drawTable({ caption, columns, rows }: Table): Drawn[] {
  const head = columns.map(
    (name) => `<th scope="col" align="left" class="line" style="${STYLE.cell}">${escaped(name)}</th>`,
  );
  const cells = (row: string[]) =>
    row.map((cell) => `<td valign="top" class="line" style="${STYLE.cell}">${linked(cell)}</td>`).join("");
  const lines = rows.map((row) => `<tr>${cells(row)}</tr>`);
  return [
    {
      text: [caption, "", ...[columns, ...rows].map((row) => row.join(" | "))].join("\n"),
      html: [
        `<table cellpadding="0" cellspacing="0" border="0" style="${STYLE.table}">`,
        `<caption align="left" style="${STYLE.caption}">${escaped(caption)}</caption>`,
        `<thead><tr>${head.join("")}</tr></thead><tbody>${lines.join("")}</tbody></table>`,
      ].join(""),
    },
  ];
}

/** What buttons would do in a chat, and the one link to where they are. */
function drawWays(blocks: readonly Block[], link: string | undefined, language: Language): Drawn[] {
  const buttons = blocks.flatMap((block): Button[] => (block.kind === "buttons" ? block.buttons : []));
  const labels = buttons.map(({ label }) => label);
  const ways: Drawn[] = [];
  if (labels.length > 0) {
    const lead = sentence(language, link === undefined ? "mail.ways_elsewhere" : "mail.ways");
    const items = labels.map((label) => `<li style="${STYLE.item}">${escaped(label)}</li>`);
    ways.push({
      text: [lead, ...labels.map((label) => `- ${label}`)].join("\n"),
      html: `<p style="${STYLE.lead}">${escaped(lead)}</p><ul style="${STYLE.list}">${items.join("")}</ul>`,
    });
  }
  if (link === undefined) return ways;
  const [open, personal] = [sentence(language, "mail.open_page"), sentence(language, "mail.personal")];
  // A cell, since Outlook gives a link neither room nor ground.
  const button = `<td class="button" style="${STYLE.button}"><a href="${escaped(link)}" style="${STYLE.press}">${escaped(open)}</a></td>`;
  const plain = `<a class="accent" href="${escaped(link)}" style="${STYLE.link}">${escaped(link)}</a>`;
  ways.push({
    text: `${sentence(language, "mail.page_at")}\n${link}\n${personal}`,
    html: `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${STYLE.action}"><tr>${button}</tr></table><p class="quiet" style="${STYLE.quiet}">${plain}<br/>${escaped(personal)}</p>`,
  });
  return ways;
}

/** Who asks, who answers, how to check it and how to be left alone. */
function footOf({ company, publicPage, muteUrl }: Around, language: Language): string[] {
  const asker = company === undefined ? undefined : { company: quote(company) };
  return [
    ...(asker ? [sentence(language, "mail.on_behalf", asker)] : []),
    asker ? sentence(language, "mail.reply_to_company", asker) : sentence(language, "mail.reply"),
    ...(publicPage === undefined ? [] : [sentence(language, "mail.genuine", { url: publicPage })]),
    ...(muteUrl === undefined ? [] : [sentence(language, "mail.mute", { url: muteUrl })]),
  ];
}

function linked(text: string): string {
  return withLinks(text)
    .map((stretch) => {
      const shown = escaped(stretch.text).replaceAll("\n", "<br/>");
      if (stretch.url === undefined) return shown;
      return `<a class="accent" href="${escaped(stretch.url)}" style="${STYLE.link}">${shown}</a>`;
    })
    .join("");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
