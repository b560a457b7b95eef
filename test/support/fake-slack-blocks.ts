export type FakeBlock = {
  type: string;
  block_id?: string;
  text?: { text: string };
  elements?: { type: string; action_id?: string; value?: string; text?: { text: string } }[];
  rows?: { type: string; text: string }[][];
};

/** What Slack refuses of a message, as far as ours could run into it. */
export function refusedBlocks({ blocks, text }: Record<string, unknown>): string | undefined {
  const all = (blocks ?? []) as FakeBlock[];
  if (String(text ?? "").length > 40_000) return "msg_too_long";
  if (all.length > 50 || all.filter(({ type }) => type === "table").length > 1) return "invalid_blocks";
  if (lengthOf(all) > 13_200) return "msg_blocks_too_long";
  return all.some(isWrong) ? "invalid_blocks" : undefined;
}

/** Every text in it, however deep. */
function lengthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, within]) =>
      sum + (name === "text" && typeof within === "string" ? within.length : lengthOf(within)),
    0,
  );
}

function isWrong({ type, text, elements = [], rows = [] }: FakeBlock): boolean {
  switch (type) {
    case "header":
      return !text?.text || text.text.length > 150;
    case "table":
      return rows.length > 100 || rows.some((row) => row.length > 20 || row.some((cell) => cell.text === ""));
    case "actions": {
      const ids = elements.map((one) => one.action_id);
      const words = elements.map((one) => one.text?.text ?? "");
      return (
        elements.length > 25 ||
        new Set(ids).size < ids.length ||
        words.some((word) => word === "" || word.length > 75) ||
        elements.some((one) => one.value === "")
      );
    }
    default:
      return false;
  }
}
