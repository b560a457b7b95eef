export * from "./audit.ts";
export * from "./files.ts";
export * from "./people.ts";
export * from "./platforms.ts";
export * from "./queue.ts";
export * from "./smelters.ts";
export * from "./survey.ts";
export * from "./transcript.ts";
