import { z } from "zod";
import { HttpProblem } from "../http/problem.ts";
import { MAX_FILES_PER_DROP, MAX_TEXT_LENGTH } from "./limits.ts";

/** One field of a drop: the longest text in the widest characters. */
export const MAX_FIELD_BYTES = 4 * MAX_TEXT_LENGTH;

/** What the page says of a drop ahead of its files. */
export type DropFields = z.output<typeof FIELDS>;

const FIELDS = z.object({
  key: z.uuid(),
  text: z.string().max(MAX_TEXT_LENGTH),
  /** Files over the cap, which the page names without sending them. */
  oversized: z.preprocess(
    (value) => (typeof value === "string" ? JSON.parse(value) : []),
    z
      .array(z.object({ name: z.string().transform(fileName), bytes: z.number().int().positive() }))
      .max(MAX_FILES_PER_DROP),
  ),
});

/** Reads the fields; throws `HttpProblem` for any that is missing, too long or not well-formed. */
export function parseFields(fields: Record<string, string>): DropFields {
  try {
    const parsed = FIELDS.safeParse(fields);
    if (parsed.success) return parsed.data;
  } catch (error) {
    // The parser's own error quotes the text, and nobody's words may reach a log.
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new HttpProblem(400, "page.problem.bad_request");
}

/** A file's name as we keep it: its first 255 characters, none cut in half; "?" where there is none. */
export function fileName(given: string | undefined): string {
  return [...(given ?? "")].slice(0, 255).join("") || "?";
}
