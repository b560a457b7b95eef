import { SUPPLIERS } from "./suppliers.ts";

/** What comes from a supplier, or becomes of one, in the sample year. */
export type Came =
  | "asked"
  | "answered"
  | "working"
  | "muted"
  | "bounced"
  | "returned"
  | "accepted"
  | "accepted_with_follow_up";

/** By days from the due date and minutes of that day, where the supplier is. */
export type Happening = { day: number; minute: number; what: Came };

const [connectors, boards, cables, magnets, coatings] = SUPPLIERS;

/** Five ways in which a survey goes. The clock's hands are everything that `nextStep` makes of it. */
export const SCRIPT: readonly {
  who: (typeof SUPPLIERS)[number];
  /** Who is written to after the first address failed. */
  colleague?: string;
  happens: readonly Happening[];
}[] = [
  {
    who: connectors,
    happens: [
      { day: -30, minute: 640, what: "asked" },
      { day: -29, minute: 945, what: "answered" },
      { day: -12, minute: 830, what: "accepted" },
    ],
  },
  {
    who: boards,
    happens: [
      { day: -33, minute: 870, what: "returned" },
      { day: -26, minute: 680, what: "returned" },
      { day: -8, minute: 585, what: "accepted" },
    ],
  },
  { who: cables, happens: [{ day: 13, minute: 1010, what: "accepted_with_follow_up" }] },
  {
    who: magnets,
    happens: [
      { day: -13, minute: 930, what: "working" },
      { day: -1, minute: 620, what: "accepted" },
    ],
  },
  {
    who: coatings,
    colleague: "Sample Colleague, Ohio",
    happens: [
      { day: -40, minute: 600, what: "bounced" },
      { day: -27, minute: 690, what: "muted" },
      { day: 21, minute: 800, what: "accepted" },
    ],
  },
];
