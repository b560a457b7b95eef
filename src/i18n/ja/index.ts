import { campaign } from "./campaign.ts";
import { chat } from "./chat.ts";
import { check } from "./check.ts";
import { command } from "./command.ts";
import { compliance } from "./compliance.ts";
import { deploy } from "./deploy.ts";
import { escalation } from "./escalation.ts";
import { findings } from "./findings.ts";
import { grievance } from "./grievance.ts";
import { linking } from "./linking.ts";
import { mail } from "./mail.ts";
import { mailSetup } from "./mail-setup.ts";
import { page } from "./page.ts";
import { people } from "./people.ts";
import { preview } from "./preview.ts";
import { reaching } from "./reaching.ts";
import { reminders } from "./reminders.ts";
import { sample } from "./sample.ts";
import { smelters } from "./smelters.ts";
import { status } from "./status.ts";
import { supplierCommand } from "./supplier-command.ts";
import { suppliers } from "./suppliers.ts";
import { survey } from "./survey.ts";
import { transcript } from "./transcript.ts";
import { trial } from "./trial.ts";
import { trouble } from "./trouble.ts";
import { unplaced } from "./unplaced.ts";
import { welcome } from "./welcome.ts";
import { year } from "./year.ts";

export const ja = {
  ...findings,
  ...chat,
  ...check,
  ...mail,
  ...page,
  ...mailSetup,
  ...command,
  ...campaign,
  ...preview,
  ...sample,
  ...year,
  ...survey,
  ...reminders,
  ...smelters,
  ...suppliers,
  ...supplierCommand,
  ...status,
  ...compliance,
  ...linking,
  ...reaching,
  ...transcript,
  ...unplaced,
  ...escalation,
  ...welcome,
  ...people,
  ...grievance,
  ...trial,
  ...trouble,
  ...deploy,
};
