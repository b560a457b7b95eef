import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromBufferPromise } from "yauzl";
import { PackageProblem, teamsPackage } from "../../deploy/teams/package.ts";

const KINDS = ["channels", "groups", "im", "mpim"];
const ofAll = (what: string) => KINDS.map((kind) => `${kind}:${what}`);

/**
 * What a bot token needs for each method we call, for the kinds of conversation we call it on.
 * Source: docs.slack.dev/reference/methods, "Scopes" of each, read in autumn 2026.
 */
const SCOPES_OF_METHODS: Record<string, string[]> = {
  "auth.test": [],
  "chat.postEphemeral": ["chat:write"],
  "chat.postMessage": ["chat:write"],
  "chat.update": ["chat:write"],
  "conversations.history": ofAll("history"),
  "conversations.info": ofAll("read"),
  "conversations.members": ofAll("read"),
  "conversations.open": ["im:write"],
  "conversations.replies": ofAll("history"),
  "files.completeUploadExternal": ["files:write"],
  "files.getUploadURLExternal": ["files:write"],
  "files.info": ["files:read"],
  "users.info": ["users:read"],
  "users.lookupByEmail": ["users:read.email"],
  "views.open": [],
  "views.publish": [],
};

/** The subscriptions that bring an event, with their scopes. Source: docs.slack.dev/reference/events. */
const SUBSCRIPTIONS: Record<string, Record<string, string[]>> = {
  app_home_opened: { app_home_opened: [] },
  app_mention: { app_mention: ["app_mentions:read"] },
  channel_left: { channel_left: ["channels:read"] },
  file_shared: { file_shared: ["files:read"] },
  group_left: { group_left: ["groups:read"] },
  member_joined_channel: { member_joined_channel: ["channels:read", "groups:read"] },
  member_left_channel: { member_left_channel: ["channels:read", "groups:read"] },
  message: {
    "message.channels": ["channels:history"],
    "message.groups": ["groups:history"],
    "message.im": ["im:history"],
    "message.mpim": ["mpim:history"],
  },
};

describe("the Slack manifest", () => {
  const manifest = readFileSync("deploy/slack/manifest.yml", "utf8");
  const source = readdirSync("adapters/slack", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join("adapters/slack", file), "utf8"))
    .join("\n");
  const methods = found(source, /\bclient\s*\.((?:[a-z]+\.)+[A-Za-z]+)\(/g);
  const events = found(source, /\bapp\.event\("([a-z_]+)"/g);
  const commands = found(source, /\bapp\.(command)\(/g);

  it("is held against every method and event of the adapter", () => {
    expect(methods).toContain("chat.postMessage");
    expect(methods.filter((method) => !(method in SCOPES_OF_METHODS))).toEqual([]);
    expect(events).toContain("message");
    expect(events.filter((event) => !(event in SUBSCRIPTIONS))).toEqual([]);
  });

  it("asks for the scopes that what we do needs, and for no other", () => {
    const needed = [
      ...methods.flatMap((method) => SCOPES_OF_METHODS[method] ?? []),
      ...events.flatMap((event) => Object.values(SUBSCRIPTIONS[event] ?? {}).flat()),
      ...commands.map((method) => `${method}s`),
    ];
    expect(listed(manifest, "bot")).toEqual(sorted(needed));
  });

  it("says of every scope what it is for", () => {
    const scopes = section(manifest, "bot").split("\n").slice(1);
    const unexplained = scopes.filter(
      (line, at) => /^\s*- /.test(line) && !/^\s*#/.test(scopes[at - 1] ?? ""),
    );
    expect(unexplained).toEqual([]);
  });

  it("subscribes to the events that we listen to, and to no other", () => {
    const heard = events.flatMap((event) => Object.keys(SUBSCRIPTIONS[event] ?? {}));
    expect(listed(manifest, "bot_events")).toEqual(sorted(heard));
    expect(found(manifest, /- (command): \//g)).toEqual(commands);
  });

  it("leads events, commands and buttons to the one address that the adapter serves", () => {
    const urls = found(manifest, /url: (\S+)/g);
    const [path] = found(source, /PATH = "([^"]+)"/g);
    expect(urls).toEqual([`https://YOUR-HOST${path}`]);
    expect(manifest.match(/^\s*(request_)?url: /gm)).toHaveLength(3);
  });
});

describe("the Teams package", () => {
  const APP_ID = "0a000000-1111-4222-8333-444444444444";
  const HOST = "tinstone.sample.invalid";
  const folder = mkdtempSync(join(tmpdir(), "tinstone-teams-"));
  const path = join(folder, "app.zip");
  let inside: Map<string, Buffer>;

  beforeAll(async () => {
    const typed = ["--app-id", APP_ID, "--host", HOST, "--out", path];
    const built = spawnSync(process.execPath, ["--import", "tsx", "deploy/teams/package.ts", ...typed]);
    expect(built.stderr.toString()).toBe("");
    inside = await unzipped(readFileSync(path));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("holds the bot's id and our host everywhere, and nothing left to fill in", () => {
    const text = String(inside.get("manifest.json"));
    const manifest = JSON.parse(text);
    expect(manifest.id).toBe(APP_ID);
    expect(manifest.bots).toMatchObject([{ botId: APP_ID, supportsFiles: true }]);
    expect(manifest.bots[0].scopes).toEqual(["personal", "team", "groupChat"]);
    expect(manifest.validDomains).toEqual([HOST]);
    expect(manifest.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
    expect(text).not.toMatch(/YOUR-HOST|APP-ID|VERSION"/);
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
  });

  it("may be uploaded with its team scope, which since 1.25 wants a word about private and shared channels", () => {
    const { manifestVersion, supportsChannelFeatures } = JSON.parse(String(inside.get("manifest.json")));
    expect(Number(manifestVersion.split(".")[1])).toBeGreaterThanOrEqual(25);
    expect(supportsChannelFeatures).toBe("tier1");
  });

  it("holds every file that its manifest names, and no other", () => {
    const { icons, localizationInfo } = JSON.parse(String(inside.get("manifest.json")));
    const named = [...Object.values(icons), ...localizationInfo.additionalLanguages.map(fileOf)];
    expect([...inside.keys()].sort()).toEqual(["manifest.json", ...named].sort());
  });

  it("holds icons of the sizes that Teams wants, the small one with a transparent ground", () => {
    expect(png(inside.get("color.png"))).toMatchObject({ width: 192, height: 192 });
    expect(png(inside.get("outline.png"))).toEqual({ width: 32, height: 32, transparent: true });
  });

  it("stays within the lengths of the schema", () => {
    const manifest = JSON.parse(String(inside.get("manifest.json")));
    const ja = JSON.parse(String(inside.get("ja.json")));
    for (const words of [
      { ...manifest.name, about: manifest.description },
      { short: ja["name.short"], full: ja["name.full"], about: { short: ja["description.short"] } },
    ]) {
      expect(words.short.length).toBeLessThanOrEqual(30);
      expect(words.full.length).toBeLessThanOrEqual(100);
      expect(words.about.short.length).toBeLessThanOrEqual(80);
    }
  });

  it("bears the name it is given, and ours nowhere", async () => {
    const given = await unzipped(await teamsPackage(APP_ID, HOST, 'Sample "Asks" $& K.K.'));
    const manifest = JSON.parse(String(given.get("manifest.json")));
    expect(manifest.name.short).toBe('Sample "Asks" $& K.K.');
    expect(JSON.parse(String(given.get("ja.json")))["name.short"]).toBe('Sample "Asks" $& K.K.');
    for (const name of ["manifest.json", "ja.json"])
      expect(String(given.get(name))).not.toContain("Tinstone");
  });

  it("is the same bytes for the same bot", async () => {
    expect(await teamsPackage(APP_ID, HOST)).toEqual(readFileSync(path));
  });

  it.each([
    ["an id that is none", "tinstone", HOST],
    ["an address in the place of a host", APP_ID, `https://${HOST}`],
    ["no host", APP_ID, ""],
    ["no name", APP_ID, HOST, " "],
    ["a name that Teams does not take", APP_ID, HOST, "x".repeat(31)],
  ])("is not built for %s", async (_, appId, host, name?) => {
    await expect(teamsPackage(appId, host, name)).rejects.toBeInstanceOf(PackageProblem);
  });
});

function found(text: string, pattern: RegExp): string[] {
  return sorted([...text.matchAll(pattern)].map(([, name = ""]) => name));
}

function sorted(names: string[]): string[] {
  return [...new Set(names)].sort();
}

/** The lines of a list in our YAML, with its comments: deeper than the key that opens it. */
function section(yaml: string, key: string): string {
  const [, indent = ""] = new RegExp(`^( *)${key}:$`, "m").exec(yaml) ?? [];
  const [lines = ""] = new RegExp(`^${indent}${key}:\n(${indent} +.*\n)+`, "m").exec(yaml) ?? [];
  return lines;
}

function listed(yaml: string, key: string): string[] {
  return found(section(yaml, key), /^\s*- (\S+)/gm);
}

function fileOf({ file }: { file: string }): string {
  return file;
}

async function unzipped(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const opened = await fromBufferPromise(zip, { lazyEntries: true, autoClose: false });
  for await (const entry of opened.eachEntry()) {
    files.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)));
  }
  return files;
}

/** What a PNG says of itself in its first chunk; colour type 6 has an alpha channel. */
function png(image: Buffer = Buffer.alloc(33)) {
  expect(image.subarray(1, 4).toString()).toBe("PNG");
  return { width: image.readUInt32BE(16), height: image.readUInt32BE(20), transparent: image[25] === 6 };
}
