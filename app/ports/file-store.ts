import type { Result } from '#app/domain/shared/result'

/**
 * Where photos are kept. Keys are `/`-separated relative paths of `[A-Za-z0-9._-]` names; a value is never changed in
 * place but may be replaced whole. The promises are in `app/adapters/storage/file-store.contract.ts`.
 */
export type FileStore = {
  /**
   * Keeps what `source` gives, replacing what was there. Nothing is kept, and the old value stays, when the source has
   * more than `maxBytes` or breaks off (then it throws what the source threw).
   */
  put(
    key: string,
    source: AsyncIterable<Uint8Array>,
    options: { maxBytes: number },
  ): Promise<Result<{ bytes: number }, 'too-large'>>
  /** The whole value, or null. */
  get(key: string): Promise<Uint8Array | null>
  /** The first `length` bytes (fewer when there are not so many), or null. */
  head(key: string, length: number): Promise<Uint8Array | null>
  /** Forgetting what is not there is no error. */
  remove(key: string): Promise<void>
  /** Forgets every key below `prefix` (a folder, ending in `/`). */
  removeAll(prefix: string): Promise<void>
}
