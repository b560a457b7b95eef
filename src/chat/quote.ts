/**
 * Makes text from outside (cells, names, comments, file names) safe to stand inside a sentence of ours:
 * one line, no control or direction-changing characters, no longer than `max` characters.
 * Every such text passes here before any renderer; renderers then escape for their platform.
 */
export function quote(text: string, max = 80): string {
  const flat = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    // Invisible format characters go, but for the two that join or part letters; so do half characters.
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}]/gu, "")
    // Somebody else's address must not become a link in our voice.
    .replaceAll("://", ": //")
    .trim();
  const characters = [...flat];
  return characters.length <= max ? flat : `${characters.slice(0, max - 1).join("")}…`;
}
