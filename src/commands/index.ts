import { Command, CommanderError, type OutputConfiguration } from "commander";
import { LANGUAGES, sentence } from "../i18n/index.ts";
import { printRefusals, verify } from "./audit.ts";
import { changeSurvey, openSurvey, printCampaigns, showSurvey } from "./campaign.ts";
import { closeSurvey, pauseSurvey, previewSurvey, startSurvey, trySurvey } from "./campaign-life.ts";
import { withSettings } from "./campaign-settings.ts";
import { mapToSupplier, printChannels, unmap } from "./channel.ts";
import { checkCommand } from "./check/program.ts";
import {
  changeOne,
  letGo,
  markAnswered,
  mute,
  noteBounced,
  noteGood,
  printContacts,
  putFirst,
  unmute,
} from "./contact.ts";
import { type CommandContext, CommandProblem, type Output } from "./context.ts";
import { judgeFilesAgain, placeFile, printUnplaced, saveFile } from "./file.ts";
import { addList, printReferences, printRmaps } from "./list.ts";
import { enrolOfficer, printOfficerLink, printOfficers, retireOfficer } from "./officer.ts";
import { printPeople, unlinkPerson } from "./person.ts";
import { remind } from "./remind.ts";
import { printCode, printContactLink, printSuppliers, revokeLinks } from "./supplier.ts";
import { addSupplier, changeSupplier } from "./supplier-change.ts";
import { importSuppliers, writeEmptyList } from "./supplier-import.ts";
import { takeSupplierIn, takeSupplierOut } from "./supplier-scope.ts";

export type CommandResult = { stdout: string; stderr: string; status: number };
export type { CommandContext } from "./context.ts";

/**
 * Carries out one command that works on the database; paths in it are meant from `cwd`. The same here and in a
 * process that was handed the command; `tell` hears how far it is. Status: 0 done, 1 refused, 64 wrong usage.
 */
export async function runCommand(
  context: CommandContext,
  argv: string[],
  cwd: string,
  tell: (progress: string) => void = () => undefined,
): Promise<CommandResult> {
  const said = { stdout: "", stderr: "" };
  let status = 0;
  const output: Output = {
    json: false,
    cwd,
    line(text) {
      said.stdout += `${text}\n`;
    },
    progress: tell,
  };
  const write = {
    writeOut: (text: string) => {
      said.stdout += text;
    },
    writeErr: (text: string) => {
      said.stderr += text;
    },
  };
  const program = describe(context, output, write, (code) => {
    status = code;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return { ...said, status: error.exitCode === 0 ? 0 : 64 };
    if (error instanceof CommandProblem)
      return { ...said, stderr: `${error.message}\n`, status: error.status };
    const code = error instanceof Error && "code" in error ? String(error.code) : (error as Error).name;
    return { ...said, stderr: `${sentence("en", "command.failed", { error: code })}\n`, status: 1 };
  }
  return { ...said, status };
}

/** The whole command line; subcommands inherit where they write and that they never end the process. */
function describe(
  context: CommandContext,
  output: Output,
  write: OutputConfiguration,
  exit: (status: number) => void,
): Command {
  const program = new Command("tinstone")
    .description(sentence("en", "command.about"))
    .exitOverride()
    .configureOutput(write);
  // Listed for help only: files are judged where they are, never in a process that was handed the command.
  program.addCommand(checkCommand(async () => undefined));

  const group = (name: string, about: string) => program.command(name).description(about);
  const leaf = (parent: Command, usage: string, about: string) =>
    parent
      .command(usage)
      .description(about)
      .option("--json", "print JSON")
      .hook("preAction", (_, command) => {
        output.json = command.opts().json === true;
      });

  const supplier = group("supplier", "suppliers and their contacts");
  const known = (command: Command) =>
    command
      .option("--number <NUMBER>", "what your own books call the supplier")
      .option("--other-names <NAMES>", "names it also goes by, separated by semicolons")
      .option("--country <COUNTRY>", "the supplier's, whose holidays are kept: JP, DE-BY")
      .option("--buyer <NAME>", "who buys from it in your company")
      .option("--buyer-email <ADDRESS>", "the buyer's address")
      .option("--spend <AMOUNT>", "what you buy from it in a year");
  known(
    leaf(supplier, "add", "add a contact, and the supplier if it is new")
      .requiredOption("--name <NAME>", "the supplier")
      .requiredOption("--contact <NAME>", "the person")
      .requiredOption("--email <ADDRESS>", "their address")
      .option("--lang <LANGUAGE>", `the language they read: ${LANGUAGES.join(", ")}; else the country's`)
      .option("--timezone <ZONE>", "where they are, e.g. Asia/Tokyo; else the country's"),
  ).action((typed) => addSupplier(context, typed, output));
  known(
    leaf(supplier, "change <NAME>", "change what is known of a supplier").option(
      "--name <NAME>",
      "its new name",
    ),
  ).action((name, typed) => changeSupplier(context, name, typed, output));
  leaf(supplier, "out <NAME>", "ask a supplier no more in a survey: it is out of scope")
    .requiredOption("--year <YEAR>", "the survey's")
    .requiredOption("--reason <TEXT>", "why, for the record")
    .action((name, typed) => takeSupplierOut(context, name, typed, output));
  leaf(supplier, "in <NAME>", "take it in again")
    .requiredOption("--year <YEAR>", "the survey's")
    .action((name, typed) => takeSupplierIn(context, name, typed, output));
  leaf(supplier, "list", "list suppliers and contacts").action(() => printSuppliers(context, output));
  leaf(supplier, "import <FILE>", "show what a list (xlsx, csv) of suppliers and contacts would change")
    .option("--apply", "carry it out, as a whole or not at all")
    .action(async (path, typed) => exit(await importSuppliers(context, path, typed, output)));
  leaf(supplier, "template [PATH]", "write an empty list with all its headings")
    .option("--lang <LANGUAGE>", "en or ja", "en")
    .action((path = "suppliers.xlsx", typed) => writeEmptyList(path, typed, output));
  leaf(supplier, "link <EMAIL>", "print a personal web link").action((email) =>
    printContactLink(context, email, output),
  );
  leaf(supplier, "revoke <EMAIL>", "revoke a contact's links and sessions").action((email) =>
    revokeLinks(context, email, output),
  );

  leaf(supplier, "code <EMAIL>", "print a code that links an account in Slack or Teams").action((email) =>
    printCode(context, email, output),
  );

  const contact = group("contact", "people of suppliers: how they are reached, and who is asked first");
  leaf(contact, "list <SUPPLIER>", "list them in the order in which they are asked").action((supplier) =>
    printContacts(context, supplier, output),
  );
  leaf(contact, "first <EMAIL>", "ask this contact before the others").action((email) =>
    putFirst(context, email, output),
  );
  leaf(contact, "left <EMAIL>", "ask this contact no more").action((email) => letGo(context, email, output));
  leaf(contact, "change <EMAIL>", "change what is known of a contact")
    .option("--name <NAME>", "the person")
    .option("--email <ADDRESS>", "their new address")
    .option("--lang <LANGUAGE>", `the language they read: ${LANGUAGES.join(", ")}`)
    .option("--timezone <ZONE>", "where they are, e.g. Asia/Tokyo")
    .action((email, typed) => changeOne(context, email, typed, output));
  leaf(contact, "bounced <EMAIL>", "mail to this address came back: the next one is asked").action((email) =>
    noteBounced(context, email, output),
  );
  leaf(contact, "good <EMAIL>", "mail arrives there again").action((email) =>
    noteGood(context, email, output),
  );
  leaf(contact, "mute <EMAIL>", "send no reminders to this contact").action((email) =>
    mute(context, email, output),
  );
  leaf(contact, "unmute <EMAIL>", "send reminders again").action((email) => unmute(context, email, output));
  leaf(contact, "answered <EMAIL>", "what this contact asked was answered").action((email) =>
    markAnswered(context, email, output),
  );

  const person = group("person", "accounts on chat platforms, and whose they are");
  leaf(person, "list", "list linked accounts").action(() => printPeople(context, output));
  leaf(person, "unlink <PLATFORM> <ID>", "undo the link of an account").action((platform, id) =>
    unlinkPerson(context, platform, id, output),
  );

  const channel = group("channel", "channels shared with a supplier");
  leaf(channel, "map <ADDRESS> <SUPPLIER>", "outsiders in this channel speak for this supplier").action(
    (address, name) => mapToSupplier(context, address, name, output),
  );
  leaf(channel, "unmap <ADDRESS>", "take that back").action((address) => unmap(context, address, output));
  leaf(channel, "list", "list them").action(() => printChannels(context, output));

  const officer = group("officer", "compliance officers");
  leaf(officer, "add", "enrol an officer")
    .requiredOption("--name <NAME>", "the person")
    .requiredOption("--email <ADDRESS>", "their address")
    .option("--lang <LANGUAGE>", `the language they read: ${LANGUAGES.join(", ")}`, "en")
    .option("--role <ROLE...>", "compliance, admin", ["compliance"])
    .action((typed) => enrolOfficer(context, typed, output));
  leaf(officer, "list", "list officers").action(() => printOfficers(context, output));
  leaf(officer, "link <EMAIL>", "print a sign-in link (single use, ten minutes)").action((email) =>
    printOfficerLink(context, email, output),
  );
  leaf(officer, "remove <EMAIL>", "remove an officer; their links and sessions end").action((email) =>
    retireOfficer(context, email, output),
  );

  const campaign = group("campaign", "yearly surveys");
  withSettings(
    leaf(campaign, "open", "open a draft of a survey; what is not said is as in the newest one")
      .requiredOption("--year <YEAR>", "reporting year")
      .requiredOption("--due <DATE>", "last day to answer, e.g. 2027-03-31"),
  ).action((typed) => openSurvey(context, typed, output));
  withSettings(
    leaf(campaign, "change <YEAR>", "change a draft or a survey that runs")
      .option("--year <YEAR>", "reporting year, of a draft only")
      .option("--due <DATE>", "last day to answer"),
  ).action((year, typed) => changeSurvey(context, year, typed, output));
  leaf(campaign, "show <YEAR>", "show a survey as it stands").action((year) =>
    showSurvey(context, year, output),
  );
  leaf(campaign, "preview <YEAR>", "show how many get what and when, and who cannot be reached").action(
    (year) => previewSurvey(context, year, output),
  );
  leaf(campaign, "try <YEAR>", "send an officer the invitation in every language")
    .requiredOption("--to <EMAIL>", "the officer's address")
    .action((year, typed) => trySurvey(context, year, typed, output));
  leaf(campaign, "start <YEAR>", "start a draft: suppliers are asked").action((year) =>
    startSurvey(context, year, output),
  );
  leaf(campaign, "pause <YEAR>", "nothing leaves by itself until it is resumed").action((year) =>
    pauseSurvey(context, year, true, output),
  );
  leaf(campaign, "resume <YEAR>", "go on with a paused survey").action((year) =>
    pauseSurvey(context, year, false, output),
  );
  leaf(campaign, "close <YEAR>", "close a survey for good; late files are kept")
    .option("--yes", "that it is meant")
    .action((year, typed) => closeSurvey(context, year, typed, output));
  leaf(campaign, "list", "list surveys").action(() => printCampaigns(context, output));

  leaf(program, "remind", "send the reminders that are due, or show who would get what and when")
    .option("--dry-run", "only show: the week from now on, what comes later, and why others get nothing")
    .option("--as-of <INSTANT>", "the week from another time on, e.g. 2027-03-01T09:00+09:00; with --dry-run")
    .action((typed) => remind(context, typed, output));

  const file = group("file", "files that suppliers dropped");
  leaf(file, "list", "list them").action(() => printUnplaced(context, output));
  leaf(file, "save <ID> <PATH>", "write one to a path").action((id, path) =>
    saveFile(context, id, path, output),
  );
  leaf(file, "place <ID> <SUPPLIER>", "say whose one is: it counts for that supplier").action(
    (id, supplier) => placeFile(context, id, supplier, output),
  );

  leaf(file, "judge-again", "judge again by the rules and lists of now; nobody is told")
    .option("--all", "every file, not only those that count in a running survey")
    .action((typed) => judgeFilesAgain(context, typed, output));

  const list = group("list", "RMI's lists that files are judged by");
  leaf(list, "reference", "smelter lists, by version of the form").action(() =>
    printReferences(context, output),
  );
  leaf(list, "rmap", "lists of facility statuses, by their day").action(() => printRmaps(context, output));
  leaf(list, "add <FILE>", "keep a blank form's smelter list, or a list of facility statuses")
    .option("--date <DATE>", "of which day a list of facility statuses is")
    .action((path, typed) => addList(context, path, typed, output));

  const audit = group("audit", "the audit trail");
  leaf(audit, "verify", "recompute the chain").action(async () => exit(await verify(context, output)));
  leaf(audit, "refusals", "what was refused at the door, by hour (UTC)").action(() =>
    printRefusals(context, output),
  );
  return program;
}
