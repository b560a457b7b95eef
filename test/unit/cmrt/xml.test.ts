import { isDeepStrictEqual } from "node:util";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type Attributes, parseXml, type XmlHandler } from "../../../src/cmrt/container/xml.ts";
import { readParts } from "../../support/cmrt/package.ts";
import { haveTemplates, TEMPLATES_NEEDED, template } from "../../support/cmrt/templates.ts";
import { mutatedText } from "../../support/hostile/mutate.ts";
import { seeded } from "../../support/seeded.ts";

/** What a parser says of a document: its elements with their attributes, and the text between two tags as one. */
type Event = { open: string; attributes: Record<string, string> } | { text: string } | { close: string };

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

function say(events: Event[], event: Event): void {
  const last = events.at(-1);
  if ("text" in event && last && "text" in last) last.text += event.text;
  else if (!("text" in event) || event.text !== "") events.push(event);
}

/** What saxes says; null where it refuses. */
function bySaxes(xml: string): Event[] | null {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    say(events, { open: localName(name), attributes: { ...attributes } });
  });
  for (const kind of ["text", "cdata"] as const) {
    parser.on(kind, (text) => depth > 0 && say(events, { text }));
  }
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    say(events, { close: localName(name) });
  });
  try {
    parser.write(xml).close();
    return events;
  } catch {
    return null;
  }
}

/** What our scanner says, fed in pieces; null where it refuses. Attributes are asked for by the names expected. */
async function byUs(xml: Buffer, expected: Event[] | null, pieceBytes: number): Promise<Event[] | null> {
  const events: Event[] = [];
  const names = (expected ?? []).filter((event) => "open" in event);
  let opened = 0;
  const handler: XmlHandler = {
    open(name, attributes: Attributes) {
      const asked = Object.keys(names[opened]?.attributes ?? {});
      opened += 1;
      const found = Object.fromEntries(asked.map((key) => [key, attributes.get(key) ?? "absent"]));
      say(events, { open: name, attributes: found });
      return true;
    },
    text: (text) => say(events, { text }),
    close(name) {
      say(events, { close: name });
      return undefined;
    },
  };
  try {
    await parseXml(pieces(xml, pieceBytes), handler);
    return events;
  } catch (error) {
    if (error instanceof Error && error.name === "Unreadable") return null;
    throw error;
  }
}

async function* pieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const ODD = `\ufeff<?xml version="1.0" encoding='UTF-8' standalone="yes" ?>\r\n<!-- a - b < & --><?app one <two?>
<x:a xmlns:x = "urn:sample"\tb='1 > "0"' c="&lt;&#10;&#x1F600;\n"><é·1 d=""/><![CDATA[ <b> & ]] ]]>]] &gt;
 東京 &amp;amp; \u0085\u2028 😀<b >\r\rx</b\n><c></c ><!----><![CDATA[]]></x:a>\n<!-- end --><?app?>\n`;

describe("XML is read as saxes reads it", () => {
  it.each([1, 3, 7, 64, 10_000])("with all that XML knows, in pieces of %i bytes", async (length) => {
    const expected = bySaxes(ODD);
    expect(expected).toHaveLength(10);
    expect(await byUs(Buffer.from(ODD), expected, length)).toEqual(expected);
    for (const wide of [utf16le(ODD), utf16le(ODD).swap16()]) {
      expect(await byUs(wide, expected, Math.max(3, length))).toEqual(expected);
    }
  });

  describe.skipIf(!haveTemplates)(`in every part of RMI's templates${TEMPLATES_NEEDED}`, () => {
    // One saved by Excel, one by WPS.
    it.each(["6.22", "6.5"] as const)("%s", async (version) => {
      for (const [name, part] of await readParts(template(version))) {
        if (!/^xl\/.*\.(xml|rels)$/.test(name)) continue;
        const expected = bySaxes(part.toString("utf8"));
        expect(expected, name).not.toBeNull();
        // Half a million events: too many for a matcher that explains itself.
        expect(isDeepStrictEqual(await byUs(part, expected, 65_536), expected), name).toBe(true);
      }
    });
  });

  it("or refused, after any mutation", async () => {
    const random = seeded(4);
    let read = 0;
    for (let round = 0; round < MUTATIONS; round++) {
      const xml = mutatedText(ODD.slice(1), random);
      const expected = bySaxes(xml);
      const said = await byUs(Buffer.from(xml), expected, 1 + Math.floor(random() * 200));
      if (said === null) continue;
      read += 1;
      expect(said, JSON.stringify(xml)).toEqual(expected);
    }
    // Mutations that only ever break the document would prove little.
    expect(read).toBeGreaterThan(MUTATIONS / 20);
  });
});

const MUTATIONS = 4000;

it.each([
  ["a tag that another one closes", "<a><b></a></b>"],
  ["a second root", "<a/><b/>"],
  ["no root", "<!-- -->"],
  ["an open root", "<a><b/>"],
  ["text after the root", "<a/>x"],
  ["a reference after the root", "<a/>&#32;"],
  ["an attribute twice", "<a b='1' b='2'/>"],
  ["attributes without a blank between", "<a b='1'c='2'/>"],
  ["an attribute without quotes", "<a b=1/>"],
  ["a < in an attribute", "<a b='<'/>"],
  ["an entity nobody declared", "<a>&foo;</a>"],
  ["an entity nobody declared, in an attribute", "<a b='&foo;'/>"],
  ["a character that is none", "<a>&#xD800;</a>"],
  ["a character that is too high", "<a>&#x110000;</a>"],
  ["a control character", "<a>\u0001</a>"],
  ["a control character by number", "<a>&#1;</a>"],
  ["]]> in text", "<a>]]></a>"],
  ["-- in a comment", "<a><!-- -- --></a>"],
  ["an XML declaration further on", "<a><?xml version='1.0'?></a>"],
  ["XML 1.1", "<?xml version='1.1'?><a/>"],
  ["a comment without end", "<a><!-- </a>"],
  ["CDATA outside", "<a/><![CDATA[]]>"],
  ["a name that starts with a digit", "<1a/>"],
])("%s is refused", async (_, xml) => {
  expect(await byUs(Buffer.from(xml), null, 1000)).toBeNull();
});

it("bytes that are no UTF-8, and half a character of UTF-16, are refused", async () => {
  expect(await byUs(Buffer.from("<a>\xff</a>", "latin1"), null, 1000)).toBeNull();
  expect(await byUs(Buffer.from([...utf16le("\ufeff<a>"), 0x00, 0xd8]), null, 1000)).toBeNull();
});

it("what stands behind the end of interest is not looked at", async () => {
  const names: string[] = [];
  const handler: XmlHandler = {
    open(name) {
      names.push(name);
      return undefined;
    },
    close: (name) => name !== "b",
  };
  await parseXml(pieces(Buffer.from("<a><b/><c/></x>"), 5), handler);
  expect(names).toEqual(["a", "b"]);
});

function utf16le(text: string): Buffer {
  return Buffer.from(text.startsWith("\ufeff") ? text : `\ufeff${text}`, "utf16le");
}
