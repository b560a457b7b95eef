/** What `tinstone supplier` prints about suppliers: listed, added, changed, or taken out of a survey. */
export const supplierCommand = {
  "command.supplier.added": "Added {contact} of {supplier}.",
  "command.supplier.none":
    "No suppliers yet. Add one with: tinstone supplier add --name … --contact … --email …",
  "command.supplier.asked": "{supplier} is asked in the {year} survey, due {due}.",
  "command.problem.supplier_unknown": "No supplier is called “{value}”. See: tinstone supplier list",
  "command.problem.supplier_near": "No supplier is called “{value}”. Did you mean: {names}?",
  "command.supplier.planned":
    "{supplier} is in the draft of the {year} survey, due {due}; nobody is asked yet.",
  "command.supplier.after_filing":
    "That is after the last day to file Form SD for {year}, {filing}: to be in it, the answer has to come sooner.",
  "command.supplier.changed": "Changed {supplier}:",
  "command.supplier.unchanged": "Nothing of that is new: {supplier} stays as it is.",
  "command.supplier.change": "{column}: “{from}” becomes “{to}”",
  "command.supplier.change_new": "{column}: now “{to}”",
  "command.supplier.differs": "{column}: known is “{from}”, typed was “{to}”",
  "command.supplier.out":
    '{supplier} is out of the {year} survey: nothing more about it is sent there, and files that still come are kept but change nothing. To take it in again: tinstone supplier in "{supplier}" --year {year}',
  "command.supplier.out_before": "{supplier} was out of the {year} survey already.",
  "command.supplier.in": "{supplier} is in the {year} survey again.",
  "command.supplier.in_until": "Its answer is due on {due}.",
  "command.supplier.in_before": "{supplier} is in the {year} survey already.",
  "command.supplier.is_out": "out of the survey of {years}",
  "command.problem.typed": "Nothing was changed.\n{problems}",
  "command.problem.in_option": "{option}: {problem}",
  "command.problem.supplier_differs":
    'Nothing was added, as {supplier} is known with something else.\n{changes}\nIf the new is right, first: tinstone supplier change "{supplier}" {options}',
  "command.problem.supplier_change":
    "Say what to change: --name, --number, --other-names, --country, --buyer, --buyer-email or --spend.",
  "command.problem.not_in_survey": "{supplier} is not in the {year} survey.",
} as const;
