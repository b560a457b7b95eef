import type { Campaign } from "./store.ts";

export type CampaignState = "draft" | "running" | "paused" | "closed";

export function stateOf({ startedAt, pausedAt, closedAt }: Campaign): CampaignState {
  if (closedAt !== null) return "closed";
  if (startedAt === null) return "draft";
  return pausedAt === null ? "running" : "paused";
}
