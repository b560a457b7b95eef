import { z } from "zod";
import { HandoverError } from "./line.ts";

/** One line of JSON for a command, one command a connection; back come lines that tell how far it is, and its result. */
const command = z.strictObject({ argv: z.array(z.string()), cwd: z.string() });
const result = z.strictObject({ stdout: z.string(), stderr: z.string(), status: z.int() });
const progress = z.strictObject({ progress: z.string() });
const answer = z.union([progress, result]);

/** `argv` without the program; paths in it are meant from `cwd`. */
export type Command = z.infer<typeof command>;
export type Result = z.infer<typeof result>;
export type Answer = z.infer<typeof answer>;

/** Systems end a command line after about 2 MB. */
export const MAX_COMMAND_BYTES = 4 * 1024 * 1024;
export const MAX_RESULT_BYTES = 64 * 1024 * 1024;

export const encode = (value: Command | Answer): string => `${JSON.stringify(value)}\n`;
export const decodeCommand = (line: string): Command => decode(command, line);
export const decodeAnswer = (line: string): Answer => decode(answer, line);

function decode<T>(schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new HandoverError("not_understood", { cause });
  }
}
