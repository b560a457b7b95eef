export { createMatcher, type Listed, type Matcher, type Named, type Suggestion } from "./matcher.ts";
export { isUnknownName, looksLikeTrader } from "./names.ts";
