import { cmrt6 } from "./cmrt-6.ts";

export const cmrt65 = cmrt6("6.5", {
  published: "2025-04-25",
  lookup: { smelters: 349, sha256: "f008137e84ed8d353625ecd1ed1e179c9bf1fdad18feb50f84b17445eb40ef6e" },
});
