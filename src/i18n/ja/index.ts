import { command } from "./command.ts";
import { findings } from "./findings.ts";
import { page } from "./page.ts";
import { sample } from "./sample.ts";
import { survey } from "./survey.ts";

export const ja = { ...findings, ...page, ...command, ...sample, ...survey };
