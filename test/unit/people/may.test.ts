import { describe, expect, it } from "vitest";
import { type Action, type Actor, may, type Subject } from "../../../src/people/may.ts";

const contact: Actor = { kind: "contact", contactId: "c1", supplierId: "s1", name: "Contact" };
const channel: Actor = { kind: "channel", supplierId: "s1", name: "Outsider" };
const compliance: Actor = { kind: "officer", officerId: "o1", roles: ["compliance"], name: "Officer" };
const admin: Actor = { kind: "officer", officerId: "o2", roles: ["admin"], name: "Admin" };
const nobody: Actor = { kind: "officer", officerId: "o3", roles: [], name: "No role" };
const unknown: Actor = { kind: "unknown" };
const operator: Actor = { kind: "operator" };

const own: Subject = { kind: "request", supplierId: "s1" };
const others: Subject = { kind: "request", supplierId: "s2" };
const ownDrop: Subject = { kind: "drop", supplierId: "s1", byContactId: "c1", byOfficerId: null, here: true };
const colleaguesDrop: Subject = {
  kind: "drop",
  supplierId: "s1",
  byContactId: "c9",
  byOfficerId: null,
  here: true,
};
const othersDrop: Subject = {
  kind: "drop",
  supplierId: "s2",
  byContactId: "c2",
  byOfficerId: null,
  here: true,
};
const ownDropElsewhere: Subject = { ...ownDrop, here: false };
const nobodysDrop: Subject = {
  kind: "drop",
  supplierId: null,
  byContactId: null,
  byOfficerId: null,
  here: true,
};
const people: Subject = { kind: "people" };
const account: Subject = { kind: "account" };
const audit: Subject = { kind: "audit" };
const lists: Subject = { kind: "lists" };

describe("who may do what", () => {
  it.each<[string, Actor, Action, Subject, boolean]>([
    ["a contact reads their own request", contact, "read", own, true],
    ["a contact submits to their own request", contact, "submit", own, true],
    ["a contact never reads another supplier's request", contact, "read", others, false],
    ["a contact does not manage their own request", contact, "manage", own, false],
    ["a contact takes back their own file", contact, "take_back", ownDrop, true],
    ["a contact takes back a colleague's file", contact, "take_back", colleaguesDrop, true],
    ["a contact does not read another supplier's file", contact, "read", othersDrop, false],
    ["a contact does not place another supplier's file", contact, "place", othersDrop, false],
    ["a contact does not read a file nobody placed", contact, "read", nobodysDrop, false],
    ["a contact sees no people", contact, "read", people, false],
    ["a supplier's channel submits to its own request", channel, "submit", own, true],
    ["a supplier's channel never reads another supplier's request", channel, "read", others, false],
    ["a supplier's channel takes back a file dropped in it", channel, "take_back", ownDrop, true],
    ["a supplier's channel reads no file dropped elsewhere", channel, "read", ownDropElsewhere, false],
    ["a supplier's channel places no file of another supplier", channel, "place", othersDrop, false],
    ["a supplier's channel reads no file nobody placed", channel, "read", nobodysDrop, false],
    ["a supplier's channel sees no people", channel, "read", people, false],
    ["compliance reads a request", compliance, "read", others, true],
    ["compliance reads a file nobody placed", compliance, "read", nobodysDrop, true],
    ["compliance reads people", compliance, "read", people, true],
    ["compliance says whose an account is", compliance, "manage", account, true],
    ["an officer without a role does not say whose an account is", nobody, "manage", account, false],
    ["a contact does not say whose an account is", contact, "manage", account, false],
    ["a supplier's channel does not say whose an account is", channel, "manage", account, false],
    ["compliance brings lists to judge by", compliance, "manage", lists, true],
    ["an officer without a role brings none", nobody, "manage", lists, false],
    ["a contact brings none", contact, "manage", lists, false],
    ["a supplier's channel brings none", channel, "manage", lists, false],
    ["an unknown person brings none", unknown, "manage", lists, false],
    ["compliance does not manage people", compliance, "manage", people, false],
    ["compliance does not verify the audit", compliance, "verify", audit, false],
    ["an admin manages people", admin, "manage", people, true],
    ["an officer without a role reads nothing", nobody, "read", own, false],
    ["an unknown person reads nothing", unknown, "read", own, false],
    ["an unknown person places nothing, not even a nobody's file", unknown, "place", nobodysDrop, false],
    ["the operator verifies the audit", operator, "verify", audit, true],
  ])("%s", (_, actor, action, subject, allowed) => {
    expect(may(actor, action, subject)).toBe(allowed);
  });
});
