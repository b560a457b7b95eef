/** Before the keys of what a survey sends by itself. */
export const REMINDER = "reminder:";

/** Names the delivery of the step `n` of a request: an invitation or a reminder. */
export function reminderKey(requestId: string, n: number): string {
  return `${REMINDER}${requestId}:${n}`;
}

/** Whether a delivery is of a survey's steps, thousands of which may wait at once; everything else answers somebody. */
export function isReminderKey(deliveryKey: string): boolean {
  return deliveryKey.startsWith(REMINDER);
}
