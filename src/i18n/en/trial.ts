/** What stands round the invitation that officers send themselves; see `src/i18n/index.ts`. */
export const trial = {
  "trial.heading":
    "Trial: this is the invitation in {language} as your suppliers will read it. This copy goes to no supplier.",
  "trial.subject": "[Trial] {subject}",
  "trial.supplier": "[Supplier’s name]",
  "trial.contact": "[Contact’s name]",
  "trial.buttons":
    "End of the trial. Below it your suppliers find, in an e-mail beside the link to their page: {buttons}",
} as const;
