import { openDatabase } from "../../db/client.ts";
import { migrate } from "../../db/migrate.ts";
import { systemClock } from "../clock.ts";
import { type CommandResult, runCommand } from "../commands/index.ts";
import { type Config, connectedBy } from "../config.ts";
import { createJudging } from "../judging/pool.ts";
import { createLog } from "../log.ts";
import { deriveKeys, loadSecrets } from "../secrets.ts";

/** Opens the database for one command that nobody else carries out. */
export async function carryOut(
  config: Config,
  argv: string[],
  cwd: string,
  tell: (progress: string) => void,
): Promise<CommandResult> {
  const database = await openDatabase(config);
  const judging = createJudging(createLog("error"));
  try {
    await migrate(database);
    const secrets =
      config.databaseUrl !== undefined && !config.secrets ? undefined : await loadSecrets(config);
    return await runCommand(
      {
        db: database.orm,
        clock: systemClock,
        publicUrl: config.publicUrl ?? `http://127.0.0.1:${config.port}`,
        companyName: config.companyName,
        contactPerson: config.contactPerson,
        auditKeys: secrets && deriveKeys(secrets, "audit"),
        connected: connectedBy(config),
        mailPerMinute: config.mail?.perMinute,
        judging,
      },
      argv,
      cwd,
      tell,
    );
  } finally {
    await judging.close();
    await database.close();
  }
}
