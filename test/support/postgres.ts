import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type TestServer = { url(database: string): string; stop(): Promise<void> };

const DEBIAN = "/usr/lib/postgresql";
/** Postgres refuses to run as root; this is nobody, everywhere. */
const NOBODY = 65534;
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Stops the server and removes its files when our end of the pipe closes, even if we were killed. */
const UNTIL_STDIN_CLOSES = 'd=$1; shift; "$@" & read _; kill -INT $!; wait $!; rm -rf "$d"';

export const NO_POSTGRES =
  "No PostgreSQL programs found: tests on a server are skipped. On Debian: apt-get install postgresql";

/** The folder with the newest `initdb` and `postgres`; undefined where none are installed. */
export function findPostgres(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const newest = readdirSync(DEBIAN)
    .sort((a, b) => Number(a) - Number(b))
    .map((version) => join(DEBIAN, version, "bin"))
    .filter((folder) => existsSync(join(folder, "initdb")));
  return newest.at(-1);
}

/** A new server on loopback, in about 0.6 s. `durable` keeps fsync on, for tests that kill it. */
export async function startPostgres(options: { durable?: boolean } = {}): Promise<TestServer> {
  const programs = findPostgres();
  if (programs === undefined) throw new Error(NO_POSTGRES);
  const folder = mkdtempSync(join(tmpdir(), "tinstone-postgres-"));
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, NOBODY, NOBODY);
  const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const data = join(folder, "data");

  const init = [
    "-D",
    data,
    "-U",
    "postgres",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--no-sync",
  ];
  const made = spawnSync(join(programs, "initdb"), init, { ...user, cwd: folder, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);

  const port = await freePort();
  const settings = ["listen_addresses=127.0.0.1", ...(options.durable ? [] : FAST)].flatMap((s) => ["-c", s]);
  const command = [join(programs, "postgres"), "-D", data, "-p", String(port), "-k", folder, ...settings];
  const server = spawn("sh", ["-c", UNTIL_STDIN_CLOSES, "sh", folder, ...command], { ...user, cwd: folder });
  const exited = once(server, "exit");
  await new Promise<void>((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (part: Buffer) => {
      said += part.toString();
      if (said.includes("ready to accept connections")) resolve();
    });
    exited.then(() => reject(new Error(`postgres did not start: ${said}`)), reject);
  });
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    async stop() {
      server.stdin.end();
      await exited;
    },
  };
}

/** A port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}
