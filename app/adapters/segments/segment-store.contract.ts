/** The promises of a segment store, run against every backend. */
import { describe, expect, it } from 'vitest'
import type { SegmentStore } from '#app/ports/segment-store'

const bytes = (...values: number[]) => Uint8Array.from(values)

export function segmentStoreContract(name: string, open: () => Promise<SegmentStore>): void {
  describe(`segment store: ${name}`, () => {
    it('gives back what was put, and null for what was not', async () => {
      const store = await open()
      await store.put('s1/v1.m4s', bytes(1, 2, 3))
      expect(await store.get('s1/v1.m4s')).toEqual(bytes(1, 2, 3))
      expect(await store.get('s1/v2.m4s')).toBeNull()
      expect(await store.get('s9/v1.m4s')).toBeNull()
    })

    it('replaces a value whole', async () => {
      const store = await open()
      await store.put('s1/index/0.json', bytes(1, 2, 3))
      await store.put('s1/index/0.json', bytes(9))
      expect(await store.get('s1/index/0.json')).toEqual(bytes(9))
    })

    it('does not share memory with its callers', async () => {
      const store = await open()
      const mine = bytes(1, 2)
      await store.put('s1/a', mine)
      mine[0] = 7
      expect(await store.get('s1/a')).toEqual(bytes(1, 2))
    })

    it('lists a folder in order, with what lies deeper, and nothing of its neighbours', async () => {
      const store = await open()
      for (const key of ['s1/v2.m4s', 's1/v1.m4s', 's1/index/0.json', 's10/v1.m4s']) await store.put(key, bytes(1))
      expect(await store.list('s1/')).toEqual(['s1/index/0.json', 's1/v1.m4s', 's1/v2.m4s'])
      expect(await store.list('nothing/')).toEqual([])
    })

    it('forgets one key, or a folder, and does not mind if there is none', async () => {
      const store = await open()
      for (const key of ['s1/a', 's1/b', 's1/c/d', 's2/a']) await store.put(key, bytes(1, 2))
      await store.remove('s1/a')
      await store.remove('s1/a')
      expect(await store.list('s1/')).toEqual(['s1/b', 's1/c/d'])
      expect(await store.size('s1/')).toBe(4)
      await store.removeAll('s1/')
      await store.removeAll('s1/')
      expect(await store.list('s1/')).toEqual([])
      expect(await store.size('s1/')).toBe(0)
      expect(await store.get('s2/a')).toEqual(bytes(1, 2))
    })

    it('keeps many puts at once apart', async () => {
      const store = await open()
      await Promise.all(Array.from({ length: 40 }, (_, index) => store.put(`s1/${index}`, bytes(index))))
      expect(await store.get('s1/39')).toEqual(bytes(39))
      expect(await store.list('s1/')).toHaveLength(40)
    })
  })
}
