/** What a text says as JSON; undefined when it is none. The parser's own error, which quotes the text, goes nowhere. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
