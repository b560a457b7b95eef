import { z } from "zod";
import type { Address } from "../../chat/address.ts";
import type { Button } from "../../chat/message.ts";
import { body } from "../../chat/paragraphs.ts";
import { quote } from "../../chat/quote.ts";
import { sentence } from "../../i18n/index.ts";
import { type Templates, template } from "../../outbox/templates.ts";
import type { Db } from "../../store.ts";
import { supplierOfChannel } from "../channels/store.ts";

/** What is said about what a channel is for. Others than officers may read it, so nothing of theirs is in it. */
export function channelTemplates(db: Db): Templates {
  return {
    "officers.channel_for": template(
      z.object({
        channel: z.string(),
        usable: z.enum(["yes", "others_read", "environment"]),
        asked: z.string(),
      }),
      async ({ channel, usable, asked }, language) => {
        // Whose it is says the form alone, which only the officer reads.
        const mapped = (await supplierOfChannel(db, channel as Address)) !== undefined;
        const texts = [
          sentence(language, mapped ? "channel_for.supplier" : "channel_for.open"),
          ...(usable === "yes" ? [] : [sentence(language, `channel_for.${usable}`)]),
        ];
        const officers: Button = {
          label: sentence(language, "channel_for.button.officers"),
          action: "channel.officers",
          value: asked,
        };
        const belongs: Button = {
          label: sentence(language, "channel_for.button.supplier"),
          action: "channel.supplier",
          value: asked,
          opens: "form",
        };
        return {
          text: texts.join("\n"),
          blocks: [
            ...texts.map(body),
            { kind: "buttons", buttons: usable === "yes" ? [officers, belongs] : [belongs] },
          ],
        };
      },
    ),
    "officers.channel_decided": template(
      z.object({
        chosen: z.enum(["officers", "supplier"]),
        name: z.string(),
        supplier: z.string().default(""),
      }),
      ({ chosen, name, supplier }, language) => ({
        text: sentence(language, `channel_decided.${chosen}`, {
          name: quote(name),
          supplier: quote(supplier),
        }),
      }),
    ),
    "officers.channel_moved": {
      ...template(z.object({}), (_, language) => ({ text: sentence(language, "channel_moved") })),
      courtesy: true,
    },
  };
}
