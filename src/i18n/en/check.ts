/** What `tinstone check` prints. See `src/i18n/index.ts`; ICU MessageFormat. */
export const check = {
  "check.result.accepted": "Accepted: complete and consistent. This says nothing about the source.",
  "check.result.accepted_with_follow_up":
    "Accepted, with {count, plural, one {# point} other {# points}} to follow up. Complete; this says nothing about the source.",
  "check.result.returned":
    "Please correct {count, plural, one {# point} other {# points}}, save the form and check it again.",
  "check.result.blank":
    "The form is still blank: {count, plural, one {# entry is} other {# entries are}} missing. Please fill it in and check it again.",

  "check.about": "{kind} {version}, {language}",
  "check.about.company": "{kind} {version}, {language}, {company}",
  "check.column.severity": "Kind",
  "check.column.where": "Where",
  "check.column.message": "What to do",
  "check.severity.must_fix": "correct",
  "check.severity.follow_up": "follow up",
  "check.severity.note": "note",
  "check.where.file": "whole file",

  "check.file.not_found": "There is no file at {path}. Please check the path and try again.",
  "check.file.not_a_file": "{path} is not a file. Please name the workbook itself.",
  "check.file.not_allowed":
    "{path} may not be read by this user. Please change its permissions and try again.",
  "check.file.not_readable": "{path} could not be read from the disk ({code}). Please try again.",

  "check.marked.saved": "Marked copy: {path}",
  "check.marked.not_written": "The marked copy was not written: {path} ({code}).",

  "check.progress": "Checking {number, number} of {total, number}",
  "check.summary": "{total, plural, one {# file} other {# files}} checked:",
  "check.summary.accepted": "{count, number} accepted",
  "check.summary.accepted_with_follow_up": "{count, number} accepted with points to follow up",
  "check.summary.returned": "{count, number} to correct",
  "check.summary.unreadable": "{count, number} not readable",

  "check.usage.no_files": "Please name at least one file: tinstone check FILE…",
  "check.usage.language": "--lang takes one of: {languages}.",
  "check.usage.date": "{option} takes a date such as 2026-12-31.",
  "check.usage.accept": "--accept takes the oldest version of the form you take, such as 6.5.",
  "check.usage.reference":
    "{path} holds no list of smelters to judge by. Please name a form from RMI, such as a blank one.",
  "check.usage.rmap":
    "{path} is no list of RMI’s by which smelters can be judged. Please name the list as exported from RMI’s website (xlsx, csv or xml), with statuses or of conformant smelters.",
  "check.usage.rmap_date":
    "{path} does not say of which day it is. Please add --rmap-date, such as 2026-11-15.",
} as const;
