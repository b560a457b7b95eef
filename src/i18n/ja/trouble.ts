import type { trouble as english } from "../en/trouble.ts";

export const trouble: Record<keyof typeof english, string> = {
  "failed.notice":
    "当方の不具合により、お送りいただいた内容を処理できませんでした。内容は保管し、{person}に連絡済みです。再送の必要はありません。",
};
