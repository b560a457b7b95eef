import { describe, expect, it } from "vitest";
import { drop, judgement } from "../../db/schema/index.ts";
import { mailAddress } from "../../src/people/email.ts";
import { failAddress } from "../../src/people/reach/store.ts";
import { formIn, lateSuppliers } from "../support/late-suppliers.ts";

describe("suppliers for whom nothing more leaves by itself", () => {
  const late = lateSuppliers();
  const { requestOf, comesTo, happens, told, last, press, rowsOf, submit } = late;

  it("need a person because of the file that counts, not of one that was withdrawn", async () => {
    const at = late.bot.clock.now();
    const ids: string[] = [];
    for (const name of ["first.xlsx", "second.xlsx"]) {
      const place = { placed: "submission", placedAt: at, conversation: "c", message: "m", position: 0 };
      const [added] = await late.bot.db
        .insert(drop)
        .values({ name, eventKey: name, at, ...place })
        .returning();
      ids.push(added!.id);
      await happens("Sample Cables", "judged", "returned", { dropId: added!.id, verdict: "returned" });
    }
    const dropId = ids.at(-1)!;
    const anew = { dropId, at, verdict: "accepted", rulesVersion: "1", basis: {} };
    await late.bot.db.insert(judgement).values(anew);
    await comesTo("person", "Sample Cables");
    expect(rowsOf(last())[0]?.[2]).toContain("Judged again");
    await happens("Sample Cables", "taken_back", "returned", { dropId });
    await comesTo("person", "Sample Boards");
    expect(rowsOf(last())[1]?.[2]).toContain("2 files were returned");
  });

  it("need a person, who reads why and notes what came of it", async () => {
    for (let n = 0; n < 3; n++) await happens("Sample Cables", "judged", "returned", { verdict: "returned" });
    await happens("Sample Magnets", "unreachable", "unreachable");
    const gone = mailAddress("sample.magnets@sample.invalid");
    await late.bot.db.transaction((tx) => failAddress(tx, gone, late.bot.clock.now()));
    await comesTo("person", "Sample Boards", "Sample Cables", "Sample Magnets");
    expect(told()).toHaveLength(1);
    expect(rowsOf(last()).map(([name, , why]) => [name, why])).toEqual([
      ["Sample Boards", "No answer after 2 reminders."],
      ["Sample Cables", "3 files were returned for correction, and no corrected one came."],
      ["Sample Magnets", expect.stringContaining("Nobody there can be written to")],
    ]);

    const form = formIn(await press("person.note"));
    const { id } = await requestOf("Sample Cables");
    const empty = await submit(form, { supplier: id });
    expect(empty.kind === "invalid" && Object.keys(empty.problems)).toEqual(["note"]);
    expect(await submit(form, { supplier: id, note: "They send it\non Friday." })).toEqual({ kind: "close" });
    expect(rowsOf(last())[1]?.at(-1)).toMatch(/^Olga, .+: They send it on Friday\.$/);
    expect((await requestOf("Sample Cables")).status).toBe("returned");
  });
});
