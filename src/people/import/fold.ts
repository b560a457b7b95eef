/** The same for two spellings of one name or number: width, case and blanks do not count. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}
