import type { Clock } from "../../src/clock.ts";
import type { CommandContext } from "../../src/commands/context.ts";
import type { Connected } from "../../src/people/reach/connected.ts";
import type { Db } from "../../src/store.ts";
import { judging } from "./judging.ts";

/** What a `tinstone` command works on, over a test's own database. */
export function commandContext(of: { db: Db; clock: Clock; connected: Connected }): CommandContext {
  const { db, clock, connected } = of;
  return {
    db,
    clock,
    connected,
    publicUrl: "http://127.0.0.1",
    companyName: "Sample Instruments Inc.",
    contactPerson: "Sample Officer",
    auditKeys: undefined,
    judging,
  };
}
