import { chat } from "./chat.ts";
import { check } from "./check.ts";
import { command } from "./command.ts";
import { compliance } from "./compliance.ts";
import { deploy } from "./deploy.ts";
import { findings } from "./findings.ts";
import { grievance } from "./grievance.ts";
import { linking } from "./linking.ts";
import { page } from "./page.ts";
import { people } from "./people.ts";
import { sample } from "./sample.ts";
import { smelters } from "./smelters.ts";
import { status } from "./status.ts";
import { survey } from "./survey.ts";
import { transcript } from "./transcript.ts";
import { trouble } from "./trouble.ts";
import { unplaced } from "./unplaced.ts";
import { welcome } from "./welcome.ts";

/** What people read about a file they dropped, and around it: said in every language. */
export const aboutFiles = { ...findings, ...chat, ...check, ...survey };

export const en = {
  ...aboutFiles,
  ...page,
  ...command,
  ...sample,
  ...smelters,
  ...status,
  ...compliance,
  ...linking,
  ...transcript,
  ...unplaced,
  ...welcome,
  ...people,
  ...grievance,
  ...trouble,
  ...deploy,
};
