import { describe, expect, it, vi } from "vitest";
import {
  conversationAddress,
  messageAddress,
  parse,
  type Scope,
  threadId,
} from "../../../adapters/teams/address.ts";
import { PUBLIC_CLOUD } from "../../../adapters/teams/config.ts";
import { isAllowed } from "../../../adapters/teams/download.ts";
import { platformOf } from "../../../src/chat/address.ts";

describe("an address on Teams", () => {
  it.each([
    ["personal", "a:1abc"],
    ["channel", "19:x@thread.tacv2"],
    ["groupChat", "19:a_b@unq.gbl.spaces/%3A"],
  ] as const)("holds a conversation, a message in it and one in a thread: %s", (scope, conversation) => {
    const where = conversationAddress("tenant", scope, conversation);
    expect(platformOf(where)).toBe("teams");
    expect(parse(where)).toEqual({ tenant: "tenant", scope, conversation });
    const message = messageAddress(where, "1:f;7");
    expect(parse(message)).toEqual({ tenant: "tenant", scope, conversation, activity: "1:f;7" });
    expect(messageAddress(where, "1:f;7", "1:f;7")).toBe(message);
    const answer = { tenant: "tenant", scope, conversation, activity: "9", thread: "1:f;7" };
    expect(parse(messageAddress(where, "9", "1:f;7"))).toEqual(answer);
  });

  it("leads to the thread in a channel, and to the conversation elsewhere", () => {
    const at = (scope: Scope, ...message: [] | [string] | [string, string]) => {
      const where = conversationAddress("tenant", scope, "19:x");
      const [activity, thread] = message;
      return threadId(parse(activity === undefined ? where : messageAddress(where, activity, thread))!);
    };
    expect(at("channel", "7")).toBe("19:x;messageid=7");
    expect(at("channel", "9", "7")).toBe("19:x;messageid=7");
    expect(at("channel")).toBe("19:x");
    expect(at("groupChat", "7")).toBe("19:x");
    expect(at("personal", "7")).toBe("19:x");
  });

  it.each([
    "web:officers",
    "teams:tenant",
    "teams:a:personal:c:d:e:f",
    "teams:a:b:c",
    "teams:a:personal:%E0%A4%A",
  ])("is not %s", (other) => {
    expect(parse(other as never)).toBeUndefined();
  });
});

describe("where files are fetched from", () => {
  it.each([
    ["https://contoso.sharepoint.com/f?tempauth=1", true],
    ["https://contoso-my.sharepoint.us/f", true],
    ["http://contoso.sharepoint.com/f", false],
    ["https://sharepoint.com.evil.invalid/f", false],
    ["https://evilsharepoint.com/f", false],
    ["https://contoso.sharepoint.com:8443/f", false],
    ["https://contoso.sharepoint.com@evil.invalid/f", false],
    ["https://127.0.0.1/f", false],
    ["no address", false],
  ])("%s: %s", (url, allowed) => {
    expect(isAllowed(url, PUBLIC_CLOUD.downloadOrigins)).toBe(allowed);
  });
});

describe("what the SDK prints", () => {
  it("is lost, and nobody else's lines are", async () => {
    const printed = vi.spyOn(console, "error").mockReturnValue(undefined);
    vi.resetModules();
    const { hush } = await import("../../../adapters/teams/wire/hush.ts");
    // biome-ignore lint/suspicious/noConsole: what is tested.
    const print = (text: string) => console.error(text);
    const [released, release] = gate();
    const hushed = hush(async () => {
      print("a key");
      await released;
      print("another key");
    });
    print("somebody else's");
    release();
    await hushed;
    expect(printed.mock.calls).toEqual([["somebody else's"]]);
    printed.mockRestore();
  });
});

function gate(): [Promise<void>, () => void] {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return [opened, open];
}
