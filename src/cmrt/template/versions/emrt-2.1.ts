import type { Layout } from "../layout.ts";

/** The minerals are chosen in rows 12 to 15, which moves the rest of the company block down. */
export const emrt21: Layout = {
  kind: "EMRT",
  version: "2.1",
  published: "2025-10-17",
  company: {
    company: "D8",
    scope: "D9",
    scope_description: "D10",
    unique_id: "D16",
    unique_id_authority: "D17",
    address: "D18",
    contact_name: "D19",
    contact_email: "D20",
    contact_phone: "D21",
    authorizer: "D22",
    authorizer_title: "D23",
    authorizer_email: "D24",
    authorizer_phone: "D25",
    date: "D26",
  },
  // To judge it: a survey here, its metals read from column B, and rules.
  survey: undefined,
};
