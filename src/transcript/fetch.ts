import { z } from "zod";
import { FETCH_FILE } from "../chat/actions.ts";
import { type Address, platformOf } from "../chat/address.ts";
import type { Pressed } from "../chat/event.ts";
import type { FileId } from "../chat/message.ts";
import { quote } from "../chat/quote.ts";
import { complete, languageOf, sentence } from "../i18n/index.ts";
import { platformName } from "../i18n/platform-name.ts";
import { sayNow } from "../i18n/say-now.ts";
import type { Decide } from "../inbox/receive.ts";
import { owe } from "../outbox/store.ts";
import { type Templates, template } from "../outbox/templates.ts";
import { type Connected, isConnected } from "../people/reach/connected.ts";
import { directOf } from "../people/reach/store.ts";
import { actorOf, addressesOf } from "../people/store.ts";
import { OFFICERS_PAGE, webConversation } from "../people/web.ts";
import type { Tx } from "../store.ts";
import { personForAnybody } from "../survey/contact-person.ts";
import { fileName } from "./store.ts";

const FILE = z.object({ fileId: z.string(), name: z.string() });

/** A file that was offered in a conversation which takes none out: sent to whoever asks, where they talk with us alone. */
export function fetchPresses(connected: Connected): Readonly<Record<string, Decide<Pressed>>> {
  return {
    [FETCH_FILE]: async (tx, event, now) => {
      const { language: tongue } = await actorOf(tx, event.from);
      const language = complete(languageOf(tongue ?? event.from.locale));
      const places = await placesOf(tx, event);
      const place = places.find((one) => isConnected(one, connected));
      if (place === undefined) {
        return sayNow(language, "file.unknown", { person: await personForAnybody(tx, language) });
      }
      const fileId = event.value as FileId;
      const name = await fileName(tx, event.in, fileId);
      if (name === undefined) return sayNow(language, "help.old_button");
      const there = { conversation: place, to: place, language };
      await owe(
        tx,
        { ...there, key: `fetch:${event.key}`, template: "file.here", facts: { fileId, name } },
        now,
      );
      const platform = platformName(language, platformOf(place));
      return sayNow(language, sentTo(place), { name: quote(name), platform });
    },
  };
}

export const fetchTemplates: Templates = {
  "file.here": template(FILE, ({ fileId, name }, language) => ({
    text: sentence(language, "file.here", { name: quote(name) }),
    files: [{ fileId: fileId as FileId, name, alt: quote(name) }],
  })),
};

/** Where a person we know reads alone, best first; an account that is nobody's has none. */
async function placesOf(tx: Tx, event: Pressed): Promise<Address[]> {
  const { actor } = await actorOf(tx, event.from);
  if (actor.kind !== "contact" && actor.kind !== "officer") return [];
  const direct = await directOf(tx, event.from);
  const first = direct === undefined ? [] : [direct];
  if (actor.kind === "officer") return [...first, OFFICERS_PAGE];
  return [...first, ...(await addressesOf(tx, actor.contactId)), webConversation(actor)];
}

function sentTo(place: Address) {
  if (place === OFFICERS_PAGE) return "file.sent.officers";
  return platformOf(place) === "web" ? "file.sent.page" : "file.sent.direct";
}
