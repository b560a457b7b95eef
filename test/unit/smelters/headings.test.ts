import { expect, it } from "vitest";
import { headingsOf } from "../../../src/smelters/rmap/headings.ts";

const OTHERS = {
  id: "Smelter ID",
  name: "Standard Smelter Name",
  metal: "Metal",
  country: "Country",
  status: "Status",
};

/** Under which field the heading is found where all others are named plainly. */
function fieldOf(heading: string): string | undefined {
  for (const field of Object.keys(OTHERS)) {
    const cells = Object.entries(OTHERS).filter(([other]) => other !== field);
    const columns = headingsOf([...cells.map(([, text]) => text), heading]);
    if (columns === "reference_list") return columns;
    if (columns && Object.entries(columns).some(([at, column]) => at === field && column === cells.length))
      return field;
  }
  return undefined;
}

it.each([
  [
    "id",
    "RMI Smelter ID",
    "CID",
    "CID Number",
    "SMELTERID",
    "Facility ID",
    "Smelter or Refiner ID",
    "Refinery ID #",
  ],
  ["id", "Smelter Identification", "Smelter Identification Number", "RMI Facility ID No.", "ID", "ＣＩＤ"],
  [
    "name",
    "Standard Facility Name",
    "Standard Smelter Names",
    "Facility Name",
    "Smelter/Refiner Name",
    "Name",
  ],
  ["name", "Smelter or Refiner", "Smelter & Refiner Name (1)", "Facility\r\nName *"],
  ["metal", "Metal", "METALS", "Mineral", "Metal Type", "Metal(s)"],
  [
    "country",
    "Country Location",
    "Country/Location",
    "Facility Country",
    "Location (Country)",
    "Country / Region",
  ],
  ["country", "Smelter Facility Location: Country", "Location", "Country of Location", "Smelter Country (*)"],
  ["status", "Due Diligence Assessment Program Status", "Assessment Status", "Audit Status", "RMAP Status"],
  [
    "status",
    "RMAP Audit Status",
    "RMI status",
    "Conformance",
    "Conformance Status",
    "Status (RMAP)",
    "Facility Status",
  ],
])("headings of the column %s", (field, ...headings) => {
  expect(headings.map((heading) => [heading, fieldOf(heading)])).toEqual(
    headings.map((heading) => [heading, field]),
  );
});

it.each([
  ...[
    "Re-audit Status",
    "Re-assessment Status",
    "Reassessment status",
    "Reaudit In Progress",
    "Operational Status",
  ],
  ...[
    "Facility Operational Status",
    "LBMA Status",
    "Cross-Recognition Status",
    "Country of Origin",
    "Mine Country",
  ],
  ...[
    "State/Province/Region",
    "Audit Cycle",
    "Last Audit Date",
    "Metal origin",
    "Order ID",
    "Contact Name",
    "",
    "x".repeat(99),
  ],
])("%j is no heading of ours", (heading) => {
  expect(fieldOf(heading)).toBeUndefined();
});

it("of two columns for one field the plainer counts, wherever it stands", () => {
  expect(
    headingsOf([
      "Status",
      "Location",
      "ID",
      "Name",
      "RMAP Status",
      "Country",
      "CID",
      "Standard Smelter Name",
    ]),
  ).toEqual({
    id: 6,
    name: 7,
    country: 5,
    status: 4,
  });
});

it("a row without an identifier, or with nothing else, is not one of headings", () => {
  expect(headingsOf(["Metal", "Smelter Name", "Country", "Status"])).toBeUndefined();
  expect(headingsOf(["Smelter ID", "Remarks"])).toBeUndefined();
});
