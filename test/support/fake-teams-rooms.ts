import { APP } from "./fake-teams-tokens.ts";

export const TENANT = "aaaaaaaa-0000-4000-8000-00000000000a";

/** A conversation, and who is in it as the connector tells it. */
export type Room = {
  id: string;
  conversationType: "personal" | "groupChat" | "channel";
  members: Member[];
  /** Of a channel. */
  type?: "standard" | "privateChannel" | "sharedChannel";
};

export type Member = {
  id: string;
  aadObjectId: string;
  name: string;
  email?: string;
  userPrincipalName?: string;
  tenantId?: string;
  userRole?: string;
};

/** A person of the tenant, and one who has not installed the app. */
export const PERSON = {
  id: "29:1person",
  aadObjectId: "cccccccc-0000-4000-8000-00000000000c",
  name: "Sample Contact",
};
export const STRANGER = { aadObjectId: "dddddddd-0000-4000-8000-00000000000d" };

/** The tenant's own people. */
export const CONTACT = fullMember(PERSON, "contact@sample.invalid");
export const OFFICER = fullMember(
  { id: "29:1officer", aadObjectId: "eeeeeeee-0000-4000-8000-00000000000e", name: "Sample Officer" },
  "officer@sample.invalid",
);
/** A guest of the tenant; Teams has been seen to give them the role of everybody else. */
export const GUEST: Member = {
  id: "29:1guest",
  aadObjectId: "ffffffff-0000-4000-8000-00000000000f",
  name: "Sample Guest",
  email: "a_guest@connectors.invalid",
  userPrincipalName: "a_guest_connectors.invalid#EXT#@sample.onmicrosoft.invalid",
  tenantId: TENANT,
  userRole: "user",
};

export const PERSONAL: Room = {
  id: "a:1personal-chat;of@person/one",
  conversationType: "personal",
  members: [CONTACT],
};
const TEAM = "19:general@thread.tacv2";

export function fullMember(who: Pick<Member, "id" | "aadObjectId" | "name">, email: string): Member {
  return { ...who, email, userPrincipalName: email, tenantId: TENANT, userRole: "user" };
}

/** How an activity names the room it is from; in a channel, a thread of it. */
export function inRoom({ id, conversationType }: Room, thread?: string) {
  const channel = conversationType === "channel" && { team: { id: TEAM }, channel: { id } };
  return {
    conversation: {
      conversationType,
      ...(conversationType !== "personal" && { isGroup: true }),
      tenantId: TENANT,
      id: thread === undefined ? id : `${id};messageid=${thread}`,
    },
    channelData: { tenant: { id: TENANT }, ...channel },
  };
}

/** Words with the bot mentioned before them. */
export function mentioning(text: string) {
  const mention = "<at>Bench Bot</at>";
  return {
    text: `${mention} ${text}`,
    entities: [{ type: "mention", mentioned: { id: `28:${APP}`, name: "Bench Bot" }, text: mention }],
  };
}

/** The connector's answers about people. */
export function answerAbout(rooms: Map<string, Room>, path: string): { status: number; value: unknown } {
  const [, kind, id, question, person] =
    /^\/region\/v3\/(conversations|teams)\/([^/]+)(?:\/([a-z]+)(?:\/([^/]+))?)?$/
      .exec(path)
      ?.map((part) => decodeURIComponent(part ?? "")) ?? [];
  const room = rooms.get(id ?? "");
  if (!room) return { status: 404, value: { error: { code: "ConversationNotFound" } } };
  if (kind === "teams") return { status: 200, value: { id, type: room.type } };
  if (question === "pagedmembers") return { status: 200, value: { members: room.members } };
  const member = room.members.find((one) => one.aadObjectId === person || one.id === person);
  return member
    ? { status: 200, value: member }
    : { status: 404, value: { error: { code: "MemberNotFoundInConversation" } } };
}
