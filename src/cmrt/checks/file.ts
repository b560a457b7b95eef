import { REVISION, SHEETS } from "../template/layout.ts";
import { newestKnown } from "../template/versions/index.ts";
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
  {
    code: "VERSION_NEWER",
    check: "file",
    severity: "note",
    group: "form",
    source: "RMI publishes a version about once a year; newer ones always count",
    *find({ declaration: { template } }) {
      const known = newestKnown(template.kind);
      if (template.version === "" || compareVersions(template.version, known) <= 0) return;
      yield { sheet: SHEETS.declaration, cell: REVISION, facts: { version: template.version, known } };
    },
  },
];
