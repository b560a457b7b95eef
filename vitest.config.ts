import { defineConfig } from "vitest/config";

/** Fast first: each group starts when the one before it is done. */
const GROUPS = ["unit", "contract", "db", "flow", "wire", "browser"];
const WITHOUT_DATABASE = ["unit"];
/** Tests on the wire wait for timers, and of whole programs for processes, more than they compute. */
const WAITING: Record<string, number> = { flow: 3, wire: 4 };

const SECOND = 1000;

export default defineConfig({
  test: {
    pool: "forks",
    // The SDKs take seconds to load; no test changes a module that another one uses.
    isolate: false,
    // One less than the cores is the default: on two cores that would be one after the other.
    maxWorkers: 2,
    testTimeout: 30 * SECOND,
    hookTimeout: 60 * SECOND,
    projects: GROUPS.map((name, groupOrder) => ({
      extends: true,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        sequence: { groupOrder },
        maxWorkers: WAITING[name] ?? 2,
        globalSetup: WITHOUT_DATABASE.includes(name) ? [] : ["test/support/database-setup.ts"],
      },
    })),
  },
});
