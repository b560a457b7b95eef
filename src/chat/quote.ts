/**
 * Makes text from outside (cells, names, comments, file names) safe to stand inside a sentence of ours:
 * one line, no control or direction-changing characters, no longer than `max` characters.
 * Every such text passes here before any renderer; renderers then escape for their platform.
 */
export function quote(text: string, max = 80): string {
  const flat = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, "")
    .trim();
  const characters = [...flat];
  return characters.length <= max ? flat : `${characters.slice(0, max - 1).join("")}…`;
}
