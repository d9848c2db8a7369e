/**
 * The one timeline of a live session, whatever number of takes and holes it is made of. Decides where a checked part
 * goes, when the timeline breaks (in both renditions at once), and what stands in for pictures that did not come.
 * Invariants: both renditions have the same epochs; within an epoch each rendition is gapless; pictures never hold up
 * sound: when they lag, the last key frame is shown again (a "freeze") until a key frame comes.
 */
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { Bytes } from './boxes'
import { maxAheadSeconds, type Track } from './limits'
import { type PartFacts, writePart } from './part'
import { appendPart, closeOpen, isKeyFrameDue, openRendition, type Rendition, type Segment } from './rendition'

export type PlaceRefusal = 'out-of-order' | 'key-frame-needed' | 'key-frame-due' | 'time-jump'

/** A part that passed `readPart`. `map`: name of its init segment; `timescale`: that segment's. */
export type CheckedPart = {
  readonly track: Track
  readonly bytes: Bytes
  readonly facts: PartFacts
  readonly timescale: number
  readonly map: string
  readonly lastOfGop: boolean
}

type Held = CheckedPart & { readonly start: number; readonly seconds: number }
type Closed = { readonly track: Track; readonly segment: Segment }
type KeyFrame = { readonly data: Bytes; readonly map: string; readonly timescale: number }

export type Timeline = {
  readonly video: Rendition
  readonly audio: Rendition
  epoch: number
  /** Milliseconds since 1970 of media second 0 of this take; null until its first epoch begins. */
  anchorMs: number | null
  /** Wall clock at which the last epoch ended: a new one never begins earlier. */
  lastWallMs: number
  /** Media seconds up to which each rendition is filled, in this take; null before an epoch begins. */
  end: Record<Track, number | null>
  /** Parts of an epoch that cannot begin yet, because the other track has not come. */
  held: Record<Track, Held[]> | null
  keyFrame: KeyFrame | null
  /** True after a freeze: the next picture must be a key frame. */
  frozen: boolean
  freezeSequence: number
}

/** Overlaps and gaps up to this many seconds are taken as none. */
const tolerance = 0.04
const heldSeconds = 4
const lagSeconds = 1
const freezeSeconds = 0.25

export function openTimeline(from: {
  videoNumber: number
  audioNumber: number
  epoch: number
  lastWallMs: number
}): Timeline {
  return {
    video: openRendition('video', from.videoNumber),
    audio: openRendition('audio', from.audioNumber),
    epoch: from.epoch,
    anchorMs: null,
    lastWallMs: from.lastWallMs,
    end: { video: null, audio: null },
    held: { video: [], audio: [] },
    keyFrame: null,
    frozen: false,
    freezeSequence: 0,
  }
}

/** A new take: its clock has nothing to do with the last one's. Returns what was closed. */
export function beginTake(timeline: Timeline): Closed[] {
  const closed = endTake(timeline)
  timeline.anchorMs = null
  return closed
}

/** The take is over: open segments are closed and what was held back is dropped. */
export function endTake(timeline: Timeline): Closed[] {
  timeline.held = { video: [], audio: [] }
  timeline.end = { video: null, audio: null }
  timeline.keyFrame = null
  timeline.frozen = false
  return closeBoth(timeline)
}

/** Places a part that arrived at `arrivalMs`. The value lists segments that were closed by it. */
export function placePart(timeline: Timeline, part: CheckedPart, arrivalMs: number): Result<Closed[], PlaceRefusal> {
  const start = part.facts.decodeTime / part.timescale
  const held: Held = { ...part, start, seconds: part.facts.duration / part.timescale }
  const end = timeline.end[part.track]
  // Media cannot be from the future: otherwise a few bytes of sound could ask for hours of still pictures.
  const wall = timeline.anchorMs === null ? null : (arrivalMs - timeline.anchorMs) / 1000
  if (wall !== null && start + held.seconds > wall + maxAheadSeconds) return refuse('time-jump')
  if (timeline.held === null) {
    if (end === null) throw new Error('a running epoch has ends')
    if (start < end - tolerance) return refuse('out-of-order')
    if (start <= end + tolerance && !(part.track === 'video' && timeline.frozen)) return append(timeline, held)
    if (part.track === 'video') {
      if (!part.facts.independent) return refuse('key-frame-needed')
      const closed = freezeUntil(timeline, start, false)
      timeline.frozen = false
      const appended = append(timeline, held)
      return appended.ok ? ok([...closed, ...appended.value]) : appended
    }
    // A hole in the sound, which goes first: nothing came through. Both renditions break here.
    timeline.held = { video: [], audio: [] }
  } else if (end !== null && start < end - tolerance) return refuse('out-of-order')
  return hold(timeline, held, arrivalMs)
}

function append(timeline: Timeline, part: Held): Result<Closed[], PlaceRefusal> {
  const { track, facts } = part
  const rendition = timeline[track]
  if (track === 'video' && !facts.independent && isKeyFrameDue(rendition, part.seconds)) return refuse('key-frame-due')
  if (track === 'video' && facts.independent) {
    const { start, end } = facts.firstSample
    timeline.keyFrame = { data: part.bytes.slice(start, end), map: part.map, timescale: part.timescale }
  }
  const closed = addTo(timeline, part)
  if (track === 'audio' && (timeline.end.video ?? 0) < (timeline.end.audio ?? 0) - lagSeconds) {
    closed.push(...freezeUntil(timeline, (timeline.end.audio ?? 0) - lagSeconds + freezeSeconds, true))
  }
  return ok(closed)
}

function addTo(timeline: Timeline, part: Held): Closed[] {
  const { track } = part
  const wallMs = Math.round((timeline.anchorMs ?? 0) + part.start * 1000)
  const segments = appendPart(timeline[track], {
    bytes: part.bytes,
    seconds: part.seconds,
    independent: track === 'audio' || part.facts.independent,
    epoch: timeline.epoch,
    map: part.map,
    wallMs,
    lastOfGop: part.lastOfGop,
  })
  timeline.end[track] = part.start + part.seconds
  timeline.lastWallMs = Math.max(timeline.lastWallMs, wallMs + part.seconds * 1000)
  return segments.map((segment) => ({ track, segment }))
}

/**
 * Repeats the last key frame up to media second `until`; `whole`: only by whole quarter seconds, so that the publisher's
 * own next group of pictures fits behind.
 */
function freezeUntil(timeline: Timeline, until: number, whole: boolean): Closed[] {
  const closed: Closed[] = []
  const { keyFrame } = timeline
  if (!keyFrame) return closed
  const least = whole ? freezeSeconds - 0.001 : 0.001
  for (let from = timeline.end.video ?? until; until - from > least; from = timeline.end.video ?? until) {
    const { timescale, map, data } = keyFrame
    const decodeTime = Math.round(from * timescale)
    const duration = Math.max(1, Math.round(Math.min(freezeSeconds, until - from) * timescale))
    const samples = [{ data, duration, key: true }]
    const bytes = writePart({ sequence: timeline.freezeSequence++, decodeTime, samples })
    const facts: PartFacts = { decodeTime, duration, samples: 1, independent: true, firstSample: { start: 0, end: 0 } }
    const seconds = duration / timescale
    closed.push(
      ...addTo(timeline, { track: 'video', bytes, facts, timescale, map, lastOfGop: true, start: from, seconds }),
    )
    timeline.frozen = true
  }
  return closed
}

/** Keeps a part until both tracks are there, then begins an epoch with both. */
function hold(timeline: Timeline, part: Held, arrivalMs: number): Result<Closed[], PlaceRefusal> {
  const held = timeline.held ?? { video: [], audio: [] }
  const mine = held[part.track]
  const last = mine.at(-1)
  if (part.track === 'video' && !last && !part.facts.independent) return refuse('key-frame-needed')
  if (last && part.start < last.start + last.seconds - tolerance) return refuse('out-of-order')
  if (last && part.start > last.start + last.seconds + tolerance) mine.length = 0
  if (part.track === 'video' && mine.length === 0 && !part.facts.independent) return refuse('key-frame-needed')
  mine.push(part)
  trim(held)
  const [picture, sound] = [held.video[0], held.audio[0]]
  if (!picture || !sound) return ok([])
  return ok(beginEpoch(timeline, held, Math.min(picture.start, sound.start), part, arrivalMs))
}

/** Drops what cannot be shown together: sound that ends before the first picture, pictures long before the first sound. */
function trim(held: Record<Track, Held[]>): void {
  const picture = held.video[0]
  while (picture && held.audio[0] && held.audio[0].start + held.audio[0].seconds <= picture.start) held.audio.shift()
  const sound = held.audio[0]
  const lastUseful = held.video.findLastIndex(
    (part) => part.facts.independent && sound !== undefined && part.start <= sound.start,
  )
  if (lastUseful > 0) held.video.splice(0, lastUseful)
  for (const track of ['video', 'audio'] as const) {
    const mine = held[track]
    const newest = mine.at(-1)
    while (mine[0] && newest && newest.start - mine[0].start > heldSeconds) mine.shift()
    if (track === 'video') while (mine[0] && !mine[0].facts.independent) mine.shift()
  }
}

function beginEpoch(
  timeline: Timeline,
  held: Record<Track, Held[]>,
  start: number,
  newest: Held,
  arrivalMs: number,
): Closed[] {
  const closed = closeBoth(timeline)
  const isFirst = timeline.video.nextNumber === 0 && timeline.audio.nextNumber === 0
  if (!isFirst) timeline.epoch++
  const anchor = timeline.anchorMs ?? arrivalMs - (newest.start + newest.seconds) * 1000
  timeline.anchorMs = Math.max(anchor, timeline.lastWallMs - start * 1000)
  timeline.held = null
  timeline.frozen = false
  timeline.keyFrame = null
  timeline.end = { video: held.video[0]?.start ?? start, audio: held.audio[0]?.start ?? start }
  for (const part of [...held.video, ...held.audio].sort((a, b) => a.start - b.start)) {
    const appended = append(timeline, part)
    if (appended.ok) closed.push(...appended.value)
  }
  return closed
}

function closeBoth(timeline: Timeline): Closed[] {
  return [
    ...closeOpen(timeline.video).map((segment) => ({ track: 'video' as const, segment })),
    ...closeOpen(timeline.audio).map((segment) => ({ track: 'audio' as const, segment })),
  ]
}
