/**
 * Orders template versions the way RMI numbers them: the part after the point is a decimal fraction
 * (6.01 < 6.1 < 6.22 < 6.31 < 6.4 < 6.5), a third part counts (6.6 < 6.6.1).
 * Negative: `a` is older; 0: the same. Source: the order of RMI's releases, sheet Revision.
 */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, patchA = 0, fractionA = 0] = split(a);
  const [majorB = 0, patchB = 0, fractionB = 0] = split(b);
  return Math.sign(majorA - majorB || fractionA - fractionB || patchA - patchB);
}

function split(version: string): number[] {
  const [major = "0", minor = "0", patch = "0"] = version.split(".");
  return [Number(major), Number(patch), Number(`0.${minor}`)];
}
