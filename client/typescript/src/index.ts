export { type AnswerCache, type Call, type KeptAnswer, MemoryCache, type Options, ProblemError } from "./http.js";
export * from "./newsreel.js";
export * from "./pictures.js";
export type { SyncOptions, SyncResult, SyncStore } from "./sync.js";
export type * from "./types.js";
