import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { DeliveryError } from "../../src/chat/adapter.ts";
import { type Address, platformOf } from "../../src/chat/address.ts";
import { elsewhere } from "./harness.ts";
import type { Stage } from "./stage.ts";

/** Addresses and people: what is known is said exactly, what is unknown is the careful answer. */
export function placesContract(on: () => Stage): void {
  it("makes addresses of its own platform only", () => {
    const { adapter, where, officers, person } = on();
    const made = [platformOf(where), person.platform, ...(officers ? [platformOf(officers)] : [])];
    expect(new Set(made)).toEqual(new Set([adapter.platform]));
  });

  it("can do exactly what it declares, and nothing at an address that is not its own", () => {
    expect(granted(on().adapter.can(on().where))).toEqual(granted(on().can));
    for (const where of strange(on())) expect(granted(on().adapter.can(where))).toEqual([]);
  });

  it("knows who reads along, and takes an unknown place for one where anybody does", async () => {
    const { adapter, where, direct, officers, audience } = on();
    expect(await adapter.audience(where)).toBe(audience);
    expect(await adapter.audience(direct)).toBe("one");
    if (officers) expect(await adapter.audience(officers)).toBe("ours");
    for (const place of strange(on())) expect(await adapter.audience(place)).toBe("mixed");
  });

  it("names the other organisations in a conversation, and of a strange one: cannot say", async () => {
    const { adapter, where, outside } = on();
    expect(await adapter.outside(where)).toEqual(outside);
    for (const place of strange(on())) expect(await adapter.outside(place)).toBeUndefined();
  });

  it("says who is in a conversation, and of a strange one: nobody", async () => {
    const { adapter, person, where, officers } = on();
    expect(await adapter.isMember(person, where)).toBe(true);
    if (officers) expect(await adapter.isMember(person, officers)).toBe(false);
    expect(await adapter.isMember({ ...person, id: "contact:nobody" }, where)).toBe(false);
    for (const place of strange(on())) expect(await adapter.isMember(person, place)).toBe(false);
  });

  it("tells who speaks as far as their platform vouches for it", async () => {
    if (on().deaf) return;
    await on().say({ id: randomUUID(), text: "Who am I to you?" });
    const { platform, org, id, external, email } = on().events.at(-1)!.from;
    await on().settled();
    const { person } = on();
    expect({ platform, org, id, external }).toEqual({
      platform: person.platform,
      org: person.org,
      id: person.id,
      external: person.external,
    });
    expect(email).toBe(person.email);
  });

  it("finds a person by e-mail, where it can, and reaches them", async () => {
    const { adapter, person, direct, can, email } = on();
    const found = await adapter.find(email);
    expect(found?.id).toBe(can.find ? person.id : undefined);
    expect(await adapter.find("nobody@sample.invalid")).toBeUndefined();
    expect(await adapter.reach(person)).toBe(direct);
  });

  it("says of a person who cannot be reached that nothing was sent", async () => {
    const stranger = { ...on().person, platform: "mail" as const, id: "somebody" };
    const error: unknown = await on()
      .adapter.reach(stranger)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DeliveryError);
    expect(error).toMatchObject({ code: "unreachable", outcome: "not_sent" });
  });

  it("shows that it works without ever failing for it", () => {
    for (const where of [on().where, ...strange(on())])
      expect(() => on().adapter.working(where)).not.toThrow();
  });

  it("names each of its routes once, with a path", () => {
    const routes = on().adapter.routes.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(routes).size).toBe(routes.length);
    for (const route of routes) expect(route).toMatch(/^(GET|POST) \//);
  });
}

function strange(stage: Stage): Address[] {
  return [...stage.foreign, elsewhere(stage.adapter), "" as Address];
}

function granted(can: object): string[] {
  return Object.entries(can)
    .filter(([, yes]) => yes === true)
    .map(([name]) => name)
    .sort();
}
