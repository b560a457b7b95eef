import type { people as english } from "../en/people.ts";

export const people: Record<keyof typeof english, string> = {
  "people.somebody": "担当者",
};
