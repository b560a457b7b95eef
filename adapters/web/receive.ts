import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Core, Route } from "../../src/chat/adapter.ts";
import type { Address } from "../../src/chat/address.ts";
import type { FileRef, InboundEvent } from "../../src/chat/event.ts";
import { readJson } from "../http/body.ts";
import { HttpProblem, sendJson } from "../http/problem.ts";
import { messageAddress } from "./address.ts";
import type { WebDeps, WebSession } from "./deps.ts";
import { renderAnswer } from "./form.ts";
import { MAX_JSON_BYTES } from "./limits.ts";
import { sessionOf } from "./session.ts";
import { readDrop } from "./upload.ts";

/** The core, once the adapter is started. */
export type Receiving = Pick<Core, "receive" | "isSensitive">;

const PRESSED = z.object({
  key: z.uuid(),
  action: z.string().min(1).max(100),
  value: z.string().max(2_000),
  on: z.string().max(64).optional(),
});

/** Fields are named by us, in plain letters. */
const FIELD_NAME = /^[\w.:-]{1,100}$/;

const SUBMITTED = z.object({
  key: z.uuid(),
  form: z.string().min(1).max(100),
  context: z.string().max(4_000),
  values: z.record(z.string().regex(FIELD_NAME), z.union([z.string(), z.array(z.string())])),
});

/** The three ways a page speaks. Each answers with JSON once the core has committed. */
export function receiveRoutes(deps: WebDeps, core: Receiving): Route[] {
  const route = (
    path: string,
    read: (request: IncomingMessage, base: Base) => Promise<InboundEvent>,
  ): Route => ({
    method: "POST",
    path: `/chat/:slot/${path}`,
    handle: async (request: IncomingMessage, response: ServerResponse) => {
      const session = await sessionOf(request, deps);
      const event = await read(request, baseOf(session, deps));
      sendJson(response, renderAnswer(await core.receive(event), session));
    },
  });
  return [
    route("said", (request, base) => readSaid(request, base, deps, core)),
    route("pressed", readPressed),
    route("submitted", readSubmitted),
  ];
}

type Base = Pick<InboundEvent, "at" | "from" | "in">;

function baseOf(session: WebSession, deps: WebDeps): Base {
  return { at: deps.clock.now(), from: session.person, in: session.conversation };
}

async function readSaid(
  request: IncomingMessage,
  base: Base,
  deps: WebDeps,
  core: Receiving,
): Promise<InboundEvent> {
  const saying = (uuid: string, text: string, files: FileRef[]): InboundEvent => {
    const message = keyOf(base.in, uuid);
    return { ...base, key: message, kind: "said", message, text, files, mentioned: true };
  };
  const { uuid, text, files } = await readDrop(request, deps.files, (typed) =>
    core.isSensitive(saying("unread", typed, [])),
  );
  return saying(uuid, text, files);
}

async function readPressed(request: IncomingMessage, base: Base): Promise<InboundEvent> {
  const { key, action, value, on } = await readJson(request, PRESSED, MAX_JSON_BYTES);
  const where = on === undefined ? undefined : messageAddress(base.in, on);
  if (on !== undefined && !where) throw new HttpProblem(400, "page.problem.bad_request");
  return { ...base, key: keyOf(base.in, key), kind: "pressed", action, value, ...(where && { on: where }) };
}

async function readSubmitted(request: IncomingMessage, base: Base): Promise<InboundEvent> {
  const { key, ...submitted } = await readJson(request, SUBMITTED, MAX_JSON_BYTES);
  return { ...base, ...submitted, key: keyOf(base.in, key), kind: "submitted" };
}

/**
 * The browser makes the uuid once per thing said and keeps it when it tries again. It counts within its own
 * conversation only: nobody's uuid can be another's.
 */
function keyOf(conversation: Address, uuid: string): Address {
  const key = messageAddress(conversation, uuid);
  if (!key) throw new TypeError("a session's conversation is no web address");
  return key;
}
