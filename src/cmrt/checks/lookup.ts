import { SHEETS } from "../template/layout.ts";
import type { Form, Rule } from "./rule.ts";

/**
 * About the look-up sheet a file carries. A file without one keeps no list that could be altered: where an officer's
 * list judges nothing is lost by it, so nothing is said.
 */
export const lookupRules: readonly Rule[] = [
  {
    code: "LOOKUP_ALTERED",
    check: "file",
    severity: "must_fix",
    group: "form",
    source: "PRACTICE: a list that was written over can make any smelter a listed one",
    *find(form) {
      const officers = officersHash(form);
      const { sha256 } = form.lookup;
      if (sha256 === null || officers === undefined) return;
      if (sha256 !== officers) yield placeOf(form);
    },
  },
  {
    code: "LOOKUP_UNVERIFIED",
    check: "file",
    severity: "note",
    group: "form",
    source: "PRACTICE: the file's own list judges, and nobody vouches for it",
    *find(form) {
      const { declaration, layout, lookup } = form;
      if (lookup.sha256 === null || officersHash(form) !== undefined) return;
      const published = layout.version === declaration.template.version ? layout.lookup?.sha256 : undefined;
      if (lookup.sha256 === published) return;
      const place = placeOf(form);
      yield published ? { ...place, facts: { ...place.facts, variant: "differs" } } : place;
    },
  },
];

/** The hash of the officer's list that judges this form, if one does. */
function officersHash({ declaration: { template }, lists }: Form): string | undefined {
  return lists.references?.find(({ kind, version }) => kind === template.kind && version === template.version)
    ?.sha256;
}

function placeOf({ declaration: { template } }: Form) {
  return { sheet: SHEETS.lookup, cell: null, facts: { version: template.version } };
}
