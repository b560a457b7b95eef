import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { linkUrl } from "../../src/people/templates.ts";
import { startedCampaignFor } from "../support/campaign.ts";
import {
  type Environment,
  type Program,
  programEnvironment,
  startProgram,
  tinstone,
  tinstoneRun,
} from "../support/program.ts";
import { enterByLink } from "../support/web-client.ts";

const COMPANY = "Sample Boards GmbH";
/** Up to ten processes, one after the other, on a machine that may be busy. */
const PATIENCE = { timeout: 120_000 };

const form = (kind: "clean" | "incomplete") =>
  sampleWorkbook(kind, { company: COMPANY, completedOn: "2026-10-01", language: "en" });

describe("the program, as an operator runs it", () => {
  let dataDir: string;
  let env: Environment;
  const running: Program[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "tinstone-program-"));
    env = await programEnvironment({ DATA_DIR: dataDir });
  });
  afterEach(async () => {
    for (const program of running.splice(0)) await program.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function start(changes: Environment = {}): Promise<Program> {
    const program = await startProgram({ ...env, ...changes });
    running.push(program);
    return program;
  }

  it("takes commands before it runs, while it runs and after, on the same data", PATIENCE, async () => {
    const added = ["--name", COMPANY, "--contact", "Sample Contact", "--email", "one@sample.invalid"];
    await tinstone(env, "supplier", "add", ...added);
    const program = await start();
    expect(await tinstone<unknown[]>(env, "supplier", "list")).toHaveLength(1);
    await tinstone(env, "campaign", "open", "--year", "2026", "--due", "2027-03-31", "--accept", "6.4");
    const twice = await tinstoneRun(env, ["campaign", "open", "--year", "2026", "--due", "2027-03-31"]);
    expect(twice).toMatchObject({ status: 1, stdout: "" });
    expect(twice.stderr).toContain("already a survey for 2026");
    expect(await program.stop()).toBe(0);
    expect(await tinstone(env, "campaign", "list")).toMatchObject([{ year: 2026, oldestVersion: "6.4" }]);
    expect((await stat(join(dataDir, "keys", "app-secret"))).mode & 0o777).toBe(0o600);
  });

  it(
    "asked to stop, finishes what runs; what it had no time for is answered after the next start",
    PATIENCE,
    async () => {
      const [token] = await startedCampaignFor({ dataDir }, [{ name: COMPANY, email: "one@sample.invalid" }]);
      const program = await start();
      const chat = await enterByLink(linkUrl(program.origin, token!));
      await chat.drop([{ name: "form.xlsx", bytes: await form("incomplete") }]);
      expect(await program.stop()).toBe(0);
      await start();
      expect((await chat.nextBotMessage()).message.text).toContain("Please correct 5 points");
      chat.close();
    },
  );

  it.each([
    [{ HOST: "0.0.0.0" }, "HOST is not right"],
    [{ PUBLIC_URL: "http://tinstone.example.com" }, "PUBLIC_URL is not right"],
    [{ PORT: "seventy" }, "PORT is not right"],
    [{ DATABASE_URL: "postgres://127.0.0.1:1/none" }, "APP_SECRETS is not right"],
    [{ DATABASE_URL: "postgres://127.0.0.1:1/none", APP_SECRETS: "x".repeat(32) }, "does not answer"],
    [{ APP_SECRETS: "short" }, "APP_SECRETS is not right"],
    [{ SLACK_BOT_TOKEN: "xoxb-half" }, "SLACK_SIGNING_SECRET is not right: Slack needs"],
  ])("does not start with %o, and names the variable", PATIENCE, async (changes, sentence) => {
    const ended = await startProgram({ ...env, ...changes }).catch(String);
    expect(ended).toContain("ended with 1");
    expect(ended).toContain(sentence);
    expect(ended).not.toContain("xoxb-half");
  });

  it("judges files from where the person stands, and says so by its exit status", PATIENCE, async () => {
    await writeFile(join(dataDir, "clean.xlsx"), await form("clean"));
    await writeFile(join(dataDir, "incomplete.xlsx"), await form("incomplete"));
    await writeFile(join(dataDir, "notes.pdf"), "%PDF-1.7");
    const check = (...files: string[]) => tinstoneRun(env, ["check", "--json", ...files], dataDir);
    const fine = await check("clean.xlsx");
    expect(fine.status).toBe(0);
    expect(JSON.parse(fine.stdout)).toMatchObject({
      verdict: "accepted",
      // A sample's list of smelters is its own, and the note beside it says so.
      findings: [{ code: "LOOKUP_UNVERIFIED", severity: "note" }],
      file: { name: "clean.xlsx" },
    });
    const all = await check("clean.xlsx", "incomplete.xlsx", "notes.pdf");
    expect(all.status).toBe(2);
    expect(all.stdout.trim().split("\n")).toHaveLength(3);
    expect((await tinstoneRun(env, ["check"], dataDir)).status).toBe(64);
  });
});

describe("the program, while it runs", () => {
  let dataDir: string;
  let env: Environment;
  let program: Program;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "tinstone-program-"));
    env = await programEnvironment({ DATA_DIR: dataDir, LOG_LEVEL: "debug" });
    program = await startProgram(env);
  }, PATIENCE.timeout);
  afterAll(async () => {
    await program.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it("says that it lives, and that it takes work", async () => {
    const { origin } = program;
    expect(await (await fetch(`${origin}/healthz`)).json()).toEqual({ alive: true });
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ ready: true });
  });

  it("answers only requests made on this machine, straight to it", async () => {
    const { origin } = program;
    expect((await fetch(`${origin}/`)).status).toBe(200);
    const proxied = await fetch(`${origin}/`, { headers: { "X-Forwarded-For": "192.0.2.1" } });
    expect(proxied.status).toBe(403);
    const foreign = await fetch(`${origin}/enter`, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: "https://elsewhere.invalid" },
      body: JSON.stringify({ token: "x" }),
    });
    expect(foreign.status).toBe(403);
  });

  it("refuses a second process on the same data, and says what to do", PATIENCE, async () => {
    const other = await programEnvironment({ DATA_DIR: dataDir });
    await expect(startProgram(other)).rejects.toThrow(/Another Tinstone \(process \d+\) uses .*DATA_DIR/);
  });

  it("logs ids and codes, never a text, a name or a token", PATIENCE, async () => {
    await tinstone(
      env,
      "supplier",
      "add",
      "--name",
      COMPANY,
      "--contact",
      "Quiet Contact",
      "--email",
      "q@sample.invalid",
    );
    const { url } = await tinstone<{ url: string }>(env, "supplier", "link", "q@sample.invalid");
    const chat = await enterByLink(url);
    await chat.drop([{ name: "secret-name.xlsx", bytes: await form("clean") }], { text: "a private remark" });
    await chat.nextBotMessage();
    chat.close();
    for (const secret of [
      "Quiet Contact",
      "q@sample.invalid",
      "secret-name",
      "private remark",
      url.split("#")[1]!,
    ]) {
      expect(program.printed()).not.toContain(secret);
    }
  });
});
