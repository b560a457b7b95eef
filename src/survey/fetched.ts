import type { DownloadError } from "../chat/adapter.ts";
import type { FileId } from "../chat/message.ts";
import type { Judgement } from "../cmrt/index.ts";
import type { Language } from "../i18n/index.ts";
import type { Actor } from "../people/may.ts";
import type { ListRead } from "../smelters/read.ts";
import type { RequestWithCampaign } from "./store.ts";

/**
 * A file as it was fetched and judged, before placing.
 * `suppliers`: it is a list of suppliers, of somebody who may bring one.
 * `again`: the same bytes are what counts on this request; nothing was judged again.
 */
export type Fetched = { name: string } & (
  | { kind: "kept"; fileId: FileId; judgement: Judgement; list?: ListRead; suppliers?: true }
  | { kind: "again"; fileId: FileId; dropId: string }
  | { kind: "lost"; why: Exclude<DownloadError["code"], "transient"> }
);

/** Who dropped a file, and for which request it can be. */
export type Sender = {
  actor: Actor;
  language: Language;
  timeZone: string;
  /** The supplier's name and the other names it goes by. */
  knownNames: readonly string[];
  request?: RequestWithCampaign;
};
