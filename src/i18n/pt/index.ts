import { chat } from "./chat.ts";
import { check } from "./check.ts";
import { findings } from "./findings.ts";
import { survey } from "./survey.ts";

export const pt = { ...findings, ...chat, ...check, ...survey };
