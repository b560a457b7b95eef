import { hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Config, ConfigError } from "./config.ts";

/** What a derived key is for; each purpose has its own. */
export type Purpose = "audit" | "unsubscribe";

const KEY_BYTES = 32;

/**
 * The operator's secrets, newest first: from APP_SECRETS, or (embedded database only) a file that is made once
 * under `<dataDir>/keys`, readable by its owner alone. Throws `ConfigError`.
 */
export async function loadSecrets(
  config: Pick<Config, "secrets" | "databaseUrl" | "dataDir">,
): Promise<readonly string[]> {
  if (config.secrets) return config.secrets;
  if (config.databaseUrl !== undefined) throw new ConfigError("APP_SECRETS", "config.secrets_missing");
  const folder = join(config.dataDir, "keys");
  const path = join(folder, "app-secret");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path, randomBytes(KEY_BYTES).toString("base64"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return [(await readFile(path, "utf8")).trim()];
}

/** One key per secret for a purpose (HKDF-SHA-256), newest first: the first signs, all verify. */
export function deriveKeys(secrets: readonly string[], purpose: Purpose): Buffer[] {
  return secrets.map((secret) =>
    Buffer.from(hkdfSync("sha256", secret, "", `tinstone:${purpose}`, KEY_BYTES)),
  );
}
