import { randomUUID } from "node:crypto";
import type { FileRef } from "../../src/chat/event.ts";
import type { Json } from "../support/fake-teams.ts";
import { CONTACT, GUEST, mentioning, OFFICER, PERSONAL } from "../support/fake-teams-rooms.ts";
import type { UploadedFile } from "../support/web-client.ts";
import type { Ground } from "./harness.ts";
import { teamsHarness } from "./teams-harness.ts";

/** A personal chat with a member of our own tenant. */
export const teamsPersonalHarness = (ground: Ground) =>
  teamsHarness(ground, (fake) => {
    const attachmentOf = ({ name, bytes }: UploadedFile) =>
      fake.host(name, (response) => response.end(bytes));
    const lost = (status: number, type: string): FileRef => {
      const { name, content } = fake.host("lost.xlsx", (response) =>
        response.writeHead(status, { "content-type": type }).end("<!DOCTYPE html>"),
      );
      return { id: content.uniqueId, name, handle: content.downloadUrl };
    };
    return {
      room: PERSONAL,
      audience: "one",
      outside: [],
      can: { forms: true, filesIn: true, filesOut: true, replace: true, typing: true, members: true },
      threads: false,
      lostFiles: {
        gone: lost(404, "text/plain"),
        not_a_file: lost(200, "text/html"),
        transient: lost(503, "text/plain"),
      },
      messageOf: (text, files) => ({
        text,
        textFormat: "plain",
        attachments: [{ contentType: "text/html", content: "<div></div>" }, ...files.map(attachmentOf)],
      }),
    };
  });

/** What is the same wherever several people talk: they mention the bot, and Teams hands over no files. */
const AMONG_OTHERS = {
  audience: "mixed" as const,
  can: { forms: true, replace: true, typing: true, members: true },
  namedAs: "file",
  lostFiles: { gone: { id: randomUUID(), name: "file", handle: "" } },
  messageOf(text: string, files: readonly UploadedFile[]): Json {
    const told = files.map(() => `<attachment id="${randomUUID()}"></attachment>`).join("");
    return {
      ...mentioning(text),
      attachments: [{ contentType: "text/html", content: `<div><p></p>${told}</div>` }],
    };
  },
};

/** A channel of a team, where answers stand in threads. */
export const teamsChannelHarness = (ground: Ground) =>
  teamsHarness(ground, () => ({
    ...AMONG_OTHERS,
    room: {
      id: "19:survey@thread.tacv2",
      conversationType: "channel",
      type: "standard",
      members: [CONTACT, OFFICER],
    },
    outside: [],
    threads: true,
  }));

/** A chat of several, one of them a guest. */
export const teamsGroupHarness = (ground: Ground) =>
  teamsHarness(ground, () => ({
    ...AMONG_OTHERS,
    room: { id: "19:survey@thread.v2", conversationType: "groupChat", members: [CONTACT, OFFICER, GUEST] },
    outside: ["connectors.invalid"],
    threads: false,
  }));
