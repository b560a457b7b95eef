import { REVISION, SHEETS } from "../template/layout.ts";
import { compareVersions } from "../versions.ts";
import type { Rule } from "./rule.ts";

/** About the form itself. */
export const fileRules: readonly Rule[] = [
  {
    code: "VERSION_OUTDATED",
    check: "file",
    severity: "must_fix",
    group: "form",
    source: "ASSENT-4, ASSENT-3, IPOINT",
    *find({ declaration: { template }, basis: { oldestVersion } }) {
      if (!oldestVersion || template.version === "") return;
      if (compareVersions(template.version, oldestVersion) < 0) {
        const facts = { version: template.version, oldest: oldestVersion };
        yield { sheet: SHEETS.declaration, cell: REVISION, facts };
      }
    },
  },
];
