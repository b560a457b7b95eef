export type ServerEvent = { event: string; data: string };

/** The events of a text/event-stream response, one after the other, until the server or an abort ends it. */
export async function* readEvents(response: Response): AsyncGenerator<ServerEvent> {
  let held = "";
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = `${held}${piece}`.split("\n\n");
    held = blocks.pop()!;
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split("\n")
          .filter((line) => line.startsWith(`${name}: `))
          .map((line) => line.slice(name.length + 2))
          .join("\n");
      if (field("data") !== "") yield { event: field("event") || "message", data: field("data") };
    }
  }
}
