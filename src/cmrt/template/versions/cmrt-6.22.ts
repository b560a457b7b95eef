import { cmrt6 } from "./cmrt-6.ts";

/** From here on 2,000 products, and typed names are looked up. */
export const cmrt622 = cmrt6("6.22", {
  published: "2022-05-11",
  lookup: { smelters: 350, sha256: "22d741cd6ea1d9241a6917f46e855d73dd5eae056bb3ac65f66b36df2d94a4a6" },
});
