import { attributeValue, damaged } from "./syntax.ts";

/** Attributes of one element; real ones have a few, the roots of some producers two dozen. */
const MAX_ATTRIBUTES = 128;

/**
 * The attributes of the element being opened, good only until `open` returns: most of a sheet's attributes are
 * never asked for, so they stay where they stand in the text.
 */
export class Attributes {
  private text = "";
  private count = 0;
  /** Four places in the text of each: where its name and its value begin and end. */
  private readonly places: number[] = [];

  /** The value of the attribute that is written with exactly this name. */
  get(name: string): string | undefined {
    for (let i = 0; i < this.count; i++) if (this.isNamed(i, name)) return this.value(i);
    return undefined;
  }

  /** The value of the attribute of this name with any prefix: "id" for r:id. */
  prefixed(name: string): string | undefined {
    for (let i = 0; i < this.count; i++) if (this.name(i).endsWith(`:${name}`)) return this.value(i);
    return undefined;
  }

  /** For the scanner: starts anew with the attributes of another element. */
  clear(text: string): void {
    this.text = text;
    this.count = 0;
  }

  /** For the scanner. Throws `Unreadable` for a second one of the same name. */
  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const name = this.count > 0 ? this.text.slice(nameStart, nameEnd) : "";
    for (let i = 0; i < this.count; i++) if (this.isNamed(i, name)) throw damaged();
    if (this.count === MAX_ATTRIBUTES) throw damaged();
    const at = this.count * 4;
    this.places[at] = nameStart;
    this.places[at + 1] = nameEnd;
    this.places[at + 2] = valueStart;
    this.places[at + 3] = valueEnd;
    this.count += 1;
  }

  private isNamed(index: number, name: string): boolean {
    const start = this.places[index * 4]!;
    return this.places[index * 4 + 1]! - start === name.length && this.text.startsWith(name, start);
  }

  private name(index: number): string {
    return this.text.slice(this.places[index * 4], this.places[index * 4 + 1]);
  }

  private value(index: number): string {
    return attributeValue(this.text.slice(this.places[index * 4 + 2], this.places[index * 4 + 3]));
  }
}
