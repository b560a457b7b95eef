/** Names less alike than this are not offered: 0 nothing in common, 1 the same. */
const NEAR = 0.35;

/** Whether two names are the same but for width, case and blanks. */
export function sameName(one: string, other: string): boolean {
  return plain(one) !== "" && plain(one) === plain(other);
}

/** The names most like a typed one, the most alike first. Pure. */
export function nearest(typed: string, names: readonly string[], most: number): string[] {
  return names
    .map((name) => ({ name, alike: alike(plain(typed), plain(name)) }))
    .filter((one) => one.alike >= NEAR)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, most)
    .map((one) => one.name);
}

/** Sørensen–Dice: how many pairs of neighbouring characters two texts share. The beginning of a name is alike too. */
function alike(typed: string, name: string): number {
  if (typed === "") return 0;
  if (name.startsWith(typed)) return 1;
  const left = pairs(typed);
  const right = pairs(name);
  const shared = left.filter((pair) => right.includes(pair)).length;
  return (2 * shared) / Math.max(left.length + right.length, 1);
}

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function plain(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
