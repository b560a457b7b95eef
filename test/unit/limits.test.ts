import { expect, it } from "vitest";
import * as checker from "../../src/cmrt/limits.ts";
import * as intake from "../../src/files/limits.ts";

it("takes no file that the checker refuses for its size, and refuses none that it reads", () => {
  expect(intake.MAX_FILE_BYTES).toBe(checker.MAX_FILE_BYTES);
});
