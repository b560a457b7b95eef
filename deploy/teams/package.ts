import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { ZipFile } from "yazl";
import { sentence } from "../../src/i18n/index.ts";

/** The pictures lie in the package as they lie here; the schema wants them 192 and 32 pixels wide. */
const AS_THEY_ARE = ["color.png", "outline.png"];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/i;
/** The bot's name in the files here. */
const OURS = "Tinstone";
/** The schema's limit for a short name, in characters. */
const MAX_NAME = 30;
/** Equal content is equal bytes. */
const ALWAYS = { mtime: new Date("2026-01-01T00:00:00Z"), forceDosTimestamp: true };

/** Something is missing on the command line; `message` says what to type. */
export class PackageProblem extends Error {
  override readonly name = "PackageProblem";
}

/**
 * The app package that an administrator uploads, in which the bot bears `name`. Throws `PackageProblem` for an id, a
 * host or a name that is none.
 */
export async function teamsPackage(appId: string, host: string, name = OURS): Promise<Buffer> {
  if (!GUID.test(appId)) throw new PackageProblem(sentence("en", "deploy.teams.app_id"));
  if (!HOST.test(host)) throw new PackageProblem(sentence("en", "deploy.teams.host"));
  if (name.trim() === "" || [...name].length > MAX_NAME)
    throw new PackageProblem(sentence("en", "deploy.teams.name", { max: MAX_NAME }));
  const named = (text: string) => text.replaceAll(OURS, () => JSON.stringify(name).slice(1, -1));
  const { version } = JSON.parse(await ours("../../package.json").then(String)) as { version: string };
  const manifest = (await ours("manifest.json").then(String))
    .replaceAll("APP-ID", appId.toLowerCase())
    .replaceAll("YOUR-HOST", host)
    .replaceAll("VERSION", version);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(named(manifest)), "manifest.json", ALWAYS);
  zip.addBuffer(Buffer.from(named(await ours("ja.json").then(String))), "ja.json", ALWAYS);
  for (const picture of AS_THEY_ARE) zip.addBuffer(await ours(picture), picture, ALWAYS);
  zip.end();
  return buffer(zip.outputStream);
}

function ours(name: string): Promise<Buffer> {
  return readFile(new URL(name, import.meta.url));
}

async function main(): Promise<void> {
  const { MicrosoftAppId = "", PUBLIC_URL = "", INIT_CWD = process.cwd() } = process.env;
  const typed = new Command("teams:package")
    .description("build the app package for Microsoft Teams")
    .option("--app-id <GUID>", "the bot's application id (else MicrosoftAppId)", MicrosoftAppId)
    .option("--host <NAME>", "where Teams reaches you (else the host of PUBLIC_URL)", hostOf(PUBLIC_URL))
    .option("--name <NAME>", "the bot's name, as people see it in Teams", OURS)
    .option("--out <FILE>", "what to write", "tinstone-teams.zip")
    .parse()
    .opts<{ appId: string; host: string; name: string; out: string }>();
  const path = resolve(INIT_CWD, typed.out);
  try {
    await writeFile(path, await teamsPackage(typed.appId, typed.host, typed.name));
    process.stdout.write(`${sentence("en", "deploy.teams.written", { path })}\n`);
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 64;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : "";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
