// What every backend of the file store promises.
import { beforeEach, describe, expect, it } from 'vitest'
import type { FileStore } from '#app/ports/file-store'

async function* chunks(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text)
}
async function* breaksOff() {
  yield new TextEncoder().encode('half')
  throw new Error('the connection broke')
}
const text = (bytes: Uint8Array | null) => (bytes ? new TextDecoder().decode(bytes) : null)
const limit = { maxBytes: 100 }

export function fileStoreContract(name: string, make: () => Promise<FileStore>) {
  describe(`${name} keeps files`, () => {
    let store: FileStore
    beforeEach(async () => {
      store = await make()
    })

    it('gives back what was put, whole or its beginning', async () => {
      expect(await store.put('photos/a/320.webp', chunks('chợ ', 'bản'), limit)).toEqual({
        ok: true,
        value: { bytes: 11 },
      })
      expect(text(await store.get('photos/a/320.webp'))).toBe('chợ bản')
      expect(text(await store.head('photos/a/320.webp', 2))).toBe('ch')
      expect((await store.head('photos/a/320.webp', 50))?.byteLength).toBe(11)
    })
    it('has nothing under a key that was never put', async () => {
      expect(await store.get('photos/none')).toBeNull()
      expect(await store.head('photos/none', 4)).toBeNull()
      await store.remove('photos/none')
      await store.removeAll('nowhere/')
    })
    it('replaces a value whole', async () => {
      await store.put('a', chunks('a long first value'), limit)
      await store.put('a', chunks('short'), limit)
      expect(text(await store.get('a'))).toBe('short')
    })
    it('keeps nothing of what is too large, and the old value stays', async () => {
      await store.put('a', chunks('old'), limit)
      expect(await store.put('a', chunks('x'.repeat(60), 'y'.repeat(60)), limit)).toEqual({
        ok: false,
        reason: 'too-large',
      })
      expect(text(await store.get('a'))).toBe('old')
      expect((await store.put('exact', chunks('z'.repeat(100)), limit)).ok).toBe(true)
    })
    it('keeps nothing of what broke off', async () => {
      await expect(store.put('a', breaksOff(), limit)).rejects.toThrow('the connection broke')
      expect(await store.get('a')).toBeNull()
    })
    it('forgets one key, or all below a folder and no other', async () => {
      for (const key of ['p/1/a', 'p/1/b', 'p/10/a', 'q']) await store.put(key, chunks(key), limit)
      await store.remove('q')
      await store.removeAll('p/1/')
      expect(await store.get('q')).toBeNull()
      expect(await store.get('p/1/a')).toBeNull()
      expect(text(await store.get('p/10/a'))).toBe('p/10/a')
    })
    it.each(['../out', '/etc/passwd', 'a//b', 'a/../../b', '', 'a\\b', '.hidden'])(
      'refuses the key %j',
      async (key) => {
        await expect(store.get(key)).rejects.toThrow(RangeError)
        await expect(store.put(key, chunks('x'), limit)).rejects.toThrow(RangeError)
      },
    )
  })
}
