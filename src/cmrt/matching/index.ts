export { idWithin, looksLikeId } from "./ids.ts";
export { createMatcher, type Listed, type Matcher, type Named, type Suggestion } from "./matcher.ts";
export { isUnknownName, looksLikeTrader } from "./names.ts";
export { normalName } from "./normal.ts";
