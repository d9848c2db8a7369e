/** Keeps segments as files below one folder. A value is written beside its place and moved there, so no reader sees half of it. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SegmentStore } from '#app/ports/segment-store'

const keyPattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/
const temporary = '.part'

export function fsSegmentStore(root: string): SegmentStore {
  function fileOf(key: string): string {
    if (!keyPattern.test(key)) throw new Error(`not a segment key: ${key}`)
    return path.join(root, key)
  }
  const folderOf = (prefix: string) => fileOf(prefix.replace(/\/$/, ''))

  async function filesBelow(prefix: string): Promise<string[]> {
    const found = await readdir(folderOf(prefix), { recursive: true, withFileTypes: true }).catch(absent([]))
    return found
      .filter((entry) => entry.isFile() && !entry.name.endsWith(temporary))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort()
  }

  return {
    async put(key, bytes) {
      const file = fileOf(key)
      const beside = `${file}.${randomBytes(4).toString('hex')}${temporary}`
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(beside, bytes)
      await rename(beside, file)
    },
    get: (key) => readFile(fileOf(key)).then((bytes) => new Uint8Array(bytes), absent(null)),
    list: filesBelow,
    remove: (key) => rm(fileOf(key), { force: true }),
    removeAll: (prefix) => rm(folderOf(prefix), { recursive: true, force: true }),
    async size(prefix) {
      const sizes = await Promise.all(
        (await filesBelow(prefix)).map((key) => stat(fileOf(key)).then((found) => found.size, absent(0))),
      )
      return sizes.reduce((sum, size) => sum + size, 0)
    },
  }
}

/** What to answer instead of "no such file"; any other failure stays one. */
function absent<Value>(instead: Value) {
  return (error: NodeJS.ErrnoException): Value => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return instead
    throw error
  }
}
