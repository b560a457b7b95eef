import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Stage } from "./stage.ts";

/** The last of all: afterwards the adapter takes nothing in. */
export function stoppingContract(on: () => Stage): void {
  it("finishes what runs and takes nothing new", async () => {
    const stage = on();
    const before = await stage.count("inbox");
    const open = stage.hold();
    const told = stage.events.length;
    const saying = stage.say({ id: randomUUID(), text: "One last thing." });
    await expect.poll(() => stage.events.length).toBe(told + 1);
    let stopped = false;
    const stopping = stage.adapter.stop().then(() => {
      stopped = true;
    });
    expect(await stage.say({ id: randomUUID(), text: "Too late." })).toMatchObject({ kind: "failed" });
    expect(stopped).toBe(false);
    open();
    expect(await saying).toEqual({ kind: "taken" });
    await stopping;
    expect(await stage.count("inbox")).toBe(before + 1);
  });
}
