/** Printable ASCII alone: nothing in it to normalise. Nearly every text of a form is, and thousands are compared. */
export function isPlainAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
