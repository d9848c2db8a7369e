import { ok, refuse } from '#app/domain/shared/result'
import type { FileStore } from '#app/ports/file-store'
import { checkKey } from './file-keys'

/** Files in memory, for tests. */
export function memoryFileStore(): FileStore & { keys(): string[] } {
  const files = new Map<string, Uint8Array>()
  return {
    async put(key, source, { maxBytes }) {
      checkKey(key)
      const chunks: Uint8Array[] = []
      let size = 0
      for await (const chunk of source) {
        size += chunk.byteLength
        if (size > maxBytes) return refuse('too-large')
        chunks.push(chunk)
      }
      files.set(key, new Uint8Array(Buffer.concat(chunks)))
      return ok({ bytes: size })
    },
    async get(key) {
      return files.get(checkKey(key)) ?? null
    },
    async head(key, length) {
      return files.get(checkKey(key))?.subarray(0, length) ?? null
    },
    async remove(key) {
      files.delete(checkKey(key))
    },
    async removeAll(prefix) {
      checkKey(prefix.replace(/\/$/, ''))
      for (const key of files.keys()) if (key.startsWith(prefix)) files.delete(key)
    },
    keys: () => [...files.keys()].sort(),
  }
}
