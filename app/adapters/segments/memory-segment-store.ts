/** Keeps segments in memory: for tests and benches. */
import type { SegmentStore } from '#app/ports/segment-store'

export function memorySegmentStore(): SegmentStore {
  const kept = new Map<string, Uint8Array>()
  const below = (prefix: string) => [...kept.keys()].filter((key) => key.startsWith(prefix)).sort()
  return {
    async put(key, bytes) {
      kept.set(key, bytes.slice())
    },
    async get(key) {
      return kept.get(key)?.slice() ?? null
    },
    async list(prefix) {
      return below(prefix)
    },
    async remove(key) {
      kept.delete(key)
    },
    async removeAll(prefix) {
      for (const key of below(prefix)) kept.delete(key)
    },
    async size(prefix) {
      return below(prefix).reduce((sum, key) => sum + (kept.get(key)?.byteLength ?? 0), 0)
    },
  }
}
