import type { survey as english } from "../en/survey.ts";

export const survey: Record<keyof typeof english, string> = {};
