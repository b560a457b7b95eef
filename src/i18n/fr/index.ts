import { chat } from "./chat.ts";
import { check } from "./check.ts";
import { findings } from "./findings.ts";
import { mail } from "./mail.ts";
import { reminders } from "./reminders.ts";
import { survey } from "./survey.ts";

/** In French a blank that does not break (U+00A0) stands before : ; ? ! and inside « ». */
export const fr = { ...findings, ...chat, ...mail, ...check, ...survey, ...reminders };
