/**
 * Where finished media of a live session is kept: segments, init segments and the session's index.
 * Keys are `/`-separated relative paths of `[a-z0-9._-]` names, for example `s1/v000012.m4s`; a value is never
 * changed in place but may be replaced whole by a second `put` (the index blocks are).
 * The promises of every backend are in `app/adapters/segments/segment-store.contract.ts`.
 */
export type SegmentStore = {
  /** Keeps `bytes` under `key`, replacing what was there. A reader sees the old value or the new one, never a mix. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** The bytes kept under `key`, or null when there are none. */
  get(key: string): Promise<Uint8Array | null>
  /** Keys that begin with `prefix` (a folder, ending in `/`), in ascending order. */
  list(prefix: string): Promise<string[]>
  /** Forgets one key. Forgetting what is not there is no error. */
  remove(key: string): Promise<void>
  /** Forgets every key below `prefix` (a folder, ending in `/`). */
  removeAll(prefix: string): Promise<void>
  /** Bytes kept below `prefix`, for disk forecasts. */
  size(prefix: string): Promise<number>
}
