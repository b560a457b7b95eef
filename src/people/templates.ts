import { z } from "zod";
import { quote } from "../chat/quote.ts";
import type { Clock } from "../clock.ts";
import { sentence } from "../i18n/index.ts";
import { type Templates, template } from "../outbox/templates.ts";
import type { Db } from "../store.ts";
import { LONGEST_EMAIL } from "./email.ts";
import { CONTACT_LINK_DAYS } from "./lifetimes.ts";
import { mintDeliveredLink } from "./links/store.ts";
import { askOfficersForLink } from "./renew.ts";
import { addressesOf, contactById } from "./store.ts";

const WHO = z.object({ contactId: z.string() });

/** Messages about links. A personal link is made while it is being sent, so no queue ever holds one, and no transcript. */
export function peopleTemplates(db: Db, clock: Clock, publicUrl: string): Templates {
  return {
    "people.link": {
      ...template(WHO, async ({ contactId }, language, going) => {
        const { key } = going!;
        const token = await db.transaction((tx) => mintDeliveredLink(tx, contactId, key, clock.now()));
        const url = linkUrl(publicUrl, token);
        return { text: sentence(language, "officers.new_link", { url, days: CONTACT_LINK_DAYS }) };
      }),
      unrecorded: true,
      // Whoever reads where it was to go may be somebody else by now.
      async still(facts, { conversation }) {
        return (await addressesOf(db, WHO.parse(facts).contactId)).includes(conversation);
      },
      moot: (tx, facts, _going, now) => askOfficersForLink(tx, WHO.parse(facts).contactId, now),
    },
    "officers.link_wanted": template(
      WHO,
      async ({ contactId }, language) => {
        const who = (await contactById(db, contactId))!;
        const values = {
          name: quote(who.name),
          supplier: quote(who.supplier.name),
          email: quote(who.email, LONGEST_EMAIL),
        };
        return { text: sentence(language, "officers.link_wanted", values) };
      },
      "officers",
    ),
  };
}

/** The address a personal or officer's link is given out as; what stands behind # never reaches a server log. */
export function linkUrl(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, "")}/#${token}`;
}
