import { ConfigError } from "./config.ts";
import { isSentenceKey, sentence } from "./i18n/index.ts";
import { errorFacts } from "./log.ts";

/** Others than officers of ours read in the channel that `COMPLIANCE_CHANNEL` names. */
export class ComplianceOpenError extends Error {
  override readonly name = "ComplianceOpenError";
  readonly code = "compliance_open";
}

/** What the operator reads when Tinstone or a command cannot start: what is wrong and what to do. */
export function startSentence(error: unknown, dataDir: string): string {
  if (error instanceof ConfigError) return error.message;
  const facts = error as { code?: string; pid?: number; port?: number };
  if (facts.code === "database_in_use") {
    return sentence("en", "start.in_use", { pid: String(facts.pid), dir: dataDir });
  }
  if (facts.code === "compliance_open") return sentence("en", "start.compliance_open");
  if (facts.code === "slack_token") return sentence("en", "start.slack_token");
  if (facts.code === "EADDRINUSE") return sentence("en", "start.port_taken", { port: String(facts.port) });
  const key = `start.database.${facts.code}`;
  if (isSentenceKey(key)) return sentence("en", key);
  const { code, cause, error: name } = errorFacts(error);
  return sentence("en", "start.failed", { error: String(code ?? cause ?? name) });
}
