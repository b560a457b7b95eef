/** What officers read about where the survey stands; see `src/i18n/index.ts`. */
export const status = {
  "officers.status.caption": "Survey {year}: where we stand on {date}",
  "officers.status.status": "Status",
  "officers.status.count": "Suppliers",
  "officers.status.total": "Total",
  "status.planned": "not asked yet",
  "status.invited": "asked",
  "status.acknowledged": "working on it",
  "status.submitted": "received, not judged yet",
  "status.returned": "returned for correction",
  "status.accepted_with_follow_up": "accepted with follow-up",
  "status.accepted": "accepted",
  "status.unreachable": "unreachable",
  "status.declined": "declined",
  "status.out_of_scope": "out of scope",
} as const;
