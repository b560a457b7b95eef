import { describe, expect, it } from "vitest";
import { address } from "../../src/chat/address.ts";
import type { InboundEvent } from "../../src/chat/event.ts";
import { quote } from "../../src/chat/quote.ts";
import { storedText } from "../../src/cmrt/workbook/cell.ts";
import { columns } from "../../src/commands/context.ts";
import { jsonLine } from "../../src/commands/json.ts";
import { isSensitive } from "../../src/grievance/sensitive.ts";
import { createReceive, type Routes } from "../../src/inbox/receive.ts";
import { storable } from "../../src/inbox/storable.ts";
import { errorFacts } from "../../src/log.ts";
import type { Db } from "../../src/store.ts";

const BASE = {
  key: "memory:1",
  at: new Date("2026-11-23T00:00:00Z"),
  from: { platform: "memory" as const, org: "o", id: "p", external: true },
  in: address("memory", "c"),
};

describe("text from outside", () => {
  it("stands in a sentence without line breaks, directions, invisible signs or half characters", () => {
    expect(quote("a\u202eb\u061cc\u200bd\u{e0041}e\ud800f\u180eg")).toBe("abcdefg");
    expect(quote("one\n\ttwo\u2028three\u0000four")).toBe("one two three four");
    expect(quote("क्\u200dष")).toBe("क्\u200dष");
  });

  it("is cut by characters, not in the middle of one", () => {
    expect(quote("👩🏽".repeat(50), 10)).toHaveLength([..."👩🏽".repeat(50)].slice(0, 9).join("").length + 1);
  });

  it("never becomes a link in our voice", () => {
    expect(quote("see https://evil.invalid/login")).toBe("see https: //evil.invalid/login");
  });

  it("of a cell holds nothing that a database refuses", () => {
    expect(storedText("a_x0000_b_xD800_c_x000D_d")).toBe("ab\ufffdc\rd");
    expect(storable({ text: "a\u0000b\ud800", list: ["\u0000"], at: BASE.at })).toEqual({
      text: "ab\ufffd",
      list: [""],
      at: BASE.at,
    });
  });

  it("gives a terminal no commands, as a column or as JSON", () => {
    expect(columns([["a\u001b[2J\u009b31m", "b"]])).toEqual(["a [2J 31m  b"]);
    expect(jsonLine({ name: "\u009b31m\u007f" })).toBe('{"name":"\\u009b31m\\u007f"}');
    expect(JSON.parse(jsonLine({ name: "\u009b31m" }))).toEqual({ name: "\u009b31m" });
  });

  it("cannot hold up the search for a concern, however it is blank", () => {
    const text = `I want to report${" ".repeat(2_000_000)}x`;
    expect(isSensitive({ ...BASE, kind: "said", message: BASE.in, text, files: [], mentioned: true })).toBe(
      false,
    );
  });
});

describe("an error in the log", () => {
  it("tells where it was thrown, never what its message says", () => {
    const error = new Error(
      "Failed query\nparams: x\nat my boss hides the receipts\n    at my (desk.ts:1:1)",
    );
    expect(JSON.stringify(errorFacts(error))).not.toMatch(/boss|desk/);
    expect(errorFacts(error)).toMatchObject({
      error: "Error",
      at: expect.stringContaining("hostile-text.test.ts"),
    });
  });
});

describe("a name that a client sends", () => {
  it.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
    "%s is nobody's button or form",
    async (name) => {
      const routes: Routes = {
        isSensitive: () => false,
        speaker: async ({ from }) => from,
        sensitive: () => Promise.reject(new Error("not asked")),
        onDecision: async () => undefined,
        onNotice: async () => undefined,
        surfaces: {},
        presses: {},
        forms: {},
        preparedPresses: {},
        preparedForms: {},
        unknown: async () => ({ kind: "close" }),
      };
      const receive = createReceive(undefined as unknown as Db, { now: () => BASE.at }, routes);
      const pressed: InboundEvent = { ...BASE, kind: "pressed", action: name, value: "" };
      expect(await receive(pressed)).toEqual({ kind: "close" });
      expect(await receive({ ...BASE, kind: "submitted", form: name, context: "", values: {} })).toEqual({
        kind: "close",
      });
    },
  );
});
