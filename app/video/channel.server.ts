/**
 * One live session in this process: its timeline, the take that publishes now, answers that wait for the next part, and
 * playlists built once per part for everybody. Memory is bounded by the window of the live playlist (core/limits.ts)
 * and by the ingest's rate limit: at most about 12 MB of media, and some 120 bytes per kept segment.
 */
import { gzipSync } from 'node:zlib'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { LiveMediaSession } from '#app/ports/live-media'
import type { Bytes } from './core/boxes'
import { type InitFacts, type InitRefusal, readInitSegment } from './core/init-segment'
import type { Track } from './core/limits'
import { initName } from './core/names'
import { type PartRefusal, readPart } from './core/part'
import { livePlaylist, reportOf } from './core/playlist'
import { hasReached, type Segment } from './core/rendition'
import { beginTake, endTake, openTimeline, type PlaceRefusal, placePart, type Timeline } from './core/timeline'
import type { Unit } from './core/unit-reader'
import type { Recording } from './recording.server'

export type UnitRefusal = InitRefusal | PartRefusal | PlaceRefusal | 'no-init'
export type BuiltPlaylist = { readonly plain: Buffer; readonly gzip: Buffer }
type Init = { name: string; bytes: Bytes; facts: InitFacts }
type Waiter = { track: Track; number: number; part: number | null; wake: () => void }

export type Channel = ReturnType<typeof openChannel>

export function openChannel(session: LiveMediaSession, recording: Recording, now: () => Date) {
  const last = { video: recording.list('video').at(-1), audio: recording.list('audio').at(-1) }
  const timeline: Timeline = openTimeline({
    videoNumber: (last.video?.number ?? -1) + 1,
    audioNumber: (last.audio?.number ?? -1) + 1,
    epoch: Math.max(last.video?.epoch ?? 0, last.audio?.epoch ?? 0),
    lastWallMs: Math.max(...[last.video, last.audio].map((facts) => (facts ? facts.wallMs + facts.seconds * 1000 : 0))),
  })
  const inits = new Map<string, Init>()
  const current: Record<Track, Init | null> = { video: null, audio: null }
  const configs: Record<Track, number> = { video: 0, audio: 0 }
  const built = new Map<string, { version: string; playlist: BuiltPlaylist }>()
  let takeNumber = 0
  let waiters: Waiter[] = []
  let builds = 0
  let lastPartAt: Date | null = null
  let bytesKept = 0

  function keepClosed(closed: ReadonlyArray<{ track: Track; segment: Segment }>): void {
    for (const { track, segment } of closed) recording.keep(track, segment)
  }

  function wake(): void {
    const due = waiters.filter(
      (waiter) => timeline[waiter.track].ended || hasReached(timeline[waiter.track], waiter.number, waiter.part),
    )
    if (due.length === 0) return
    waiters = waiters.filter((waiter) => !due.includes(waiter))
    for (const waiter of due) waiter.wake()
  }

  function takeInit(unit: Unit): Result<null, UnitRefusal> {
    const facts = readInitSegment(unit.bytes, unit.track)
    if (!facts.ok) return facts
    const name = initName(unit.track, takeNumber, ++configs[unit.track])
    const init = { name, bytes: unit.bytes, facts: facts.value }
    inits.set(name, init)
    current[unit.track] = init
    recording.keepInit(name, unit.bytes)
    forgetInits()
    return ok(null)
  }

  /** Init segments that no listed segment names any more are read from the store. */
  function forgetInits(): void {
    const used = new Set([current.video?.name, current.audio?.name])
    for (const track of ['video', 'audio'] as const)
      for (const segment of timeline[track].segments) used.add(segment.map)
    for (const name of inits.keys()) if (!used.has(name)) inits.delete(name)
  }

  function takePart(unit: Unit): Result<null, UnitRefusal> {
    const init = current[unit.track]
    if (!init) return refuse('no-init')
    const facts = readPart(unit.bytes, unit.track, init.facts.timescale)
    if (!facts.ok) return facts
    const at = now()
    const { track, bytes, lastOfGop } = unit
    const checked = { track, bytes, lastOfGop, facts: facts.value, timescale: init.facts.timescale, map: init.name }
    const placed = placePart(timeline, checked, at.getTime())
    if (!placed.ok) return placed
    lastPartAt = at
    bytesKept += bytes.byteLength
    keepClosed(placed.value)
    wake()
    return ok(null)
  }

  return {
    session,
    recording,
    timeline,
    beginTake(number: number): void {
      takeNumber = number
      current.video = null
      current.audio = null
      configs.video = 0
      configs.audio = 0
      lastPartAt = null
      bytesKept = 0
      keepClosed(beginTake(timeline))
      wake()
    },
    endTake(): void {
      keepClosed(endTake(timeline))
      wake()
    },
    /** Takes a whole unit in, or says by a code why not; a refusal changes nothing that is kept. */
    takeUnit: (unit: Unit): Result<null, UnitRefusal> => (unit.kind.endsWith('init') ? takeInit(unit) : takePart(unit)),
    /** The session is over: open segments close, playlists end. */
    end(): void {
      keepClosed(endTake(timeline))
      for (const track of ['video', 'audio'] as const) {
        timeline[track].ended = true
        timeline[track].version++
      }
      wake()
    },
    /** Resolves when part `part` of segment `number` is there (or the whole segment, for null), at the end, or after `ms`. */
    waitFor(track: Track, number: number, part: number | null, ms: number): Promise<void> {
      if (timeline[track].ended || hasReached(timeline[track], number, part)) return Promise.resolve()
      return new Promise((resolve) => {
        const waiter: Waiter = {
          track,
          number,
          part,
          wake: () => {
            clearTimeout(timer)
            resolve()
          },
        }
        const timer = setTimeout(() => {
          waiters = waiters.filter((other) => other !== waiter)
          resolve()
        }, ms)
        waiters.push(waiter)
      })
    },
    /** Resolves when the rendition has a whole segment, at the end, or after `ms`. */
    waitForSegment(track: Track, ms: number): Promise<void> {
      const { segments, nextNumber } = timeline[track]
      return this.waitFor(track, segments[0]?.number ?? nextNumber, null, ms)
    },
    wakeAll(): void {
      const all = waiters
      waiters = []
      for (const waiter of all) waiter.wake()
    },
    /** The live playlist, built at most once for each change. */
    playlist(track: Track, delta: boolean): BuiltPlaylist {
      const other = timeline[track === 'video' ? 'audio' : 'video']
      const key = `${track}${delta ? '-delta' : ''}`
      // The other rendition's report may be a part old: rebuilding for it would double the work.
      const version = String(timeline[track].version)
      const known = built.get(key)
      if (known?.version === version) return known.playlist
      const plain = Buffer.from(livePlaylist(timeline[track], { report: reportOf(other), delta }))
      const playlist = { plain, gzip: gzipSync(plain, { level: 1 }) }
      built.set(key, { version, playlist })
      builds++
      return playlist
    },
    init: (name: string): Bytes | null => inits.get(name)?.bytes ?? null,
    /** What the multivariant playlist tells; null until each rendition has a whole segment, which players need to begin. */
    facts: (): Record<Track, InitFacts> | null => {
      if (!timeline.video.segments[0]?.closed || !timeline.audio.segments[0]?.closed) return null
      const video = current.video ?? inits.get(timeline.video.segments.at(-1)?.map ?? '')
      const audio = current.audio ?? inits.get(timeline.audio.segments.at(-1)?.map ?? '')
      return video && audio ? { video: video.facts, audio: audio.facts } : null
    },
    figures: () => ({ lastPartAt, bytesKept, builds, waiting: waiters.length }),
  }
}
