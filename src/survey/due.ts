/** The last day for a supplier to answer: its own where it has one, else the survey's; over at its end where they are. */
export function dueOf(request: { dueOn: string | null; campaign: { dueOn: string } }): string {
  return request.dueOn ?? request.campaign.dueOn;
}
