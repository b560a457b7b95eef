import { defineConfig } from "vitest/config";

/** Fast first: each group starts when the one before it is done. */
const GROUPS = ["unit", "contract", "db", "flow", "wire", "browser"];
const WITHOUT_DATABASE = ["unit"];

const SECOND = 1000;

export default defineConfig({
  test: {
    pool: "forks",
    testTimeout: 30 * SECOND,
    hookTimeout: 60 * SECOND,
    projects: GROUPS.map((name, groupOrder) => ({
      extends: true,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        sequence: { groupOrder },
        globalSetup: WITHOUT_DATABASE.includes(name) ? [] : ["test/support/database-setup.ts"],
      },
    })),
  },
});
