import type { MessageView } from "../../adapters/web/render.ts";
import type { Button } from "../../src/chat/message.ts";
import type { Shown } from "./harness.ts";

type Child = Drawn | string;
type Draw = (message: MessageView, press: (button: Button) => void) => Drawn;

/** As much of a browser's element as the page's scripts use. Markup in a text is not parsed: setting it fails. */
class Drawn {
  readonly children: Child[] = [];
  readonly attributes = new Map<string, string>();
  readonly listeners = new Map<string, () => void>();
  constructor(readonly tag: string) {}
  append(child: Child): void {
    this.children.push(child);
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  addEventListener(name: string, listener: () => void): void {
    this.listeners.set(name, listener);
  }
  set innerHTML(_: string) {
    throw new Error("a script of the page parses markup");
  }
  get text(): string {
    return this.children.map((child) => (typeof child === "string" ? child : child.text)).join("");
  }
  within(...tags: string[]): Drawn[] {
    const own = this.children.filter((child) => typeof child !== "string");
    return own.flatMap((child) => [...(tags.includes(child.tag) ? [child] : []), ...child.within(...tags)]);
  }
}

const PARAGRAPHS = ["p", "h3", "dt", "dd", "caption", "th", "td"];
const AT_REST = [...PARAGRAPHS, "div", "dl", "table", "thead", "tbody", "tr", "button", "hr"];

/** Draws a message with the page's own script and reads what stands there then. */
export async function drawOnPage(
  message: MessageView,
): Promise<Pick<Shown, "lines" | "active" | "buttons" | "files">> {
  const script = new URL("../../adapters/web/page/message.js", import.meta.url).href;
  const { drawMessage } = (await import(script)) as { drawMessage: Draw };
  Object.assign(globalThis, { document: { createElement: (tag: string) => new Drawn(tag) } });
  const pressed: Button[] = [];
  const drawn = drawMessage(message, (button) => pressed.push(button));
  for (const button of drawn.within("button")) button.listeners.get("click")?.();
  const links = drawn.within("a");
  return {
    lines: drawn.within(...PARAGRAPHS).flatMap((one) => one.text.split("\n")),
    active: [...strangeIn(drawn), ...links.filter(leadsElsewhere).map((link) => link.text)],
    buttons: drawn
      .within("button")
      .map((element, n) => ({ label: element.text, action: pressed[n]!.action, value: pressed[n]!.value })),
    files: links.filter((link) => link.attributes.get("class") === "file").map((link) => link.text),
  };
}

/** Elements and listeners that no message of ours is drawn with. */
function strangeIn(drawn: Drawn): string[] {
  return drawn.children.flatMap((child) => {
    if (typeof child === "string") return [];
    const known = AT_REST.includes(child.tag) || child.tag === "a";
    const listens = child.listeners.size > 0 && child.tag !== "button";
    return [...(known && !listens ? [] : [child.tag]), ...strangeIn(child)];
  });
}

function leadsElsewhere(link: Drawn): boolean {
  const href = link.attributes.get("href") ?? "";
  const isFile = link.attributes.get("class") === "file" && href.startsWith("/chat/");
  return !isFile && href !== link.text;
}
