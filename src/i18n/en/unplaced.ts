/** Files that wait for officers to say whose they are; see `src/i18n/index.ts`. */
export const unplaced = {
  "officers.unplaced": "{name} sent “{file}”, and nobody knows yet what it is for. It is kept.",
  "officers.unplaced.somebody": "Somebody we do not know",
  "officers.unplaced.company": "The form is in the name of “{company}”.",
  "officers.placed": "“{file}” counts for {supplier} now: {result}. {name} decided this.",
  "officers.placed.late":
    "“{file}” is kept for {supplier}, as late: that survey is closed. {name} decided this.",
  "officers.placed.operator": "The operator",
  "unplaced_form.title": "Whose file is it?",
  "unplaced_form.intro":
    "“{file}” will count for the supplier you name, whose people read the result. A sender who is none of them is only thanked.",
  "unplaced_form.submit": "Count it for them",
  "unplaced_form.settled": "Somebody has already said what becomes of this file. Nothing was changed.",
  "unplaced_form.not_asked": "{supplier} is not asked in any survey, so the file cannot count for it.",
} as const;
