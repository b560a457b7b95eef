import { describe, expect, it } from "vitest";
import { readRmapList } from "../../../src/smelters/rmap/index.ts";
import {
  bareXlsx,
  csv,
  EXPORT_HEADINGS,
  PUBLIC_HEADINGS,
  type SheetOf,
  spreadsheetMl,
  xlsx,
} from "../../support/rmap/lists.ts";

const list = async (bytes: Uint8Array | string, name = "list.xlsx") => {
  const reading = await readRmapList(typeof bytes === "string" ? Buffer.from(bytes) : bytes, name);
  if (reading.kind !== "list") throw new Error(`not a list: ${reading.why}`);
  return reading;
};
const sheet = (rows: string[][], name = "Sheet1"): SheetOf => ({ name, rows });

const KONA = {
  id: "CID900001",
  metal: "Gold",
  name: "Sample Refining, Kona",
  country: "Japan",
  status: "Conformant",
};
const ORE = {
  id: "CID900002",
  metal: "Tin",
  name: 'Sample "Ore" Works',
  country: "Türkiye",
  status: "Active",
};
const FACILITIES = [KONA, ORE];

/** The same two facilities under headings of the public list, of our own, and of a members' list. */
const ORDERS: [string, string[][]][] = [
  [
    "public list",
    [
      PUBLIC_HEADINGS,
      [
        "Gold",
        "CID900001",
        KONA.name,
        "Operational",
        "Pinch Point",
        "Japan",
        "Conformant",
        "1 Year",
        "2026-02-01",
        "No",
      ],
      ["Tin", "CID900002", ORE.name, "Operational", "Pinch Point", "Türkiye", "Active", "", "", ""],
    ],
  ],
  [
    "capitals, line breaks, statuses that are none",
    [
      [
        "RE-AUDIT STATUS",
        "RMAP\nSTATUS",
        "SMELTER NAME (1)",
        "OPERATIONAL STATUS",
        "SMELTER\nID *",
        "COUNTRY/LOCATION",
        "METAL(S)",
      ],
      ["in progress", "Conformant", KONA.name, "Active", "cid 900001", "Japan", "GOLD"],
      ["", "Active", ORE.name, "Active", "CID-900002", "Türkiye", "tin"],
    ],
  ],
  [
    "short names",
    [
      ["Assessment Status", "Location", "CID", "Refiner", "Mineral", "Remarks"],
      ["Conformant", "Japan", "CID900001", KONA.name, "Gold", "x"],
      [" Active ", "Türkiye", "ＣＩＤ９００００２", ORE.name, "Tin", ""],
    ],
  ],
];

describe.each(ORDERS)("headings: %s", (_, rows) => {
  it("are found in an xlsx, a bare xlsx, an XML spreadsheet and a csv", async () => {
    const files = [
      await xlsx(sheet(rows)),
      bareXlsx(rows),
      spreadsheetMl(sheet(rows)),
      Buffer.from(csv(rows)),
    ];
    for (const bytes of files) {
      const { facilities, problems, allAre } = await list(bytes);
      expect(facilities).toEqual(FACILITIES);
      expect(problems).toEqual([]);
      expect(allAre).toBeUndefined();
    }
  });
});

describe("a list without a status column", () => {
  const rows = [
    EXPORT_HEADINGS,
    ["Gold", "CID900001", KONA.name, "Kona", "Japan", "", "2026-02-01", "1 Year", "No", "Yes", ""],
    [
      "Tin",
      "CID900002",
      ORE.name,
      "",
      "Türkiye",
      "https://sample.invalid",
      "2026-03-01",
      "3 Years",
      "Yes",
      "",
      "",
    ],
  ];

  it.each([
    ["FullConformantSmelter_List2026-06-01.xml", "Conformant", "2026-06-01"],
    ["ActiveSmelters.xml", "Active", "2026-11-16"],
  ])("takes it from the file's name: %s", async (name, status, day) => {
    const reading = await list(spreadsheetMl(sheet(rows, "Export")), name);
    expect(reading.facilities.map((facility) => facility.status)).toEqual([status, status]);
    expect(reading).toMatchObject({ allAre: status, proposedAsOf: day });
  });

  it("takes it from a title", async () => {
    const titled = [["RMAP Conformant Smelters and Refiners, as of 15 Nov 2026"], [], ...rows];
    const reading = await list(csv(titled), "export.csv");
    expect(reading).toMatchObject({ allAre: "Conformant", asOf: "2026-11-15" });
  });

  it("takes it from each sheet's name, and the metal too", async () => {
    const body = rows.map((row) => row.slice(1));
    const reading = await list(
      await xlsx(sheet([body[0]!, body[1]!], "Conformant Gold"), sheet([body[0]!, body[2]!], "Active Tin")),
    );
    expect(reading.facilities).toEqual(FACILITIES);
    expect(reading.allAre).toBeUndefined();
  });

  it("takes it from headings between its parts", async () => {
    const reading = await list(
      csv([rows[0]!, ["Conformant smelters"], rows[1]!, ["Active smelters"], rows[2]!]),
      "smelters.csv",
    );
    expect(reading.facilities).toEqual(FACILITIES);
  });

  it.each([
    "export.xml",
    "Active and Conformant Facilities.xml",
    "NonConformant.xml",
    "not conformant.xml",
    "Eligible Facilities conformant check.xml",
    "Inactive.xml",
    "Removed conformant smelters.xml",
  ])("is none without one status for all: %s", async (name) => {
    const reading = await readRmapList(spreadsheetMl(sheet(rows)), name);
    expect(reading).toEqual({ kind: "not_a_list", why: "no_status" });
  });

  it("is not given one by a sentence that explains the word, nor by the name of a file with other sheets", async () => {
    const explained = [["Conformant facilities completed an assessment."], ...rows];
    expect(await readRmapList(bareXlsx(explained), "x.xlsx")).toMatchObject({ why: "no_status" });
    const reading = await list(
      await xlsx(
        sheet(ORDERS[0]![1], "Conformant"),
        sheet([rows[0]!, ["Gold", "CID900003", "Sample Gone"]], "Others"),
      ),
      "conformant.xlsx",
    );
    expect(reading.facilities).toEqual(FACILITIES);
    expect(reading.problems).toEqual([{ row: 1, sheet: "Others", what: "no_status" }]);
  });
});

describe("around the table", () => {
  const HEAD = ["Smelter ID", "Metal", "Smelter Name", "Country", "Status"];
  const line = ({ id, metal, name, country, status }: typeof KONA) => [id, metal, name, country, status];

  it("stand titles, merged cells, empty rows, remarks and sums", async () => {
    const rows = [
      ["Responsible Minerals Assurance Process", "", ""],
      ["Last updated: November 5th, 2026"],
      [],
      HEAD,
      line(KONA),
      [],
      line(ORE),
      [],
      ["Facilities marked with * are cross-recognized."],
      ["Total", "", "2"],
    ];
    const merged = ["A1:E1", "A2:E2", "A9:E9"];
    for (const bytes of [
      await xlsx({ name: "List", rows, merged }),
      spreadsheetMl(sheet(rows)),
      Buffer.from(csv(rows)),
    ]) {
      const reading = await list(bytes);
      expect(reading.facilities).toEqual(FACILITIES);
      expect(reading.problems).toEqual([]);
      expect(reading.asOf).toBe("2026-11-05");
      expect(reading.proposedAsOf).toBeUndefined();
    }
  });

  it("stands a metal above each part, or in the sheet's name", async () => {
    const without = ({ metal: _, ...facility }: typeof KONA) => Object.values(facility);
    const head = ["Smelter ID", "Smelter Name", "Country", "Status"];
    const parts = [["Gold"], head, without(KONA), ["Tin Smelters"], head, without(ORE)];
    expect((await list(csv(parts))).facilities).toEqual(FACILITIES);
    const sheets = [sheet([head, without(KONA)], "1 Gold"), sheet([head, without(ORE)], "2 Tin")];
    for (const bytes of [await xlsx(...sheets), spreadsheetMl(...sheets)]) {
      expect((await list(bytes)).facilities).toEqual(FACILITIES);
    }
    expect((await list(csv([head, without(KONA)]), "Gold refiners.csv")).facilities).toEqual([KONA]);
  });

  it("is said what could not be taken, by the spreadsheet's own row", async () => {
    const rows = [
      HEAD,
      line(KONA),
      [],
      ["", ...line(ORE).slice(1)],
      ["900002", ...line(ORE).slice(1)],
      ["CID9002", ...line(ORE).slice(1)],
      [...line(ORE).slice(0, 4), " "],
      line(KONA),
      line({ ...KONA, metal: "Silver" }),
      line({ ...KONA, status: "Active" }),
    ];
    for (const bytes of [await xlsx(sheet(rows)), spreadsheetMl(sheet(rows))]) {
      const { facilities, problems } = await list(bytes);
      expect(problems.map(({ row, what }) => `${row} ${what}`)).toEqual([
        "4 no_id",
        "5 bad_id",
        "6 bad_id",
        "7 no_status",
        "10 twice_differently",
      ]);
      // Of two statuses for one facility, not the better one.
      expect(facilities).toEqual([
        { ...KONA, status: "Active" },
        { ...KONA, metal: "Silver" },
      ]);
    }
  });

  it("keeps a status as written, without what cannot be seen, and short", async () => {
    const status = "=HYPERLINK(1)\u202e \u0085 Outreach\n required";
    const { facilities } = await list(csv([HEAD, line({ ...KONA, status, name: "x".repeat(1000) })]));
    expect(facilities[0]).toMatchObject({ status: "=HYPERLINK(1) Outreach required", name: "x".repeat(300) });
  });
});

describe("the day a list is of", () => {
  const table = [
    ["Smelter ID", "Status"],
    ["CID900001", "Conformant"],
  ];
  const dayIn = async (...titles: string[][]) => (await list(csv([...titles, ...table]), "a.csv")).asOf;

  it.each([
    ["As of 2026-11-15", "2026-11-15"],
    ["RMI facilities (updated 15-Nov-2026)", "2026-11-15"],
    ["Status date: 2026/11/5 10:00", "2026-11-05"],
    ["Valid as of 15November2026", "2026-11-15"],
    ["Date: 2026年11月15日", "2026-11-15"],
    ["Updated on Nov 15, 2026", "2026-11-15"],
    ["As of 11/05/2026", undefined],
    ["Copyright 2026", undefined],
    ["As of 31 Feb 2026", undefined],
  ])("%s", async (title, day) => {
    expect(await dayIn([title])).toBe(day);
  });

  it("may stand in the next cell, also as Excel's number; two days are none", async () => {
    expect(await dayIn(["As of", "", "2026-11-15"])).toBe("2026-11-15");
    expect(await dayIn(["As of", "46341"])).toBe("2026-11-15");
    expect(await dayIn(["As of 2026-11-15"], ["Updated 2026-11-16"])).toBeUndefined();
  });

  it.each([
    ["Conformant_2026-11-01.csv", "2026-11-01"],
    ["list 20261101 final.csv", "2026-11-01"],
    ["RMAP 01Nov2026.csv", "2026-11-01"],
    ["list 20261399.csv", undefined],
    ["CID900001.csv", undefined],
  ])("is proposed from the name %s", async (name, day) => {
    expect((await list(csv(table), name)).proposedAsOf).toBe(day);
  });

  it("is proposed from the properties", async () => {
    for (const bytes of [await xlsx(sheet(table)), spreadsheetMl(sheet(table))]) {
      expect((await list(bytes)).proposedAsOf).toBe("2026-11-16");
    }
  });
});
