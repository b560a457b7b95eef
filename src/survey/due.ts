/**
 * The last day for a supplier to answer, over at its end where they are: the survey's, or its own where that is later.
 */
export function dueOf({ dueOn, campaign }: { dueOn: string | null; campaign: { dueOn: string } }): string {
  return dueOn !== null && dueOn > campaign.dueOn ? dueOn : campaign.dueOn;
}
