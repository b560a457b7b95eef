/** The directions of the house: `ARCHITECTURE.md`. Run, and itself tested, by test/unit/house.test.ts. */

const OURS = "^(src|adapters|db)/";
/** `src/main/` is main.ts in several files, `src/cli/` cli.ts; the roots import them, nobody else. */
const ROOTS = "^src/(main|cli)([.]ts$|/)";
const STORES = ["^src/store[.]ts$", "^src/.+/store[.]ts$", "^src/audit/record[.]ts$"];
const DATABASE = ["^db/", "(^|/)node_modules/(drizzle-orm|postgres|@electric-sql)/"];
/** What ships: it knows nothing of what is tried, measured, packed or tested beside it. */
const SHIPS = "^(src|adapters|db|deploy)/";
const packages = (names) => `(^|/)node_modules/(${names})`;

const rule = (name, from, to) => ({ name, severity: "error", from, to });

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    rule("no-circles", {}, { circular: true }),
    rule("every-import-resolves", {}, { couldNotResolve: true }),
    // What is tried without an account is the whole program beside a platform of the tests' own.
    rule("nothing-imports-the-roots", { path: SHIPS, pathNot: ROOTS }, { path: ROOTS }),
    rule("nothing-imports-tests", { path: SHIPS }, { path: "^(test|bench|try)/" }),
    rule(
      "what-is-tried-needs-no-tests",
      { path: "^try/" },
      { path: "^(test|bench)/", pathNot: "^test/support/" },
    ),
    rule("nothing-imports-what-packs", { pathNot: "^deploy/" }, { path: "^deploy/" }),
    rule("what-packs-needs-only-words", { path: "^deploy/" }, { path: "^(adapters|db)/" }),
    rule("src-never-imports-adapters", { path: "^src/", pathNot: ROOTS }, { path: "^adapters/" }),
    rule("slack-only-in-its-adapter", { pathNot: "^adapters/slack/" }, { path: packages("@slack/") }),
    rule(
      "teams-only-in-its-adapter",
      { pathNot: "^adapters/teams/" },
      { path: packages("botbuilder|botframework") },
    ),
    rule("mail-only-in-its-adapter", { pathNot: "^adapters/mail/" }, { path: packages("nodemailer/") }),
    rule("express-only-in-http", { pathNot: "^adapters/http/" }, { path: packages("express/") }),
    rule("only-stores-talk-to-db", { path: "^src/", pathNot: [...STORES, ROOTS] }, { path: DATABASE }),
    rule("adapters-never-talk-to-db", { path: "^adapters/" }, { path: DATABASE }),
    rule(
      "adapters-import-no-adapter-but-http",
      { path: "^adapters/([^/]+)/" },
      { path: "^adapters/", pathNot: "^adapters/($1|http)/" },
    ),
    rule("cmrt-stands-alone", { path: "^src/cmrt/" }, { path: OURS, pathNot: "^src/cmrt/" }),
    rule("chat-is-the-ground", { path: "^src/chat/" }, { path: OURS, pathNot: "^src/chat/" }),
    rule("survey-never-imports-grievance", { path: "^src/survey/" }, { path: "^src/grievance/" }),
    rule("grievance-never-imports-survey", { path: "^src/grievance/" }, { path: "^src/survey/" }),
    rule("db-knows-nobody", { path: "^db/" }, { path: "^(src|adapters)/" }),
  ],
  options: {
    // The other parsers see nothing in TypeScript 7 and say nothing about it.
    parser: "swc",
    // Type-only imports count.
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^test/"] },
    // Packages may name their entrances ("csv-parse/sync") instead of having files there.
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
    exclude: { path: "^db/migrations/" },
  },
};
