import { chat } from "./chat.ts";
import { check } from "./check.ts";
import { findings } from "./findings.ts";
import { mail } from "./mail.ts";
import { reminders } from "./reminders.ts";
import { survey } from "./survey.ts";

export const ko = { ...findings, ...chat, ...mail, ...check, ...survey, ...reminders };
