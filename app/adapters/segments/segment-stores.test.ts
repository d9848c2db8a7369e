import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { fsSegmentStore } from './fs-segment-store.server'
import { memorySegmentStore } from './memory-segment-store'
import { segmentStoreContract } from './segment-store.contract'

const folders: string[] = []
async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'segments-'))
  folders.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(folders.splice(0).map((made) => rm(made, { recursive: true })))
})

segmentStoreContract('memory', async () => memorySegmentStore())
segmentStoreContract('files', async () => fsSegmentStore(await folder()))

it('refuses keys that would leave the folder', async () => {
  const store = fsSegmentStore(await folder())
  await expect(store.put('../out', Uint8Array.of(1))).rejects.toThrow('not a segment key')
  expect(() => store.get('s1/../../etc/passwd')).toThrow('not a segment key')
})
