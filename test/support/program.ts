import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { killChild } from "./child.ts";
import { freePort } from "./postgres.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const CLI = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

export type Program = {
  pid: number;
  origin: string;
  /** Everything it printed so far, logs included. */
  printed(): string;
  kill(): Promise<void>;
  /** SIGTERM; resolves to its exit code. */
  stop(): Promise<number | null>;
};

export type Environment = Record<string, string>;

/** A port that the program keeps over its restarts, and a log that is quiet. */
export async function programEnvironment(of: Environment): Promise<Environment> {
  return { PATH: process.env.PATH ?? "", PORT: String(await freePort()), ...of };
}

/** `npm start` as a process of its own; resolves when it says where to click. */
export async function startProgram(env: Environment): Promise<Program> {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout.on("data", (part: Buffer) => {
    printed += part.toString();
  });
  await ready(child, (text) => {
    printed += `${text}\n`;
    return printed;
  });
  return {
    pid: child.pid!,
    origin: `http://127.0.0.1:${env.PORT}`,
    printed: () => printed,
    kill: () => killChild(child),
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      const [code] = (await gone) as [number | null];
      return code;
    },
  };
}

/** A `tinstone` command as a process of its own, with `--json`. */
export async function tinstone<Result>(env: Environment, ...argv: string[]): Promise<Result> {
  const { stdout, stderr, status } = await tinstoneRun(env, [...argv, "--json"]);
  if (status !== 0) throw new Error(`tinstone ${argv.join(" ")} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The same, however it ends. */
export async function tinstoneRun(env: Environment, argv: string[], cwd = process.cwd()) {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), CLI, ...argv], { env, cwd });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (part: Buffer) => {
    said.stdout += part.toString();
  });
  child.stderr.on("data", (part: Buffer) => {
    said.stderr += part.toString();
  });
  const [status] = (await once(child, "close")) as [number | null];
  return { ...said, status };
}

function ready(child: ChildProcess, said: (line: string) => string): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = "";
    createInterface(child.stderr!).on("line", (line) => {
      printed = said(line);
      if (line.includes("Tinstone is ready")) resolve();
    });
    // By then all that it printed was read.
    child.once("close", (code) =>
      reject(new Error(`the program ended with ${code} before it was ready: ${printed}`)),
    );
  });
}
