/** What stands round the invitation that officers send themselves; see `src/i18n/index.ts`. */
export const trial = {
  "trial.heading":
    "Trial: this is the invitation in {language} as your suppliers will read it. Only you have received it.",
  "trial.subject": "[Trial] {subject}",
  "trial.supplier": "[Supplier’s name]",
  "trial.contact": "[Contact’s name]",
  "trial.buttons": "End of the trial. Your suppliers find these buttons below: {buttons}",
} as const;
