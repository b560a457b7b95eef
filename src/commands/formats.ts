/** A calendar date that exists, ISO. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** A template version as RMI writes them: "6.5" or "6.6.1". */
export function isVersion(text: string): boolean {
  return /^\d+\.\d+(\.\d+)?$/.test(text);
}
