/**
 * What is kept of a live session for its replay: segments, init segments, and an index written in blocks, so that any
 * store without `append` will do. Order on disk: a segment first, then the index that names it.
 */
import * as z from 'zod/mini'
import type { SegmentStore } from '#app/ports/segment-store'
import { concat } from './core/boxes'
import type { Track } from './core/limits'
import { segmentName } from './core/names'
import { factsOf, type Segment, type SegmentFacts } from './core/rendition'

const entry = z.object({
  track: z.enum(['video', 'audio']),
  number: z.number(),
  epoch: z.number(),
  map: z.string(),
  wallMs: z.number(),
  seconds: z.number(),
  bytes: z.number(),
  independent: z.boolean(),
})
type Entry = z.infer<typeof entry>
const block = z.array(entry)
const blockLength = 64

export type Recording = {
  readonly folder: string
  /** Kept segments of a track, oldest first. */
  list(track: Track): SegmentFacts[]
  /** Keeps an init segment. */
  keepInit(name: string, bytes: Uint8Array): void
  /** Keeps a closed segment and forgets what has left the ring. */
  keep(track: Track, segment: Segment): void
  read(name: string): Promise<Uint8Array | null>
  /** Resolves when everything handed in has been written (or has failed and been told). */
  written(): Promise<void>
}

type Options = { store: SegmentStore; folder: string; ringSeconds: number | null; onError: (error: unknown) => void }

export async function openRecording({ store, folder, ringSeconds, onError }: Options): Promise<Recording> {
  const blocks = new Map<number, Entry[]>()
  for (const key of await store.list(`${folder}/index/`)) {
    const bytes = await store.get(key)
    const parsed = bytes && block.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    if (parsed?.success) blocks.set(Number(key.slice(`${folder}/index/`.length).replace('.json', '')), parsed.data)
  }
  const entries = [...blocks.entries()].sort((a, b) => a[0] - b[0]).flatMap(([, rows]) => rows)
  const kept: Record<Track, SegmentFacts[]> = {
    video: entries.filter((row) => row.track === 'video'),
    audio: entries.filter((row) => row.track === 'audio'),
  }
  let lastBlock = Math.max(-1, ...blocks.keys())
  let queue: Promise<void> = Promise.resolve()
  const later = (work: () => Promise<void>) => {
    queue = queue.then(work).catch(onError)
  }

  function forgetOld(): void {
    if (ringSeconds === null) return
    const newest = Math.max(...(['video', 'audio'] as const).map((track) => kept[track].at(-1)?.wallMs ?? 0))
    const limit = newest - ringSeconds * 1000
    for (const track of ['video', 'audio'] as const) {
      while ((kept[track][0]?.wallMs ?? limit) < limit) {
        const old = kept[track].shift()
        if (old) later(() => store.remove(`${folder}/${segmentName(track, old.number)}`))
      }
    }
    for (const [number, rows] of blocks) {
      if (number === lastBlock || rows.some((row) => row.wallMs >= limit)) continue
      blocks.delete(number)
      later(() => store.remove(blockKey(number)))
    }
  }

  const blockKey = (number: number) => `${folder}/index/${String(number).padStart(6, '0')}.json`

  return {
    folder,
    list: (track) => kept[track],
    keepInit(name, bytes) {
      later(() => store.put(`${folder}/${name}`, bytes))
    },
    keep(track, segment) {
      const bytes = concat(segment.parts.map((part) => part.bytes))
      const facts = factsOf(segment)
      later(async () => {
        await store.put(`${folder}/${segmentName(track, segment.number)}`, bytes)
        kept[track].push(facts)
        let rows = blocks.get(lastBlock)
        if (!rows || rows.length >= blockLength) {
          rows = []
          blocks.set(++lastBlock, rows)
        }
        rows.push({ track, ...facts })
        await store.put(blockKey(lastBlock), new TextEncoder().encode(JSON.stringify(rows)))
        forgetOld()
      })
    },
    read: (name) => store.get(`${folder}/${name}`),
    written: () => queue,
  }
}
