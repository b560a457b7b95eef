import { chat } from "./chat.ts";
import { check } from "./check.ts";
import { findings } from "./findings.ts";
import { survey } from "./survey.ts";

export const zh = { ...findings, ...chat, ...check, ...survey };
