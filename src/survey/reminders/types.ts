import type { Language } from "../../i18n/index.ts";
import type { Status } from "../status.ts";

/**
 * The steps of a survey by days from its due date (design §5): what comes before it moves to the working morning
 * before, what comes after to the next. The due date itself sends nothing.
 */
export const SURVEY_STEPS = [
  { step: "invitation", days: -42 },
  { step: "before_28", days: -28 },
  { step: "before_14", days: -14 },
  { step: "before_7", days: -7 },
  { step: "before_1", days: -1 },
  { step: "after_3", days: 3 },
] as const;

/** Of a returned file, by days from its return; the reply to the file itself is the first of this ladder. */
export const RETURNED_STEPS = [
  { step: "returned_5", days: 5 },
  { step: "returned_12", days: 12 },
] as const;

/** What a supplier is sent. `resumed`: the one reminder after they said that they are working on it. */
export type Step =
  | (typeof SURVEY_STEPS)[number]["step"]
  | (typeof RETURNED_STEPS)[number]["step"]
  | "resumed";

/** What is proposed to officers: the buyer may be told (T+7), or a person has to take over. */
export type OfficerStep = "escalation" | "person";

/** "survey", or "returned:" and the drop whose file was returned: each return starts a ladder of its own. */
export type Ladder = "survey" | `returned:${string}`;

/**
 * At most so many reminders leave by themselves in one survey, and one more for each new due date that nobody would be
 * told of; the invitation and replies are none.
 */
export const MOST_REMINDERS = 5;
/** A reminder less than this after the last message, in ms, is left out. */
export const LEAST_APART_MS = 72 * 3_600_000;
/** How long a question that was answered still holds reminders back, in ms. */
export const AFTER_ANSWER_MS = 72 * 3_600_000;
/** How long "working on it" holds them back, in days. */
export const WORKING_DAYS = 10;
/** Working days of its own that a supplier has at least, where it is asked later than others. Source: the survey's rules. */
export const LEAST_WORKING_DAYS = 15;

/** What a campaign says about when to remind. */
export type Plan = {
  /** When suppliers may be asked: when it was started, or, for one added later, when that was. */
  startedAt: Date;
  paused: boolean;
  closed: boolean;
  /** The last day to answer, ISO; over at its end where the supplier is. */
  dueOn: string;
  /** Over how many working days each step is spread; 0: a supplier added late, asked at once. */
  invitationDays: number;
};

/** Where somebody reads: what decides their working hours. */
export type Whereabouts = {
  /** IANA. */
  timeZone: string;
  /** ISO 3166-1 with an optional subdivision; null: weekends only. */
  country: string | null;
};

/** A step that was taken or left out; rows of the table `reminder`, oldest first. */
export type Taken = {
  n: number;
  ladder: Ladder;
  step: Step | OfficerStep;
  outcome: "owed" | "dropped" | "lapsed";
  why: string | null;
  at: Date;
};

/** Why nothing is sent by itself now. */
export type Rest =
  | "not_started"
  | "paused"
  | "closed"
  /** A file counts, or an officer decided. */
  | "answered"
  | "declined"
  | "out_of_scope"
  | "asked"
  | "not_mine"
  | "muted"
  /** Nobody of the supplier can be written to. */
  | "nobody"
  /** Every step was taken or left out. */
  | "over";

/** Why a step is left out for good. */
export type Dropped =
  /** Less than 72 hours after the last message. */
  | "too_soon"
  /** A later step was due by then, or the due date it speaks of had come. */
  | "superseded"
  /** It would have been sent before the supplier was asked. */
  | "before_start"
  /** Five reminders left already. */
  | "five"
  /** What is left of the five is for later steps, since the due date was moved. */
  | "kept"
  /** They were working on it. */
  | "working"
  /** They want no reminders. */
  | "muted";

/** What became of a request so far, as far as it decides what is next. Made of its events and its `Taken` rows. */
export type History = {
  status: Status;
  decided: boolean;
  taken: Taken[];
  /** When we last wrote by ourselves: an owed step, or the reply to a counted file. */
  lastMessageAt: Date | null;
  /** The latest counted file, if it was returned; `better`: judged again, it would not be, and officers decide. */
  returned: { dropId: string; at: Date; better: boolean } | null;
  /** The latest question to a person; `answeredAt` null while it waits. */
  asked: { at: Date; answeredAt: Date | null } | null;
  /** When "working on it" was first said since our last message, or since a question was answered. */
  workingAt: Date | null;
  /** When the due date was last moved; steps taken before were taken for another one. */
  dueMovedAt: Date | null;
  /** "Not me" was said, and no officer has decided yet. */
  notMine: boolean;
  /** The person who would be written to wants no reminders. */
  muted: boolean;
  /** Somebody can be written to. */
  reachable: boolean;
  /** When the first contact changed to somebody new, as an officer confirmed or because an address failed, or when a
   * supplier is asked anew: they get the invitation; null when that was never so. */
  newReaderAt: Date | null;
};

/** Leaves out, to be written down when the request is next worked. */
export type LeftOut = { ladder: Ladder; step: Step | OfficerStep; why: Dropped };

/** What is next for a request. `at` in the past means now. Pure: see `ladder.ts`. */
export type Next =
  | { kind: "send"; ladder: Ladder; step: Step; at: Date; leftOut: LeftOut[] }
  | { kind: "officers"; ladder: Ladder; step: OfficerStep; at: Date; leftOut: LeftOut[] }
  /** Nothing to send by itself; looked at again at `until`, or when something happens. */
  | { kind: "rest"; why: Rest; until: Date | null; leftOut: LeftOut[] };

/** Facts of the deliveries "survey.invitation" and "survey.reminder". */
export type ReminderFacts = {
  requestId: string;
  contactId: string;
  n: number;
  ladder: Ladder;
  step: Step;
};

/** Whether what is asked for is done where the message stands: a mail has a link to where it is done. */
export type ReadBy = "chat" | "mail";

/** What is asked for when a message is drawn: the same for a real one, a trial and the preview. */
export type ReminderAbout = Omit<ReminderFacts, "n"> & { by: ReadBy; asOf: Date; language: Language };
