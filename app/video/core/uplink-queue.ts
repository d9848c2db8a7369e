/**
 * What waits on the phone to go up: bounded, sound first, old pictures dropped before sound. Pure; the connection is
 * `uplink.ts`. A unit stays until the server has acknowledged it, so that a new connection can go on where the last broke.
 */
import type { Bytes } from './boxes'
import { chunkBytes, type Track } from './limits'
import { type Chunk, type UnitKind, writeChunk } from './wire'

/** `seconds`: what it plays; 0 for an init segment, which is never dropped. */
export type QueuedUnit = {
  readonly kind: UnitKind
  readonly bytes: Bytes
  readonly seconds: number
  readonly independent: boolean
  readonly lastOfGop: boolean
}
type Waiting = QueuedUnit & { readonly seq: number; sent: number }

export type UplinkQueue = {
  waiting: Record<Track, Waiting[]>
  nextSeq: Record<Track, number>
  /** The init segments in force, for a take that begins anew. */
  init: Record<Track, QueuedUnit | null>
  /** Pictures are of no use until the next key frame. */
  needsKeyFrame: boolean
  /** Units of the wire that end a unit left halfway. */
  abandoned: Chunk[]
  droppedSeconds: number
}

/** Most seconds kept per track. Beyond them the oldest go; the picture up to its next key frame. */
export const keptSeconds: Record<Track, number> = { video: 4, audio: 12 }

export function openQueue(): UplinkQueue {
  return {
    waiting: { video: [], audio: [] },
    nextSeq: { video: 1, audio: 1 },
    init: { video: null, audio: null },
    needsKeyFrame: true,
    abandoned: [],
    droppedSeconds: 0,
  }
}

/** Adds a unit. False: it was dropped at once, a key frame is needed first. */
export function push(queue: UplinkQueue, track: Track, unit: QueuedUnit): boolean {
  const isInit = unit.seconds === 0
  if (isInit) queue.init[track] = unit
  else if (track === 'video') {
    if (queue.needsKeyFrame && !unit.independent) return false
    queue.needsKeyFrame = false
  }
  queue.waiting[track].push({ ...unit, seq: queue.nextSeq[track]++, sent: 0 })
  shorten(queue, track)
  return true
}

export function queuedSeconds(queue: UplinkQueue, track: Track): number {
  return queue.waiting[track].reduce((sum, unit) => sum + unit.seconds, 0)
}

function shorten(queue: UplinkQueue, track: Track): void {
  while (queuedSeconds(queue, track) > keptSeconds[track]) {
    if (!dropOldest(queue, track)) return
  }
}

/** Drops the oldest part; of pictures everything up to the next key frame, since what follows needs it. */
function dropOldest(queue: UplinkQueue, track: Track): boolean {
  const waiting = queue.waiting[track]
  const from = waiting.findIndex((unit) => unit.seconds > 0)
  if (from < 0) return false
  let to = from + 1
  if (track === 'video') {
    while (to < waiting.length && !(waiting[to]?.independent && waiting[to]?.seconds)) to++
    if (to === waiting.length) queue.needsKeyFrame = true
  }
  const keptInits: Waiting[] = []
  for (const unit of waiting.slice(from, to)) {
    queue.droppedSeconds += unit.seconds
    if (unit.seconds === 0) keptInits.push(unit)
    else if (unit.sent > 0 && unit.sent < unit.bytes.byteLength) queue.abandoned.push(chunkOf(unit, true))
  }
  waiting.splice(from, to - from, ...keptInits)
  return true
}

/** The next message to send, or null when nothing waits: sound before pictures, also in the middle of a picture. */
export function nextChunk(queue: UplinkQueue): Bytes | null {
  const abandoned = queue.abandoned.shift()
  if (abandoned) return writeChunk(abandoned)
  for (const track of ['audio', 'video'] as const) {
    const unit = queue.waiting[track].find((candidate) => candidate.sent < candidate.bytes.byteLength)
    if (!unit) continue
    const chunk = chunkOf(unit, false)
    unit.sent += chunk.payload.byteLength
    return writeChunk(chunk)
  }
  return null
}

function chunkOf(unit: Waiting, abandon: boolean): Chunk {
  const payload = abandon ? new Uint8Array(0) : unit.bytes.subarray(unit.sent, unit.sent + chunkBytes)
  const { kind, seq, lastOfGop } = unit
  return { kind, seq, lastOfGop, abandon, total: unit.bytes.byteLength, offset: abandon ? 0 : unit.sent, payload }
}

/** The server has everything of `track` up to number `seq`. */
export function acknowledge(queue: UplinkQueue, track: Track, seq: number): void {
  queue.waiting[track] = queue.waiting[track].filter((unit) => unit.seq > seq)
}

/** A new connection resumes the take: whatever is not acknowledged goes up again from its beginning. */
export function rewind(queue: UplinkQueue): void {
  queue.abandoned = []
  for (const track of ['video', 'audio'] as const) for (const unit of queue.waiting[track]) unit.sent = 0
}

/** A new take begins: numbers start again, init segments first, pictures from the first key frame waiting. */
export function restart(queue: UplinkQueue): void {
  queue.abandoned = []
  for (const track of ['video', 'audio'] as const) {
    const parts = queue.waiting[track].filter((unit) => unit.seconds > 0)
    const first = track === 'video' ? parts.findIndex((unit) => unit.independent) : 0
    if (track === 'video') queue.needsKeyFrame = first < 0
    const init = queue.init[track]
    const again: QueuedUnit[] = [...(init ? [init] : []), ...(first < 0 ? [] : parts.slice(first))]
    queue.nextSeq[track] = 1
    queue.waiting[track] = again.map((unit) => ({ ...unit, seq: queue.nextSeq[track]++, sent: 0 }))
  }
}

/** The server asks for a key frame: pictures that wait are of no use before the next one. */
export function dropToKeyFrame(queue: UplinkQueue): void {
  const waiting = queue.waiting.video
  const key = waiting.findIndex((unit) => unit.seconds > 0 && unit.independent && unit.sent === 0)
  const drop = waiting.filter((unit, index) => unit.seconds > 0 && (key < 0 || index < key))
  for (const unit of drop) {
    queue.droppedSeconds += unit.seconds
    if (unit.sent > 0 && unit.sent < unit.bytes.byteLength) queue.abandoned.push(chunkOf(unit, true))
  }
  queue.waiting.video = waiting.filter((unit) => !drop.includes(unit))
  if (key < 0) queue.needsKeyFrame = true
}
