import { type Call, type Http, ProblemError } from "./http.js";
import type { Filter } from "./newsreel.js";
import type { Change, ChangePage, ItemType } from "./types.js";

/** A copy of the catalogue on the device. */
export interface SyncStore {
  /** Where the copy stands, as `apply` was told last; undefined for an empty one. */
  cursor(): string | undefined | Promise<string | undefined>;
  /**
   * Keeps what each `upsert` brings, drops what each `delete` names, and notes the cursor, all in one
   * transaction, so that a sync that breaks off goes on from there. A change may come twice.
   */
  apply(changes: Change[], cursor: string): unknown;
  /** Drops the copy and its cursor: it is older than what changes are kept for. */
  clear(): unknown;
}

/** One store holds the copy for one set of `types` and one filter. */
export interface SyncOptions extends Call, Filter {
  types?: ItemType[];
}

export interface SyncResult {
  upserts: number;
  deletes: number;
  /** Whether the copy was dropped and fetched anew. */
  startedAgain: boolean;
}

export async function syncInto(http: Http, store: SyncStore, options: SyncOptions): Promise<SyncResult> {
  const { signal, ...query } = options;
  const result: SyncResult = { upserts: 0, deletes: 0, startedAgain: false };
  let cursor = await store.cursor();
  for (let more = true; more; ) {
    let page: ChangePage;
    try {
      page = (await http.get("/v1/changes", { ...query, limit: 100, cursor }, signal && { signal })) as ChangePage;
    } catch (error) {
      if (!(error instanceof ProblemError && error.is("cursor-expired")) || result.startedAgain) throw error;
      await store.clear();
      result.startedAgain = true;
      cursor = undefined;
      continue;
    }
    for (const { action } of page.changes) result[action === "delete" ? "deletes" : "upserts"]++;
    if (page.cursor !== cursor || page.changes.length > 0) await store.apply(page.changes, page.cursor);
    ({ cursor, more } = page);
  }
  return result;
}
