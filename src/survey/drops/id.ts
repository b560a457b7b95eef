const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text from outside can be a drop's id; the database refuses to look for anything else. */
export function isDropId(text: string): boolean {
  return UUID.test(text);
}
