import { systemClock } from "./clock.ts";
import { overridesOf } from "./config/platforms.ts";
import { readConfig } from "./config.ts";
import { sentence } from "./i18n/index.ts";
import { createLog, errorFacts } from "./log.ts";
import { loadSecrets } from "./secrets.ts";
import { startSentence } from "./start-sentence.ts";

async function main(): Promise<void> {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  let dataDir = "";
  try {
    const config = readConfig(process.env);
    dataDir = config.dataDir;
    const log = createLog(config.logLevel);
    // Said before anything is sent there.
    for (const values of overridesOf(config)) say(sentence("en", "start.override", values));
    const secrets = await loadSecrets(config);
    // Everything else is loaded only for a configuration that is right.
    const { openPatiently, start } = await import("./main/start.ts");
    const running = await start(config, systemClock, log, await openPatiently(config), secrets);
    say(sentence("en", "start.ready", { url: running.url }));
    if (config.shopWindow) say(sentence("en", "start.window"));
    let stopping = false;
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        running.stop().then(
          () => process.exit(0),
          (error) => {
            log.error(errorFacts(error), "did not stop cleanly");
            process.exit(1);
          },
        );
      });
    }
  } catch (error) {
    say(startSentence(error, dataDir));
    process.exit(1);
  }
}

await main();
