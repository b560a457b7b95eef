import { SCOPE_COMPANY, SCOPE_PRODUCTS } from "../template/choices.ts";
import { SHEETS } from "../template/layout.ts";
import { cellAt, shownText } from "../workbook/cell.ts";
import { ofConsistency, type Rule } from "./rule.ts";

/** About the Product List and the scope it belongs to. */
export const productRules: readonly Rule[] = [
  {
    ...ofConsistency("COMPANY_SCOPE_WITH_PRODUCTS", "note", "contradiction"),
    source: "INSTR A9",
    *find({ declaration: { company, products } }) {
      if (company.scope !== SCOPE_COMPANY || products.length === 0) return;
      const row = products[0]?.row;
      yield { sheet: SHEETS.products, cell: `B${row}`, facts: { count: products.length } };
    },
  },
  {
    ...ofConsistency("PRODUCT_NUMBER_MISSING", "follow_up", "answer"),
    source: "INSTR A9",
    *find({ declaration: { company, products }, layout, sheets }) {
      if (company.scope !== SCOPE_PRODUCTS) return;
      const rows = new Set(products.filter(({ number }) => number.trim() === "").map(({ row }) => row));
      // An empty first number is RMI's own check, which takes a blank for one.
      const { firstRow } = layout.survey.products;
      const first = shownText(cellAt(sheets.products, `B${firstRow}`));
      if (first === "") rows.delete(firstRow);
      else if (first.trim() === "") rows.add(firstRow);
      if (rows.size === 0) return;
      yield { sheet: SHEETS.products, cell: `B${Math.min(...rows)}`, facts: { count: rows.size } };
    },
  },
  {
    ...ofConsistency("PRODUCT_DUPLICATE", "note", "answer"),
    source: "PRACTICE",
    *find({ declaration: { products } }) {
      const seen = new Map<string, number>();
      for (const { row, number } of products) {
        const key = number.normalize("NFKC").trim().toLowerCase();
        const first = seen.get(key);
        if (key === "") continue;
        if (first === undefined) seen.set(key, row);
        else yield { sheet: SHEETS.products, cell: `B${row}`, facts: { number, first } };
      }
    },
  },
];
