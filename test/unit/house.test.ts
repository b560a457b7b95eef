import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CRUISED = ["src", "adapters", "db", "deploy", "try"];
const MAX_LINES = 400;

type Cruise = {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
};

describe("the house", () => {
  const whole = cruise(".");

  it("keeps its directions", () => {
    expect(whole.summary.violations).toEqual([]);
  });

  it("has every file looked at", () => {
    const seen = whole.modules.map((module) => module.source);
    expect(seen.filter(isOurs).sort()).toEqual(CRUISED.flatMap((room) => files(room, /[.]ts$/)).sort());
  });

  it("has the same rooms in both platforms' adapters; what only one wire needs stands below", () => {
    const [slack, teams] = ["slack", "teams"].map((name) => readdirSync(`adapters/${name}`).sort());
    expect(slack).toContain("receive.ts");
    expect(slack).toEqual(teams);
  });

  it("has no file that is too long", () => {
    const rooms = [...CRUISED, "test", "bench"];
    const written = rooms.flatMap((room) => files(room, /[.](ts|mts|mjs|js|css|html)$/));
    const long = written.filter((file) => readFileSync(file, "utf8").split("\n").length - 1 > MAX_LINES);
    expect(written.length).toBeGreaterThan(100);
    expect(long).toEqual([]);
  });
});

type Planted = readonly [from: string, to: string, ...rule: string[]];

const MISSING = "src/people/gone.ts";

/** Each is planted once as an import and once as an import of types only. */
const FORBIDDEN: [from: string, to: string, rule: string][] = [
  ["src/people/may.ts", "src/main.ts", "nothing-imports-the-roots"],
  ["adapters/web/index.ts", "src/cli.ts", "nothing-imports-the-roots"],
  ["src/people/may.ts", "test/support/x.ts", "nothing-imports-tests"],
  ["adapters/slack/index.ts", "try/bot.ts", "nothing-imports-tests"],
  ["deploy/teams/package.ts", "test/support/x.ts", "nothing-imports-tests"],
  ["deploy/teams/package.ts", "src/main.ts", "nothing-imports-the-roots"],
  ["deploy/teams/package.ts", "adapters/teams/index.ts", "what-packs-needs-only-words"],
  ["deploy/teams/package.ts", "db/client.ts", "what-packs-needs-only-words"],
  ["src/main.ts", "deploy/teams/package.ts", "nothing-imports-what-packs"],
  ["try/slack.ts", "test/unit/x.ts", "what-is-tried-needs-no-tests"],
  ["src/people/may.ts", "adapters/web/index.ts", "src-never-imports-adapters"],
  ["src/main.ts", "@slack/bolt", "slack-only-in-its-adapter"],
  ["db/client.ts", "@slack/bolt", "slack-only-in-its-adapter"],
  ["try/slack.ts", "@slack/bolt", "slack-only-in-its-adapter"],
  ["adapters/web/index.ts", "@slack/socket-mode", "slack-only-in-its-adapter"],
  ["adapters/teams/index.ts", "@slack/bolt", "slack-only-in-its-adapter"],
  ["src/people/may.ts", "botbuilder", "teams-only-in-its-adapter"],
  ["db/client.ts", "botbuilder", "teams-only-in-its-adapter"],
  ["try/teams.ts", "botbuilder", "teams-only-in-its-adapter"],
  ["adapters/web/index.ts", "botframework-connector", "teams-only-in-its-adapter"],
  ["adapters/slack/index.ts", "botbuilder", "teams-only-in-its-adapter"],
  ["src/people/may.ts", "nodemailer", "mail-only-in-its-adapter"],
  ["adapters/web/index.ts", "nodemailer", "mail-only-in-its-adapter"],
  ["src/people/may.ts", "express", "express-only-in-http"],
  ["adapters/web/index.ts", "express", "express-only-in-http"],
  ["src/people/may.ts", "db/client.ts", "only-stores-talk-to-db"],
  ["src/people/bookstore.ts", "db/client.ts", "only-stores-talk-to-db"],
  ["src/people/may.ts", "drizzle-orm", "only-stores-talk-to-db"],
  ["adapters/web/index.ts", "db/client.ts", "adapters-never-talk-to-db"],
  ["adapters/web/index.ts", "adapters/slack/index.ts", "adapters-import-no-adapter-but-http"],
  ["adapters/http/index.ts", "adapters/slack/index.ts", "adapters-import-no-adapter-but-http"],
  ["src/cmrt/read.ts", "src/chat/event.ts", "cmrt-stands-alone"],
  ["src/cmrt/read.ts", "db/client.ts", "cmrt-stands-alone"],
  ["src/chat/event.ts", "src/i18n/index.ts", "chat-is-the-ground"],
  ["src/survey/place.ts", "src/grievance/case.ts", "survey-never-imports-grievance"],
  ["src/grievance/case.ts", "src/survey/place.ts", "grievance-never-imports-survey"],
  ["db/client.ts", "src/people/may.ts", "db-knows-nobody"],
  ["src/people/may.ts", MISSING, "every-import-resolves"],
];

const ALLOWED: [from: string, to: string][] = [
  ["src/main.ts", "adapters/web/index.ts"],
  ["src/main.ts", "db/client.ts"],
  ["src/cli.ts", "src/people/may.ts"],
  ["adapters/web/index.ts", "adapters/http/index.ts"],
  ["adapters/web/index.ts", "src/people/may.ts"],
  ["adapters/slack/index.ts", "@slack/bolt"],
  ["adapters/teams/wire/connector.ts", "botbuilder"],
  ["adapters/mail/wire/smtp.ts", "nodemailer/lib/smtp-connection"],
  ["adapters/http/index.ts", "express"],
  ["try/bot.ts", "src/main.ts"],
  ["try/slack.ts", "test/support/x.ts"],
  ["try/bot.ts", "db/client.ts"],
  ["deploy/teams/package.ts", "src/i18n/index.ts"],
  ["src/people/may.ts", "src/chat/event.ts"],
  ["src/people/links/store.ts", "db/client.ts"],
  ["src/store.ts", "db/client.ts"],
  ["src/audit/record.ts", "drizzle-orm"],
  ["src/survey/place.ts", "src/cmrt/read.ts"],
  ["db/client.ts", "postgres"],
];

describe("a planted import", () => {
  let place: string;
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "tinstone-house-"));
  });
  afterAll(() => rm(place, { recursive: true }));

  it.each([
    ["of a value", "import { x } from"],
    ["of a type", "import type { x } from"],
  ])("%s is refused where the directions forbid it", async (kind, statement) => {
    const house = join(place, kind);
    await build(house, FORBIDDEN, statement);
    const found = cruise(house).summary.violations;
    for (const [from, to, name] of FORBIDDEN) {
      const refused = found.filter((it) => it.from === from && it.to.includes(to) && it.rule.name === name);
      expect(refused, `${from} → ${to}`).toHaveLength(1);
    }
  });

  it("is taken where the directions allow it", async () => {
    const house = join(place, "allowed");
    await build(house, ALLOWED, "import { x } from");
    expect(cruise(house).summary.violations).toEqual([]);
  });

  it.each([
    ["of values", "import { x } from"],
    ["of types", "import type { x } from"],
  ])("that closes a circle %s is refused", async (kind, statement) => {
    const house = join(place, `circle ${kind}`);
    const circle: [string, string][] = [
      ["src/people/a.ts", "src/files/b.ts"],
      ["src/files/b.ts", "src/survey/c.ts"],
      ["src/survey/c.ts", "src/people/a.ts"],
    ];
    await build(house, circle, statement);
    const found = cruise(house).summary.violations;
    expect(found.map((it) => it.rule.name)).toEqual(["no-circles"]);
  });
});

/** A small house with these imports, and our packages. */
async function build(house: string, imports: readonly Planted[], statement: string): Promise<void> {
  const text = new Map(CRUISED.map((room) => [`${room}/empty.ts`, "export {};\n"]));
  for (const [from, to] of imports) {
    const ours = /^(src|adapters|db|deploy|try|test)\//.test(to);
    if (ours && to !== MISSING) text.set(to, text.get(to) ?? "");
    const specifier = ours ? "../".repeat(from.split("/").length - 1) + to : to;
    text.set(from, `${text.get(from) ?? ""}${statement} "${specifier}";\n`);
  }
  for (const [file, content] of text) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), content);
  }
  await symlink(resolve("node_modules"), join(house, "node_modules"));
}

function cruise(cwd: string): Cruise {
  const program = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const options = ["--config", resolve(".dependency-cruiser.mjs"), "--output-type", "json"];
  const run = spawnSync(process.execPath, [program, ...CRUISED, ...options], {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!run.stdout.startsWith("{")) throw new Error(`dependency-cruiser said: ${run.stderr}`);
  return JSON.parse(run.stdout) as Cruise;
}

function isOurs(source: string): boolean {
  return CRUISED.includes(source.split("/")[0]!) && source.endsWith(".ts");
}

function files(room: string, kind: RegExp): string[] {
  if (!existsSync(room)) return [];
  return readdirSync(room, { recursive: true, encoding: "utf8" })
    .filter((name) => kind.test(name))
    .map((name) => join(room, name));
}
