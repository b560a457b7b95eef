export { survey } from "../en/survey.ts";
