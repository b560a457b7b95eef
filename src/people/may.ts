/** Who wants something. Made from the database at the moment of asking, never from what a client sent. */
export type Actor =
  | { kind: "contact"; contactId: string; supplierId: string; name: string }
  /** An outsider nobody has linked, in the channel that an officer said is shared with a supplier. */
  | { kind: "channel"; supplierId: string; name: string }
  | { kind: "officer"; officerId: string; roles: readonly Role[]; name: string }
  /** The person at the command line, who holds the database anyway. */
  | { kind: "operator" }
  | { kind: "unknown" };

export const ROLES = ["compliance", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What is acted on, with what decides: whose it is. */
export type Subject =
  | { kind: "request"; supplierId: string }
  | {
      kind: "drop";
      supplierId: string | null;
      byContactId: string | null;
      byOfficerId: string | null;
      /** It was dropped in the conversation in which somebody wants something with it. */
      here: boolean;
    }
  | { kind: "people" }
  | { kind: "campaign" }
  /** Lists of smelters and of their statuses, which everybody's files are judged by. */
  | { kind: "lists" }
  /** What a conversation that is not with one person alone is for. */
  | { kind: "conversation" }
  /** Whose an account on a platform is. */
  | { kind: "account" }
  | { kind: "audit" };

export type Action = "read" | "submit" | "take_back" | "place" | "answer" | "manage" | "verify";

/** The one place that says who may do what. Everything not allowed here is refused. */
export function may(actor: Actor, action: Action, subject: Subject): boolean {
  switch (actor.kind) {
    case "unknown":
      return false;
    case "operator":
      return true;
    case "officer":
      return officerMay(actor.roles, action, subject);
    case "contact":
    case "channel":
      return supplierMay(actor, action, subject);
    default:
      return actor satisfies never;
  }
}

function officerMay(roles: readonly Role[], action: Action, subject: Subject): boolean {
  const admin = roles.includes("admin");
  switch (subject.kind) {
    case "people":
    case "campaign":
    case "audit":
      return admin || (action === "read" && roles.includes("compliance"));
    case "request":
    case "drop":
    case "lists":
    case "conversation":
    case "account":
      return admin || roles.includes("compliance");
    default:
      return subject satisfies never;
  }
}

/** What people of a supplier may: with what is theirs, and nothing else. */
function supplierMay(actor: OfSupplier, action: Action, subject: Subject): boolean {
  switch (subject.kind) {
    case "request":
      return subject.supplierId === actor.supplierId && OWN_REQUEST.includes(action);
    case "drop":
      return isTheirs(actor, subject) && OWN_DROP.includes(action);
    case "people":
    case "campaign":
    case "lists":
    case "conversation":
    case "account":
    case "audit":
      return false;
    default:
      return subject satisfies never;
  }
}

/** In a channel, only a file that everybody there saw being dropped. */
function isTheirs(actor: OfSupplier, drop: Extract<Subject, { kind: "drop" }>): boolean {
  const ofSupplier = drop.supplierId === actor.supplierId;
  return actor.kind === "channel"
    ? ofSupplier && drop.here
    : ofSupplier || drop.byContactId === actor.contactId;
}

type OfSupplier = Extract<Actor, { kind: "contact" | "channel" }>;

const OWN_REQUEST: readonly Action[] = ["read", "submit", "take_back", "answer"];
const OWN_DROP: readonly Action[] = ["read", "place", "take_back"];

/** How an actor stands in events and in the audit. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "contact":
      return `contact:${actor.contactId}`;
    case "channel":
      return `channel:${actor.supplierId}`;
    case "officer":
      return `officer:${actor.officerId}`;
    case "operator":
      return "operator";
    case "unknown":
      return "unknown";
    default:
      return actor satisfies never;
  }
}
