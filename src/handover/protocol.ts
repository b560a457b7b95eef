import { z } from "zod";
import { HandoverError } from "./line.ts";

/** One line of JSON each way, one command a connection. */
const command = z.strictObject({ argv: z.array(z.string()), cwd: z.string() });
const result = z.strictObject({ stdout: z.string(), stderr: z.string(), status: z.int() });

/** `argv` without the program; paths in it are meant from `cwd`. */
export type Command = z.infer<typeof command>;
export type Result = z.infer<typeof result>;

/** Systems end a command line after about 2 MB. */
export const MAX_COMMAND_BYTES = 4 * 1024 * 1024;
export const MAX_RESULT_BYTES = 64 * 1024 * 1024;

export const encode = (value: Command | Result): string => `${JSON.stringify(value)}\n`;
export const decodeCommand = (line: string): Command => decode(command, line);
export const decodeResult = (line: string): Result => decode(result, line);

function decode<T>(schema: z.ZodType<T>, line: string): T {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new HandoverError("not_understood", { cause });
  }
}
