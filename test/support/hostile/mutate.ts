const MARKUP = [
  ...["<", ">", "/", "&", ";", '"', "'", "=", "!", "?", "-", "[", "]", "#", " ", "\n", "\r", "x", "0", "é"],
  ...["-1", "1e999", "99999999999", "ZZZZ9", "_x0000_", "<!--", "]]>", "&#", "<![CDATA["],
];

/** A text with one to three of its places changed: cut out, doubled, or overwritten with what means something in XML. */
export function mutatedText(text: string, random: () => number): string {
  let mutated = text;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left--) {
    const at = Math.floor(random() * mutated.length);
    const length = 1 + Math.floor(random() ** 3 * 40);
    const inside = random() < 0.3 ? mutated.slice(at, at + length).repeat(2) : pick(MARKUP, random);
    mutated =
      mutated.slice(0, at) +
      (random() < 0.3 ? "" : inside) +
      mutated.slice(at + (random() < 0.5 ? length : 1));
  }
  return mutated.toWellFormed();
}

/** Bytes with one to eight of them changed, a run cut out, doubled or filled, or the end cut off. */
export function mutatedBytes(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length);
  const length = 1 + Math.floor(random() ** 4 * 5000);
  const [before, run, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (Math.floor(random() * 6)) {
    case 0:
      return Buffer.from(before);
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, run, run, after]);
    case 3:
      return Buffer.concat([before, Buffer.alloc(run.length, Math.floor(random() * 256)), after]);
    default: {
      const changed = Buffer.from(bytes);
      for (let left = 1 + Math.floor(random() * 8); left > 0; left--) {
        changed[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      }
      return changed;
    }
  }
}

function pick<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)]!;
}
