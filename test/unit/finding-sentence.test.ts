import { describe, expect, it } from "vitest";
import type { Finding, FormKind } from "../../src/cmrt/index.ts";
import { newestKnown } from "../../src/cmrt/index.ts";
import { findingSentence, unreadableSentence } from "../../src/i18n/findings.ts";
import { dateText, LANGUAGES } from "../../src/i18n/index.ts";

const LABEL = "8) 報告していますか – 金";

function finding(code: string, facts: Finding["facts"], label = ""): Finding {
  const where = { sheet: "Smelter List", cell: "C23", metal: "gold" } as const;
  return { code, check: "consistency", severity: "follow_up", ...where, facts, label };
}

describe.each(LANGUAGES)("what is said about a cell in %s", (language) => {
  it("ends with what the form itself calls the cell, once", () => {
    const plain = findingSentence(language, finding("Q8_NO", {}));
    const labelled = findingSentence(language, finding("Q8_NO", {}, LABEL));
    expect(labelled.startsWith(plain)).toBe(true);
    expect(labelled).toContain(LABEL);
    expect(findingSentence(language, finding("AUTHORIZER_SAME", { text: "as above" }, "as above"))).toBe(
      findingSentence(language, finding("AUTHORIZER_SAME", { text: "as above" })),
    );
  });

  it("keeps the form's words to one harmless line", () => {
    const text = findingSentence(
      language,
      finding("Q8_NO", {}, `See\n\u202ehttps://x.invalid ${"y".repeat(500)}`),
    );
    expect(text).not.toMatch(/[\n\u202e]|:\/\/x/);
    expect(text.length).toBeLessThan(500);
  });

  it("writes days as the reader does", () => {
    const text = findingSentence(
      language,
      finding("DATE_STALE", { date: "2026-03-31", start: "2026-04-02" }),
    );
    expect(text).toContain(dateText(language, "2026-03-31"));
    expect(text).toContain(dateText(language, "2026-04-02"));
    const typed = findingSentence(language, finding("DATE_FUTURE", { date: "2026-13-45" }));
    expect(typed).toContain("2026-13-45");
  });

  it("asks about a suggestion and names its row", () => {
    const near = { suggested: "CID000211", suggested_name: "Sample Metals", suggested_country: "JAPAN" };
    const facts = { id: "CID00211", ...near };
    const asked = findingSentence(language, finding("SMELTER_ID_UNKNOWN", { ...facts, row: 23 }));
    for (const part of ["23", "CID00211", "CID000211", "Sample Metals", "JAPAN"])
      expect(asked).toContain(part);
    expect(findingSentence(language, finding("SMELTER_ID_UNKNOWN", { id: "CID00211" }))).not.toContain(
      "CID000211",
    );
  });

  it("names a form that is not asked for, and what to send instead", () => {
    const newest = `CMRT ${newestKnown("CMRT")}`;
    const said = (unreadable: "too_old" | "other_form", kind: FormKind, version: string) =>
      unreadableSentence(language, { unreadable, template: { kind, version, language: "English" } });
    const names: [FormKind, string][] = [
      ["EMRT", "Extended Minerals Reporting Template (EMRT 2.1)"],
      ["CRT", "Cobalt Reporting Template (CRT 2.1)"],
      ["AMRT", "Additional Minerals Reporting Template (AMRT 2.1)"],
    ];
    for (const [kind, name] of names) {
      expect(said("other_form", kind, "2.1")).toContain(name);
      expect(said("other_form", kind, "2.1")).toContain(newest);
    }
    expect(said("other_form", "CRT", "")).toContain("Cobalt Reporting Template (CRT)");
    expect(said("too_old", "CMRT", "5.12")).toContain("(CMRT 5.12)");
    expect(said("too_old", "CMRT", "5.12")).toContain(newest);
  });
});
