import type { people as english } from "../en/people.ts";

export const people: Record<keyof typeof english, string> = {
  "people.somebody": "担当者",
  "people.link_sent":
    "新しい専用リンクをお送りしました。リンクがあればご本人として入れるため、ここには表示しません。",
};
