import { createHttpServer } from "../../adapters/http/index.ts";
import { createTeamsAdapter } from "../../adapters/teams/index.ts";
import { renderMessage } from "../../adapters/teams/render.ts";
import type { Address } from "../../src/chat/address.ts";
import type { Form } from "../../src/chat/message.ts";
import { teamsDeps } from "../../src/main/teams-deps.ts";
import { type Delivered, type FakeTeams, type Json, startFakeTeams } from "../support/fake-teams.ts";
import {
  CONTACT,
  inRoom,
  OFFICER,
  PERSONAL,
  type Room,
  STRANGER,
  TENANT,
} from "../support/fake-teams-rooms.ts";
import type { UploadedFile } from "../support/web-client.ts";
import { readActivity } from "./drawn-card.ts";
import { actionsIn, inputsIn, nameOf, notesIn, readDialog } from "./drawn-dialog.ts";
import type { Ground, Harness, Outcome, Shown } from "./harness.ts";
import { formOf, watched } from "./watched.ts";

/** What is different from one kind of conversation in Teams to another. */
export type TeamsPlace = Pick<
  Harness,
  "audience" | "outside" | "can" | "threads" | "lostFiles" | "namedAs"
> & {
  room: Room;
  /** How Teams tells of words and files there. */
  messageOf(text: string, files: readonly UploadedFile[]): Json;
};

/** Signed activities in, a connector on loopback out. */
export async function teamsHarness(
  { database, clock, email }: Ground,
  placeIn: (fake: FakeTeams) => TeamsPlace,
): Promise<Harness> {
  const fake = await startFakeTeams();
  const { room, messageOf, ...place } = placeIn(fake);
  fake.add(room);
  const officers = fake.add({
    id: "19:officers@thread.v2",
    conversationType: "groupChat",
    members: [OFFICER],
  });
  const told = { clock, failed: () => undefined, refused: () => undefined };
  const { adapter, answers, openNext } = watched(
    createTeamsAdapter(fake.config, teamsDeps(database.orm, told)),
  );
  const http = createHttpServer(
    { host: "127.0.0.1", port: 0, publicUrl: "http://127.0.0.1", loopbackOnly: true },
    { routes: adapter.routes, ready: async () => true, failed: () => undefined },
  );
  fake.tell(`http://127.0.0.1:${await http.listen()}`);

  const ids = new Map<string, { activity: string; message: Json }>();
  const dialogs = new Map<string, Json>();
  /** Teams has no message that only one person sees, or that goes away: what was answered at once stays. */
  const atOnce = new Set<string>();
  let last = 0;

  /** The same happening told again has the same activity. */
  function happening(id: string, message: () => Json = () => ({})) {
    const known = ids.get(id) ?? { activity: `17${String(++last).padStart(11, "0")}`, message: message() };
    ids.set(id, known);
    return known;
  }

  const tell = (id: string, on: Address | undefined, activity: Json) => {
    const { activity: own } = happening(id);
    const [, , , , part, thread = part] = (on ?? "").split(":").map(decodeURIComponent);
    const where = inRoom(room, place.threads ? (thread ?? own) : undefined);
    return fake.deliver({ id: own, ...where, ...(part !== undefined && { replyToId: part }), ...activity });
  };

  /** What the person sees once the bot has answered Teams, and what it wrote into the conversation meanwhile. */
  async function outcomeOf(telling: () => Promise<Delivered>): Promise<Outcome> {
    const before = { answers: answers.length, ids: new Set(fake.messages().map((one) => one.id)) };
    const { status, body } = await telling();
    const answer = answers[before.answers];
    const wrote = () => fake.messages().filter((one) => !before.ids.has(one.id));
    if (answer === undefined) {
      for (const { id } of wrote()) atOnce.add(id);
      if (body?.type === "application/vnd.microsoft.error")
        return { kind: "failed", told: body.value.message };
      if (body?.task)
        return { kind: "failed", told: notesIn(body).join("\n"), typed: readDialog(body).typed };
      return { kind: "failed", told: linesOf(wrote()) };
    }
    if (status !== 200) return { kind: "failed" };
    switch (answer.kind) {
      case "none":
        return { kind: "taken" };
      case "close":
        return { kind: "closed" };
      case "say":
        if (body?.task) return { kind: "told", text: body.task.value };
        if (body?.type === "application/vnd.microsoft.activity.message")
          return { kind: "told", text: body.value };
        for (const { id } of wrote()) atOnce.add(id);
        return {
          kind: "told",
          text: linesOf(wrote()),
        };
      case "form":
      case "invalid":
        return { kind: "form", ...readDialog(body) };
      default:
        return answer satisfies never;
    }
  }

  /** Presses a button as the adapter draws it; one that opens a form asks for a dialog. */
  function press(
    id: string,
    on: Address | undefined,
    button: { action: string; value: string; opens?: "form" },
  ) {
    const blocks = [{ kind: "buttons" as const, buttons: [{ ...button, label: "x" }] }];
    const [drawn] = renderMessage({ text: "", blocks }, room.conversationType);
    const [action] = actionsIn(drawn?.attachments?.[0]?.content);
    const asked = { data: action?.data, context: { theme: "default" } };
    if (button.opens) return tell(id, on, { type: "invoke", name: "task/fetch", value: asked });
    return action?.type === "Action.Execute"
      ? tell(id, on, { type: "invoke", name: "adaptiveCard/action", value: { action, trigger: "manual" } })
      : tell(id, on, { type: "message", value: action?.data });
  }

  /** The open dialog of a happening, whatever form it is: opened through the adapter. */
  async function dialogOf(id: string, form: Form): Promise<Json> {
    const known = dialogs.get(id);
    if (known) return known;
    openNext(form);
    const opened = await press(`open ${id}`, undefined, { action: "form.open", value: "", opens: "form" });
    dialogs.set(id, opened.body.task.value.card.content);
    return dialogs.get(id);
  }

  function show(post: Json): Shown {
    const [, thread = post.id] = post.conversation.id.split(";messageid=");
    const where = addressOf(room);
    const message = `${where}:${post.id}`;
    return {
      address: (thread === post.id ? message : `${message}:${thread}`) as Address,
      thread: (place.threads ? `${where}:${thread}` : where) as Address,
      ...readActivity(post),
    };
  }

  return {
    adapter,
    person: { platform: "teams", org: TENANT, id: CONTACT.aadObjectId, external: false, email },
    where: addressOf(room),
    direct: addressOf(PERSONAL),
    officers: addressOf(officers),
    foreign: [
      `teams:${STRANGER.aadObjectId}:personal:${encodeURIComponent(PERSONAL.id)}`,
      `teams:${TENANT}:elsewhere:x`,
      `teams:${TENANT}`,
      `teams:${TENANT}:personal:%E0%A4%A`,
    ] as Address[],
    longestLabel: Number.POSITIVE_INFINITY,
    saysItFailed: ["words", "press", "form"],
    sendsOnce: false,
    ...place,
    say({ id, text, files = [] }) {
      const { message } = happening(id, () => messageOf(text, files));
      return outcomeOf(() => tell(id, undefined, { type: "message", ...message }));
    },
    press: ({ id, on, ...button }) => outcomeOf(() => press(id, on, button)),
    async submit({ id, form, context, values }) {
      const dialog = await dialogOf(id, formOf(form, context, values));
      const inputs = inputsIn(dialog).map((input) => [input.id, values[nameOf(input)] ?? ""]);
      const [action] = actionsIn(dialog);
      const value = { data: { ...action?.data, ...Object.fromEntries(inputs) } };
      return outcomeOf(() => tell(id, undefined, { type: "invoke", name: "task/submit", value }));
    },
    async shown() {
      const here = fake.messages().filter((post) => roomOf(post) === room.id && !atOnce.has(post.id));
      return here.map(show);
    },
    async close() {
      await http.close();
      await fake.close();
    },
  };
}

function addressOf({ id, conversationType }: Room): Address {
  return `teams:${TENANT}:${conversationType}:${encodeURIComponent(id)}` as Address;
}

/** The conversation and the thread that the connector was told to put a message into. */
function roomOf(post: Json): string {
  return post.conversation.id.split(";messageid=")[0];
}

function linesOf(messages: readonly Json[]): string {
  return messages.flatMap((one) => readActivity(one).lines).join("\n");
}
