import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fileStoreContract } from './file-store.contract'
import { fsFileStore } from './fs-file-store.server'
import { memoryFileStore } from './memory-file-store.fake'

const folders: string[] = []
async function newFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'cho-ban-files-'))
  folders.push(folder)
  return folder
}
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

fileStoreContract('memory', async () => memoryFileStore())
fileStoreContract('disk', async () => fsFileStore(await newFolder()))

it('leaves no half-written files on the disk', async () => {
  const folder = await newFolder()
  const store = fsFileStore(folder)
  async function* large() {
    yield new Uint8Array(60)
    yield new Uint8Array(60)
  }
  await store.put('a', large(), { maxBytes: 100 })
  expect(await readdir(folder)).toEqual([])
})
