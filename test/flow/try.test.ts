import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { freePort } from "../support/postgres.ts";

/** It makes an embedded database from nothing, which takes its time on a busy machine. */
const START_MS = 120_000;

/** Types the lines one after the other, ends, and gives all that was printed. */
async function typed(lines: string[]): Promise<{ printed: string; status: unknown }> {
  const child = spawn(process.execPath, ["--import", "tsx", "try/slack.ts"], {
    env: { PATH: process.env.PATH ?? "", PORT: String(await freePort()) },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const printed = text(child.stdout);
  child.stdin.end(`${lines.join("\n")}\n`);
  const [status] = await ended;
  return { printed: await printed, status };
}

it(
  "lets somebody without any account drop a file in Slack, press, fill in a form and read the answers",
  async () => {
    const { printed, status } = await typed([
      "hello",
      "/drop CMRT-sample-incomplete.xlsx",
      "/press Not my topic",
      "Sample Colleague",
      "colleague@sample.invalid",
      "",
      "/drop missing.xlsx",
      "/press Nothing",
    ]);
    expect(printed).toContain("[Get the form]");
    expect(printed).toContain("Please correct 5 points");
    expect(printed).toContain("Declaration D20");
    expect(printed).toContain("Sample Officer will ask the right person");
    expect(printed).toContain("There is no file missing.xlsx here.");
    expect(printed).toContain("No message here has a button [Nothing].");
    expect(status).toBe(0);
  },
  START_MS,
);
