import { afterAll, afterEach, beforeAll, describe } from "vitest";
import { concernsContract, firstWordContract } from "./concerns.ts";
import { deafContract } from "./deaf.ts";
import { decisionsContract } from "./decisions.ts";
import { filesContract } from "./files.ts";
import type { MakeHarness } from "./harness.ts";
import { messagesContract } from "./messages.ts";
import { noticesContract } from "./notices.ts";
import { placesContract } from "./places.ts";
import { openStage, type Stage } from "./stage.ts";
import { stoppingContract } from "./stopping.ts";

/** What every chat adapter promises, through the port, with the real core behind it. */
export function adapterContract(name: string, makeHarness: MakeHarness): void {
  describeAdapter(name, makeHarness, (on) => {
    describe("a first word", () => firstWordContract(on));
    describe("what people say", () => noticesContract(on));
    describe("what people decide", () => decisionsContract(on));
    describe("what we say", () => messagesContract(on));
    describe("files", () => filesContract(on));
    describe("places and people", () => placesContract(on));
    describe("concerns", () => concernsContract(on));
    describe("stopping", () => stoppingContract(on));
  });
}

/** The same of one that takes nothing in; that it does not is asserted beside it. */
export function deafAdapterContract(name: string, makeHarness: MakeHarness): void {
  describeAdapter(name, makeHarness, (on) => {
    describe("what we say", () => messagesContract(on));
    describe("places and people", () => placesContract(on));
    describe("what people do", () => deafContract(on));
  });
}

function describeAdapter(name: string, makeHarness: MakeHarness, promises: (on: () => Stage) => void): void {
  describe(`the ${name} adapter`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(makeHarness);
    });
    afterEach(() => {
      stage.door.failing = false;
    });
    afterAll(() => stage.end());
    promises(() => stage);
  });
}
