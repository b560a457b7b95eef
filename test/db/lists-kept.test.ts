import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { submission } from "../../db/schema/index.ts";
import { address } from "../../src/chat/address.ts";
import type { Declaration, Judgement, ReferenceTable, SmelterRow } from "../../src/cmrt/index.ts";
import { keepFile } from "../../src/files/store.ts";
import { addContact } from "../../src/people/store.ts";
import { currentLists } from "../../src/smelters/lists.ts";
import {
  dateRmap,
  keepReference,
  keepRmap,
  newestBlank,
  rmapBefore,
  rmapOfFile,
} from "../../src/smelters/store.ts";
import {
  addDrop,
  addJudgement,
  addSubmission,
  countedBefore,
  withdraw,
} from "../../src/survey/drops/store.ts";
import { currentRequest } from "../../src/survey/store.ts";
import { suppliersUsing } from "../../src/survey/used/store.ts";
import { endedCampaign, startedCampaign } from "../support/campaign.ts";
import { testClock } from "../support/clock.ts";
import { engines, type TestDatabase, testDatabase } from "../support/database.ts";

const clock = testClock();

describe.each(engines)("lists and what counts, kept (%s)", (engine) => {
  let database: TestDatabase;
  let count = 0;
  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.drop());

  const db = () => database.orm;
  const kept = async () => (await keepFile(db(), clock, Readable.from([Buffer.from(`${++count}`)]), 100)).id;
  const brought = async () => ({ fileId: await kept(), name: "list.xlsx", by: "operator" });
  const table = (version: string, names: string[]): ReferenceTable => ({
    ...{ kind: "CMRT" as const, version, sha256: names.join() },
    entries: names.map((name) => ({
      ...{ metal: "Tin", alias: name, name, country: "JAPAN", id: `CID${name}` },
      ...{ source: "RMI", city: "", state: "" },
    })),
  });
  const facility = (id: string, status: string) => ({ id, metal: "Tin", name: id, country: "", status });

  it("the newest list of each version judges, and the same object as long as nothing newer is kept", async () => {
    expect(await currentLists(db())).toEqual({});
    const older = await brought();
    await db().transaction((tx) => keepReference(tx, table("6.4", ["A"]), older, clock.now()));
    const first = await brought();
    const keep = (names: string[], of: typeof first) =>
      db().transaction((tx) => keepReference(tx, table("6.5", names), of, clock.now()));
    expect(await keep(["A", "B"], first)).toBe(true);
    expect(await keep(["A", "B"], first)).toBe(false);
    const before = await currentLists(db());
    expect(await currentLists(db())).toBe(before);
    expect(before.references?.map(({ version, sha256 }) => [version, sha256]).sort()).toEqual([
      ["6.4", "A"],
      ["6.5", "A,B"],
    ]);
    const second = await brought();
    expect(await keep(["A", "C"], second)).toBe(true);
    const after = await currentLists(db());
    expect(after.references?.map(({ sha256 }) => sha256).sort()).toEqual(["A", "A,C"]);
    // What judged first may be brought again, and judges again.
    expect(await keep(["A", "B"], first)).toBe(true);
    expect((await newestBlank(db(), "CMRT"))?.fileId).toBe(first.fileId);
  });

  it("of the lists of statuses that of the newest day judges, once it has one", async () => {
    const keep = async (asOf: string | undefined, status: string, judges = true) => {
      const of = await brought();
      const list = { facilities: [facility("CIDA", status)], problems: [], sha256: status, asOf, judges };
      await db().transaction((tx) => keepRmap(tx, list, of, clock.now()));
      return of.fileId;
    };
    const judging = async () => (await currentLists(db())).rmap?.facilities[0];
    await keep("2026-05-01", "Conformant");
    await keep("2026-04-01", "Active");
    await keep("2026-06-01", "Only some", false);
    const waiting = await keep(undefined, "Non conformant");
    expect(await judging()).toMatchObject({ status: "Conformant", conformant: true });
    const dated = (asOf: string) => db().transaction((tx) => dateRmap(tx, waiting, asOf));
    expect(await dated("2026-05-02")).toBe(true);
    expect(await dated("2026-05-02")).toBe(false);
    expect(await judging()).toMatchObject({ status: "Non conformant", conformant: false });
    expect((await currentLists(db())).rmap?.asOf).toBe("2026-05-02");
    // A slip is mended, and what judges knows it.
    expect(await dated("2026-05-03")).toBe(true);
    expect((await currentLists(db())).rmap?.asOf).toBe("2026-05-03");
    const list = (await rmapOfFile(db(), waiting))!;
    expect((await rmapBefore(db(), list))?.asOf).toBe("2026-05-01");
  });

  it("who uses a smelter is counted by the newest file that counts in a survey that runs", async () => {
    const asks = { requester: "Sample Instruments Inc.", contactPerson: "Sample Officer" };
    const open = (year: number) =>
      db().transaction((tx) =>
        startedCampaign(tx, { year, dueOn: `${year + 1}-03-31`, oldestVersion: null, ...asks }, clock.now()),
      );
    const supplier = (name: string) =>
      db().transaction(async (tx) => {
        const who = { name, email: `${name}@sample.invalid`, language: "en", timeZone: "UTC" };
        return (await addContact(tx, { supplier: `Sample ${name}`, ...who }, clock.now())).supplierId;
      });
    const [one, two] = [await supplier("one"), await supplier("two")];
    const lists = async (supplierId: string, ...ids: string[]) => {
      clock.advance(1_000);
      const now = clock.now();
      const fileId = await kept();
      const { id: requestId } = (await currentRequest(db(), supplierId))!;
      return db().transaction(async (tx) => {
        const where = { conversation: address("memory", "x"), message: address("memory", "x") };
        const from = {
          eventKey: `event ${++count}`,
          position: 0,
          contactId: null,
          officerId: null,
          ...where,
        };
        const drop = { fileId, name: "form.xlsx", placed: "counted" as const, requestId, ...from };
        const dropId = await addDrop(tx, drop, now);
        await addJudgement(tx, dropId, judged(ids), now);
        await addSubmission(tx, { requestId, dropId, fileId, late: false }, now);
        return dropId;
      });
    };
    const using = async () => {
      const found = await suppliersUsing(db(), ["cida", "CIDB", "CIDC"]);
      return Object.fromEntries([...found].map(([id, suppliers]) => [id, [...suppliers].sort()]));
    };

    await open(2026);
    await lists(one, "CIDA");
    await lists(one, "CIDA", "cidb", "CIDB");
    await lists(two, "CIDB");
    expect(await using()).toEqual({ CIDA: [one], CIDB: [one, two].sort() });
    const last = await lists(two, "CIDC");
    expect(await using()).toEqual({ CIDA: [one], CIDB: [one], CIDC: [two] });
    await db().transaction((tx) => withdraw(tx, last, clock.now()));
    expect(await using()).toEqual({ CIDA: [one], CIDB: [one, two].sort() });

    await db().transaction((tx) => endedCampaign(tx, 2026, clock.now()));
    expect(await using()).toEqual({});
    await open(2027);
    const before = await countedBefore(db(), two, 2027);
    expect([before?.year, before?.declaration.smelters.map(({ cid }) => cid)]).toEqual([2026, ["CIDB"]]);
    expect(await countedBefore(db(), two, 2026)).toBeUndefined();
    await db().update(submission).set({ late: true });
    expect(await countedBefore(db(), two, 2027)).toBeUndefined();
  });
});

/** As far as these questions ask. */
function judged(ids: string[]): Judgement {
  const declaration = {
    company: { name: "Sample" },
    smelters: ids.map((cid) => ({ cid }) as SmelterRow),
  } as Declaration;
  return {
    ...{ rulesVersion: "0", basis: { asOf: "2026-11-02" }, lookupSha256: null, template: null },
    lists: { reference: null, rmap: null, previous: null },
    ...{ verdict: "accepted" as const, unreadable: null, blank: false, findings: [], declaration },
  };
}
