import { describe, expect, it, vi } from "vitest";
import { conversationAddress, messageAddress, parse } from "../../../adapters/teams/address.ts";
import { PUBLIC_CLOUD } from "../../../adapters/teams/config.ts";
import { isAllowed } from "../../../adapters/teams/download.ts";
import { platformOf } from "../../../src/chat/address.ts";

describe("an address on Teams", () => {
  it.each(["a:1abc", "19:x@thread.tacv2;messageid=1700", "19:a_b@unq.gbl.spaces/%3A"])(
    "holds the conversation %s and a message in it",
    (conversation) => {
      const where = conversationAddress("tenant", conversation);
      expect(platformOf(where)).toBe("teams");
      expect(parse(where)).toEqual({ tenant: "tenant", conversation });
      expect(parse(messageAddress(where, "1:f;7"))).toEqual({
        tenant: "tenant",
        conversation,
        activity: "1:f;7",
      });
    },
  );

  it.each(["web:officers", "teams:tenant", "teams:a:b:c:d"])("is not %s", (other) => {
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
    const { hush } = await import("../../../adapters/teams/hush.ts");
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
