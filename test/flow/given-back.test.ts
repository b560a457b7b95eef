import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Judgement, judge } from "../../src/cmrt/index.ts";
import { fillWorkbook } from "../../src/cmrt/patch/index.ts";
import { currentRequest } from "../../src/survey/store.ts";
import type { App, Supplier } from "../support/app.ts";
import { fill } from "../support/cmrt/fill.ts";
import { changed, cleanFill } from "../support/cmrt/forms.ts";
import { readParts } from "../support/cmrt/package.ts";
import { haveTemplates, TEMPLATES_NEEDED, template } from "../support/cmrt/templates.ts";
import type { FakeSlack } from "../support/fake-slack.ts";
import type { FakeTeams } from "../support/fake-teams.ts";
import { CONTACT } from "../support/fake-teams-rooms.ts";
import { openPlatforms } from "../support/platforms.ts";
import { buttonOf, type WebChat } from "../support/web-client.ts";

/** Real workbooks, several a test, on machines that do other things besides. */
const SLOW = { timeout: 120_000 };

const MEMBER = "U0MEMBER";
const PATIENCE = { timeout: 30_000 };
const LABELS = {
  "file.marked": "Send me my file with the points marked",
  "file.moved": "Give me my answers in version 6.5",
} as const;
type Wanted = keyof typeof LABELS;

/** A conversation in which a supplier drops a file and presses what is offered under the answer. */
type Place = {
  supplier: Supplier;
  drop(name: string, bytes: Buffer): Promise<unknown>;
  /** The file that comes. */
  press(wanted: Wanted, name: string): Promise<Buffer>;
};

/** The program with its threads between the chats: an officer dropped the blank, the survey takes nothing older. */
describe.skipIf(!haveTemplates)(`a file that is given back${TEMPLATES_NEEDED}`, SLOW, () => {
  let app: App;
  let slack: FakeSlack;
  let teams: FakeTeams;
  let chat: WebChat;
  let close: () => Promise<void>;
  const places: Record<string, Place> = {};

  beforeAll(async () => {
    ({ slack, teams, app, close } = await openPlatforms());
    await app.campaign({ accept: "6.5" });
    const onPage = await app.supplier({ name: "Page Sample Ltd" });
    const inSlack = await app.supplier({ name: "Slack Sample Ltd" });
    const inTeams = await app.supplier({ name: "Teams Sample Ltd", email: CONTACT.email! });
    slack.addUser({ id: MEMBER, email: inSlack.email });
    chat = await app.enter(onPage);
    places.page = { supplier: onPage, drop: dropOnPage, press: pressOnPage };
    places.slack = { supplier: inSlack, drop: dropInSlack, press: pressInSlack };
    places.teams = { supplier: inTeams, drop: dropInTeams, press: pressInTeams };
    const officers = await app.enter(await app.officer());
    await officers.drop([{ name: "RMI_CMRT_6.5.xlsx", bytes: template("6.5") }]);
    await officers.nextBotMessage("smelter list of CMRT 6.5: 349");
  });
  afterAll(() => close());

  it.each([
    ["page", "Page Sample Ltd"],
    ["slack", "Slack Sample Ltd"],
    ["teams", "Teams Sample Ltd"],
  ])("comes marked, and moved into the version that is taken (%s)", async (where, company) => {
    const place = places[where]!;
    // 6.4 is no longer taken, and question 4 for tin is not answered.
    const form = changed(await cleanFill("6.4"), { Declaration: { D8: company, D45: null } });
    const before = await fill("6.4", form);
    const asOf = { asOf: "2026-11-02", oldestVersion: "6.5" };
    const said = await judge(before, asOf);
    expect(said.findings.map((one) => one.code).sort()).toEqual(["MISSING", "VERSION_OUTDATED"]);

    await place.drop("form.xlsx", before);
    const marked = await place.press("file.marked", "form-marked.xlsx");
    const notes = [...(await readParts(marked))].filter(([name]) => /comments\d*\.xml$/.test(name));
    expect(notes.map(([, xml]) => xml.toString()).join("")).toContain("Tinstone");
    expect(withoutBasis(await judge(marked, asOf))).toEqual(withoutBasis(said));

    const moved = await place.press("file.moved", "form-6.5.xlsx");
    const after = await judge(moved, asOf);
    expect(after.template).toMatchObject({ version: "6.5" });
    expect(after.declaration?.company.name).toBe(company);
    const open = after.findings.map((one) => one.cell).sort();
    expect(open).toEqual(["D18", "D20", "D22", "D45"]);
    const signed = await fillWorkbook(moved, [
      { sheet: "Declaration", cell: "D18", value: "Bob Example" },
      { sheet: "Declaration", cell: "D20", value: "bob@sample.invalid" },
      { sheet: "Declaration", cell: "D22", value: 46_310 },
      { sheet: "Declaration", cell: "D45", value: "No" },
    ]);
    await place.drop("form-6.5.xlsx", signed);
    await expect.poll(() => statusOf(place.supplier), PATIENCE).toBe("accepted");
  });

  const withoutBasis = ({ basis: _, ...judgement }: Judgement) => judgement;

  async function statusOf({ supplierId }: Supplier): Promise<string | undefined> {
    return (await currentRequest(app.db, supplierId))?.status;
  }

  async function dropOnPage(name: string, bytes: Buffer) {
    await chat.drop([{ name, bytes }]);
    return chat.nextBotMessage();
  }

  async function pressOnPage(wanted: Wanted, name: string): Promise<Buffer> {
    const offered = chat.entries().find((entry) => JSON.stringify(entry.message).includes(`"${wanted}"`))!;
    await chat.press(buttonOf(offered.message, wanted));
    const { message } = await chat.nextBotMessage();
    const [file] = message.files;
    expect(file?.name).toBe(name);
    const response = await fetch(new URL(file!.href, chat.url), { headers: { Cookie: chat.cookie } });
    return Buffer.from(await response.arrayBuffer());
  }

  async function dropInSlack(name: string, bytes: Buffer) {
    const ts = slack.nextTs();
    await slack.say({ user: MEMBER, ts, files: [slack.addFile({ name, bytes })] });
    await expect.poll(() => slack.posts.some((one) => one.thread_ts === ts), PATIENCE).toBe(true);
  }

  async function pressInSlack(wanted: Wanted, name: string): Promise<Buffer> {
    const label = LABELS[wanted];
    const post = slack.posts.findLast((one) => JSON.stringify(one.blocks).includes(label))!;
    await slack.press({ user: MEMBER, post, label });
    const came = () => [...slack.files.values()].find((file) => file.name === name);
    await expect.poll(came, PATIENCE).toBeDefined();
    return came()!.bytes;
  }

  async function dropInTeams(name: string, bytes: Buffer) {
    const before = teams.messages().length;
    await teams.say("", [teams.host(name, (response) => response.end(bytes))]);
    await expect.poll(() => teams.messages().length, PATIENCE).toBeGreaterThan(before);
  }

  async function pressInTeams(wanted: Wanted, name: string): Promise<Buffer> {
    await teams.press(LABELS[wanted]);
    const offered = () => teams.messages().some((one) => one.attachments?.[0]?.name === name);
    await expect.poll(offered, PATIENCE).toBe(true);
    const before = teams.uploads.length;
    await teams.consent("accept");
    await expect.poll(() => teams.uploads.length, PATIENCE).toBe(before + 1);
    return teams.uploads.at(-1)!.bytes;
  }
});
