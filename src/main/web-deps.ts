import type { EventEmitter } from "node:events";
import type { WebDeps } from "../../adapters/web/index.ts";
import type { Clock } from "../clock.ts";
import { sampleCampaign } from "../demo/campaign.ts";
import { keepFile, openFile } from "../files/store.ts";
import { endSession, enter, findSession } from "../people/links/store.ts";
import type { Connected } from "../people/reach/connected.ts";
import { renewLink } from "../people/renew.ts";
import { contactByEmail } from "../people/store.ts";
import { webPerson } from "../people/web.ts";
import type { Db } from "../store.ts";
import { senderName } from "../survey/campaigns/sender.ts";
import { fileName, newest, newPart, replace, say, since } from "../transcript/store.ts";
import { welcomeMessage } from "../welcome/welcome.ts";

/** What the web chat keeps with us. */
export function webDeps(
  db: Db,
  parts: {
    clock: Clock;
    changes: EventEmitter;
    connected: Connected;
    failed(error: unknown): void;
    /** Opens the shop window to who started us; undefined where there is none. */
    windowKey: string | undefined;
  },
): WebDeps {
  const { clock, changes } = parts;
  const now = () => clock.now();
  return {
    clock,
    failed: parts.failed,
    sessions: {
      enter: (token, pressed) => db.transaction((tx) => enter(tx, token, pressed, now())),
      renew: (token) => db.transaction((tx) => renewLink(tx, token, parts.connected, now())),
      find: (slot, secret) => findSession(db, slot, secret, now()),
      leave: (slot, secret) => db.transaction((tx) => endSession(tx, slot, secret)),
      async findByEmail(email) {
        const contact = await contactByEmail(db, email);
        return (
          contact && webPerson({ contactId: contact.id }, { name: contact.name, locale: contact.language })
        );
      },
    },
    transcript: {
      since: (conversation, after) => since(db, conversation, after),
      newest: (conversation, limit) => newest(db, conversation, limit),
      async post(conversation, message, key) {
        const address = newPart(conversation);
        const stands = await db.transaction((tx) =>
          say(tx, { key, conversation, address, from: "bot", message }, now()),
        );
        return stands ?? address;
      },
      replace: (part, message) => db.transaction((tx) => replace(tx, part, message)),
      fileName: (conversation, file) => fileName(db, conversation, file),
      onChange(conversation, changed) {
        changes.on(conversation, changed);
        return () => changes.off(conversation, changed);
      },
    },
    files: {
      keep: (content, maxBytes) => keepFile(db, clock, content, maxBytes),
      open: (id) => openFile(db, id),
    },
    sender: () => senderName(db),
    welcome: (person) => welcomeMessage(db, clock, person),
    ...(parts.windowKey !== undefined && {
      shopWindow: { key: parts.windowKey, ...sampleCampaign(db, clock) },
    }),
  };
}
