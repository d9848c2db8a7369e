import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sharpPhotos } from '#app/adapters/images/sharp-photos.server'
import { memoryFileStore } from '#app/adapters/storage/memory-file-store.fake'
import type { StoredPhoto } from '#app/ports/photo-store'
import { makeKeepPhotos, type PhotoWork } from './keep-photos.server'

const acting = { sellerId: 'family', personId: 'p', deviceId: 'd', right: 'own' as const }
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

/** The rows' rules in memory, as photo-store.server keeps them. */
function setUp() {
  const rows = new Map<string, StoredPhoto>()
  const queue: [PhotoWork, string][] = []
  const files = memoryFileStore()
  const change = (photoId: string, more: Partial<StoredPhoto>) => {
    const row = rows.get(photoId)
    if (row) rows.set(photoId, { ...row, ...more })
  }
  const keep = makeKeepPhotos({
    files,
    processor: sharpPhotos(),
    enqueue: async (...job) => void queue.push(job),
    photos: {
      async add(photo) {
        const made = { ...photo, status: 'waiting' as const, failure: null, blur: null, hasAvif: false }
        rows.set(photo.id, rows.get(photo.id) ?? made)
        return rows.get(photo.id) ?? made
      },
      find: async (photoId) => rows.get(photoId) ?? null,
      markReady: async (photoId, { blur }) => change(photoId, { status: 'ready', blur }),
      markFailed: async (photoId, failure) => change(photoId, { status: 'failed', failure }),
      markAvif: async (photoId) => change(photoId, { hasAvif: true }),
    },
  })
  const add = (bytes: Uint8Array, by = acting) => keep.add(by, { id, product: null, bytes: pieces(bytes) })
  async function work() {
    for (let job = queue.shift(); job; job = queue.shift())
      await (job[0] === 'first' ? keep.processFirst(job[1]) : keep.processAvif(job[1]))
  }
  return { keep, files, add, work, row: () => rows.get(id) }
}
async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000)
}
const photo = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer()

describe('a photo on its way', () => {
  it('becomes nine files, and the original with its place is gone', async () => {
    const { files, add, work, row } = setUp()
    expect((await add(await photo())).ok).toBe(true)
    await work()
    expect(row()).toMatchObject({ status: 'ready', hasAvif: true })
    expect(files.keys()).toEqual(
      [1600, 320, 800].flatMap((width) => ['avif', 'jpg', 'webp'].map((ending) => `photos/${id}/${width}.${ending}`)),
    )
  })
  it('may be sent twice, and worked on twice', async () => {
    const { keep, files, add, work } = setUp()
    await add(await photo())
    await add(await photo())
    await work()
    const before = files.keys()
    await keep.processFirst(id)
    await keep.processAvif(id)
    expect(await add(await photo())).toMatchObject({ ok: true, value: { status: 'ready' } })
    expect(files.keys()).toEqual(before)
  })
  it('is refused at the door when it is no picture or larger than 20 MB, and leaves nothing', async () => {
    const { files, add } = setUp()
    expect(await add(Buffer.from('<!doctype html><title>rau.jpg</title>'))).toEqual({
      ok: false,
      reason: 'not-a-picture',
    })
    expect(await add(Buffer.alloc(21 * 1024 * 1024, 0xff))).toEqual({ ok: false, reason: 'too-large' })
    expect(files.keys()).toEqual([])
  })
  it('says why when it turns out to be broken', async () => {
    const { keep, files, add, work } = setUp()
    const whole = await photo()
    await add(whole.subarray(0, whole.length / 2))
    await work()
    expect(await keep.status(acting, id)).toMatchObject({ status: 'failed', failure: 'broken' })
    expect(files.keys()).toEqual([])
  })
  it('belongs to the family that sent it', async () => {
    const { keep, add } = setUp()
    const stranger = { ...acting, sellerId: 'another' }
    await add(await photo())
    expect(await add(await photo(), stranger)).toEqual({ ok: false, reason: 'not-found' })
    expect(await keep.status(stranger, id)).toBeNull()
  })
})
