// Files on disk below one folder. Written beside their place and renamed, so that a reader sees the old value or the
// new one, and a power cut leaves no half picture under a real name.
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { ok, refuse } from '#app/domain/shared/result'
import type { FileStore } from '#app/ports/file-store'
import { checkKey } from './file-keys'

export function fsFileStore(folder: string): FileStore {
  const root = resolve(folder)
  const pathOf = (key: string) => join(root, checkKey(key))

  return {
    async put(key, source, { maxBytes }) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const part = `${path}.${randomUUID()}.part`
      try {
        const bytes = await writeBounded(part, source, maxBytes)
        if (bytes === null) return refuse('too-large')
        await rename(part, path)
        return ok({ bytes })
      } finally {
        await rm(part, { force: true })
      }
    },
    async get(key) {
      return missingAsNull(readFile(pathOf(key)))
    },
    async head(key, length) {
      const file = await missingAsNull(open(pathOf(key)))
      if (!file) return null
      try {
        const buffer = Buffer.alloc(length)
        const { bytesRead } = await file.read(buffer, 0, length, 0)
        return buffer.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
    async removeAll(prefix) {
      await rm(pathOf(prefix.replace(/\/$/, '')), { recursive: true, force: true })
    },
  }
}

/** Bytes written, or null when there would be more than `maxBytes`. */
async function writeBounded(path: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<number | null> {
  const file = createWriteStream(path, { flags: 'wx' })
  const written = finished(file)
  // Awaited below; until then a broken disk must not become an unhandled rejection.
  written.catch(() => {})
  let bytes = 0
  try {
    for await (const chunk of source) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) return null
      if (!file.write(chunk)) await Promise.race([new Promise<void>((go) => file.once('drain', () => go())), written])
    }
    file.end()
    await written
    return bytes
  } finally {
    file.destroy()
  }
}

async function missingAsNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
