import { and, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../db/client.ts";
import { drop, finding, judgement, request, supplier as supplierTable } from "../../db/schema/index.ts";
import type { FormSample } from "../../src/demo/workbook/content.ts";
import { sampleWorkbook } from "../../src/demo/workbook/index.ts";
import { readBlocks } from "../contract/drawn-blocks.ts";
import { readActivity } from "../contract/drawn-card.ts";
import { drawOnPage } from "../contract/drawn-page.ts";
import { type App, type Supplier, startApp } from "../support/app.ts";
import { type FakeSlack, startFakeSlack } from "../support/fake-slack.ts";
import { type FakeTeams, startFakeTeams } from "../support/fake-teams.ts";
import { CONTACT } from "../support/fake-teams-rooms.ts";
import type { UploadedFile, WebChat } from "../support/web-client.ts";

const COMPANY = "Sample Connectors K.K.";
const SAMPLES: FormSample[] = ["clean", "incomplete", "contradictory", "outdated"];
/** Something that each of them is told. */
const WORDS: Record<FormSample, string> = {
  clean: "complete and consistent",
  incomplete: "Declaration D46",
  contradictory: "Declaration",
  outdated: "6.4",
};
const OUTSIDER = { id: "U0OUTSIDER", team_id: "T0THEIRS", is_stranger: true };
const SHARED = "C0SHARED";
const MEMBER = "U0MEMBER";

/** A conversation in which somebody drops a file and reads what is drawn in answer. */
type Place = { supplier: Supplier; drop(file: UploadedFile): Promise<string[]> };

describe("the same file in every chat", () => {
  let app: App;
  let slack: FakeSlack;
  let teams: FakeTeams;
  let chat: WebChat;
  let places: Record<string, Place>;
  const files = new Map<string, UploadedFile>();

  beforeAll(async () => {
    [slack, teams] = [await startFakeSlack(), await startFakeTeams()];
    const { tenantId, appId, appPassword, cloud } = teams.config;
    const { serviceUrl, loginUrl, openIdMetadataUrl } = cloud;
    app = await startApp({
      config: {
        slack: slack.config,
        teams: {
          kind: "tenant",
          tenantId,
          appId,
          appPassword,
          overrides: { serviceUrl, loginUrl, openIdMetadataUrl },
        },
      },
    });
    slack.tell(app.origin);
    teams.tell(app.origin);
    await app.campaign({ accept: "6.4" });
    places = {
      "the web chat": { supplier: await known("on the web"), drop: onTheWeb },
      "a direct message in Slack": { supplier: await known("in Slack"), drop: inSlack },
      "a channel shared with Slack Connect": { supplier: await known("in a channel"), drop: inSharedChannel },
      "a chat with the bot in Teams": { supplier: await known("in Teams", CONTACT.email), drop: inTeams },
    };
    chat = await app.enter(places["the web chat"]!.supplier);
    slack.addUser({ id: MEMBER, email: places["a direct message in Slack"]!.supplier.email });
    slack.addUser(OUTSIDER);
    const shared = slack.addChannel({
      id: SHARED,
      is_ext_shared: true,
      connected_team_ids: [OUTSIDER.team_id],
    });
    shared.members.push(MEMBER, OUTSIDER.id);
    // A channel is shared with a supplier once something was heard in it.
    await slack.say({
      user: OUTSIDER.id,
      team: OUTSIDER.team_id,
      ts: slack.nextTs(),
      channel: SHARED,
      text: "<@U0BOT> hello",
    });
    await app.tinstone("channel", "map", `slack:${slack.team}:${SHARED}`, `${COMPANY} in a channel`);
    for (const sample of SAMPLES) {
      const bytes = await sampleWorkbook(sample, {
        company: COMPANY,
        completedOn: "2026-10-01",
        language: "en",
      });
      files.set(sample, { name: `${sample}.xlsx`, bytes });
    }
  });
  afterAll(async () => {
    await app.stop();
    await slack.close();
    await teams.close();
  });

  it.each(SAMPLES)("gets the same verdict, findings and words: %s", async (sample) => {
    const seen: Record<string, unknown> = {};
    const replies: Record<string, string[]> = {};
    for (const [name, place] of Object.entries(places)) {
      replies[name] = await place.drop(files.get(sample)!);
      seen[name] = await judged(place.supplier, sample);
    }
    const [first] = Object.values(seen);
    expect(first).toMatchObject({ drops: 1 });
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, first])));
    const [words] = Object.values(replies);
    for (const one of Object.values(replies)) expect(squeezed(one)).toBe(squeezed(words!));
    expect(words!.join("\n")).toContain(WORDS[sample]);
  });

  /** A supplier with a request of its own that is known by the company's name as well. */
  async function known(where: string, email?: string): Promise<Supplier> {
    const supplier = await app.supplier({
      name: `${COMPANY} ${where}`,
      ...(email !== undefined && { email }),
    });
    await app.db
      .update(supplierTable)
      .set({ otherNames: [COMPANY] })
      .where(eq(supplierTable.id, supplier.supplierId));
    return supplier;
  }

  async function onTheWeb(file: UploadedFile): Promise<string[]> {
    await chat.drop([file]);
    const { message } = await chat.nextBotMessage();
    return (await drawOnPage(message)).lines;
  }

  async function inSlack({ name, bytes }: UploadedFile): Promise<string[]> {
    const ts = slack.nextTs();
    await slack.say({ user: MEMBER, ts, files: [slack.addFile({ name, bytes: Buffer.from(bytes) })] });
    return slackReply(ts);
  }

  /** As Slack tells it: the file by its name alone, the sender by their own workspace. */
  async function inSharedChannel({ name, bytes }: UploadedFile): Promise<string[]> {
    const ts = slack.nextTs();
    const file = slack.addFile({ name, bytes: Buffer.from(bytes), nameOnly: true });
    const more = { user_team: OUTSIDER.team_id, source_team: OUTSIDER.team_id };
    await slack.say({ user: OUTSIDER.id, ts, channel: SHARED, team: OUTSIDER.team_id, files: [file], more });
    return slackReply(ts);
  }

  async function slackReply(thread: string): Promise<string[]> {
    const parts = () => slack.posts.filter((one) => one.thread_ts === thread);
    await expect.poll(() => parts().length, { timeout: 20_000 }).toBeGreaterThan(0);
    await nothingOwed();
    return parts().flatMap((part) => readBlocks(part).lines);
  }

  async function inTeams({ name, bytes }: UploadedFile): Promise<string[]> {
    const before = teams.messages().length;
    const attachment = teams.host(name, (response) => response.end(bytes));
    await teams.say("", [attachment]);
    await expect.poll(() => teams.messages().length, { timeout: 20_000 }).toBeGreaterThan(before);
    await nothingOwed();
    return teams
      .messages()
      .slice(before)
      .flatMap((one) => readActivity(one).lines);
  }

  async function nothingOwed(): Promise<void> {
    await expect
      .poll(async () => rows(await app.db.execute(sql`select 1 from delivery where state = 'open'`)).length)
      .toBe(0);
  }

  /** What stands in the database of a supplier's file of this name. */
  async function judged({ supplierId }: Supplier, sample: string) {
    const found = await app.db
      .select({ drop: drop.id, verdict: judgement.verdict, judgement: judgement.id, status: request.status })
      .from(drop)
      .innerJoin(request, eq(request.id, drop.requestId))
      .innerJoin(judgement, eq(judgement.dropId, drop.id))
      .where(and(eq(request.supplierId, supplierId), eq(drop.name, `${sample}.xlsx`)));
    const [one] = found;
    if (!one) return { drops: 0 };
    const { code, severity, sheet, cell, metal, facts } = finding;
    const findings = await app.db
      .select({ code, severity, sheet, cell, metal, facts })
      .from(finding)
      .where(eq(finding.judgementId, one.judgement))
      .orderBy(finding.id);
    return { drops: found.length, verdict: one.verdict, status: one.status, findings };
  }
});

/** The words of a reply without what only the drawing adds. */
function squeezed(lines: readonly string[]): string {
  return lines.join("").replace(/[\s:]/g, "");
}
