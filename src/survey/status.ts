import type { VerdictWord } from "../cmrt/index.ts";

/** Where a request stands. Every change is a row in `request_event`. */
export const STATUSES = [
  "planned",
  "invited",
  "acknowledged",
  "submitted",
  "returned",
  "accepted_with_follow_up",
  "accepted",
  "unreachable",
  "declined",
  "out_of_scope",
] as const;
export type Status = (typeof STATUSES)[number];

/** Whether a person decided where a request stands: no file moves it any more. */
export function isDecided(request: { decidedBy: string | null; status: Status }): boolean {
  return request.decidedBy !== null || request.status === "out_of_scope";
}

/** The status a judged file brings. A file that could not be read leaves the request where it was. */
export function statusOfVerdict(verdict: VerdictWord): Status | undefined {
  switch (verdict) {
    case "accepted":
    case "accepted_with_follow_up":
    case "returned":
      return verdict;
    case "unreadable":
      return undefined;
    default:
      return verdict satisfies never;
  }
}

/** The status that a first sign of life brings: only a request nobody has spoken for yet moves. */
export function statusOnSignOfLife(status: Status): Status {
  return status === "planned" || status === "invited" || status === "unreachable" ? "acknowledged" : status;
}

/** The status that an invitation brings: whoever answered before stays where they are. */
export function statusOnInvitation(status: Status): Status {
  return status === "planned" || status === "unreachable" ? "invited" : status;
}

/** The status when nobody of the supplier can be reached: only a request that waits for the supplier moves. */
export function statusOnSilence(status: Status): Status {
  switch (status) {
    case "planned":
    case "invited":
    case "acknowledged":
    case "returned":
      return "unreachable";
    case "submitted":
    case "accepted_with_follow_up":
    case "accepted":
    case "unreachable":
    case "declined":
    case "out_of_scope":
      return status;
    default:
      return status satisfies never;
  }
}
