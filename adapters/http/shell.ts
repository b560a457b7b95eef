import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Route } from "../../src/chat/adapter.ts";
import { type CompleteLanguage, isSentenceKey, sentence } from "../../src/i18n/index.ts";

/** A text file of ours, read while starting. */
export function loadText(url: URL): string {
  return readFileSync(fileURLToPath(url), "utf8");
}

/** A page of ours: markup from <body> on, and what its head refers to. */
export type Page = { body: string; styles?: string[]; scripts?: string[] };

/**
 * Draws a page. `{{…}}` in its body becomes the sentence of that key, or what `values` holds under that name, as
 * `page.title` where it bears the name of whoever asks;
 * `meta` is for its scripts to read. Everything filled in is escaped.
 */
export function drawPage(
  page: Page,
  language: CompleteLanguage,
  values: Record<string, string> = {},
  meta: Record<string, unknown> = {},
): string {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    ...Object.entries(meta).map(
      ([name, value]) => `<meta name="${name}" content="${escapeHtml(JSON.stringify(value))}">`,
    ),
    `<title>${escapeHtml(values["page.title"] ?? sentence(language, "page.title"))}</title>`,
    '<link rel="icon" href="/shell/mark.svg">',
    ...["/shell/base.css", ...(page.styles ?? [])].map((href) => `<link rel="stylesheet" href="${href}">`),
    ...(page.scripts ?? []).map((src) => `<script type="module" src="${src}"></script>`),
  ];
  const body = page.body.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? said(language, name);
    if (value === undefined) throw new TypeError(`nothing fills {{${name}}}`);
    return escapeHtml(value);
  });
  return `<!doctype html>\n<html lang="${language}">\n<head>\n${head.join("\n")}\n</head>\n${body}</html>\n`;
}

function said(language: CompleteLanguage, name: string): string | undefined {
  return isSentenceKey(name) ? sentence(language, name) : undefined;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** One GET route for each style, script and picture of a folder, read while starting. */
export function assetRoutes(prefix: string, folder: URL): Route[] {
  return readdirSync(folder)
    .filter((name) => extname(name) in TYPES)
    .map((name) => {
      const content = readFileSync(new URL(name, folder));
      const tag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 22)}"`;
      return {
        method: "GET",
        path: `${prefix}/${name}`,
        handle: (request: IncomingMessage, response: ServerResponse) => {
          response.setHeader("Cache-Control", "no-cache");
          response.setHeader("ETag", tag);
          if (request.headers["if-none-match"] === tag) response.writeHead(304).end();
          else response.setHeader("Content-Type", TYPES[extname(name)]!).end(content);
        },
      };
    });
}
