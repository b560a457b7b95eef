/** What somebody reads who wants to raise a concern; see `src/i18n/index.ts`. */
export const grievance = {
  "concern.how":
    "You can raise a concern without us knowing who you are. A form of our own for this is not open yet. Until it is, please use the grievance mechanism of the Responsible Minerals Initiative: https://www.responsiblemineralsinitiative.org/minerals-due-diligence/risk-management/minerals-grievance-platform/ . Nothing of what you just wrote or pressed was kept.",
} as const;
