/**
 * One rendition (pictures or sound) of a live session as a growing list of segments and parts. Pure bookkeeping: bytes
 * go in with their times and come out by name; nothing is read, written or waited for here.
 * Invariants: segment numbers only grow; a listed part or segment never changes; parts of a segment are contiguous.
 */
import type { Bytes } from './boxes'
import { segmentSeconds, type Track, targetDuration, windowSegments } from './limits'

export type Part = { readonly bytes: Bytes; readonly seconds: number; readonly independent: boolean }

export type Segment = {
  readonly number: number
  /** Counts breaks of the timeline; the same in both renditions. */
  readonly epoch: number
  /** Name of the init segment it is read with. */
  readonly map: string
  /** Milliseconds since 1970 of its first sample, on the server's clock. */
  readonly wallMs: number
  parts: Part[]
  seconds: number
  closed: boolean
}

/** A closed segment without its bytes: what the index keeps for the replay. */
export type SegmentFacts = Pick<Segment, 'number' | 'epoch' | 'map' | 'wallMs' | 'seconds'> & {
  readonly bytes: number
  readonly independent: boolean
}

export type NewPart = Part & {
  readonly epoch: number
  readonly map: string
  readonly wallMs: number
  /** The publisher says that its next part begins with a key frame. */
  readonly lastOfGop: boolean
}

export type Rendition = {
  readonly track: Track
  /** Oldest first; the last one may be open. At most `windowSegments` closed ones. */
  segments: Segment[]
  nextNumber: number
  /** Grows with every change that a playlist shows. */
  version: number
  ended: boolean
}

export function openRendition(track: Track, nextNumber: number): Rendition {
  return { track, segments: [], nextNumber, version: 0, ended: false }
}

export function openSegment(rendition: Rendition): Segment | null {
  const last = rendition.segments.at(-1)
  return last && !last.closed ? last : null
}

/** Would this part make its segment longer than the target duration allows? Then only a key frame may come next. */
export function isKeyFrameDue(rendition: Rendition, seconds: number): boolean {
  const open = openSegment(rendition)
  return open !== null && Math.round(open.seconds + seconds) > targetDuration
}

/** Adds a part, closing segments where the rules say so. Returns the segments closed by it, oldest first. */
export function appendPart(rendition: Rendition, part: NewPart): Segment[] {
  const closed: Segment[] = []
  let open = openSegment(rendition)
  const isBreak = open !== null && (open.epoch !== part.epoch || open.map !== part.map)
  if (open && (isBreak || (part.independent && open.seconds >= segmentSeconds))) {
    closed.push(close(rendition, open))
    open = null
  }
  if (!open) {
    open = {
      number: rendition.nextNumber++,
      epoch: part.epoch,
      map: part.map,
      wallMs: part.wallMs,
      parts: [],
      seconds: 0,
      closed: false,
    }
    rendition.segments.push(open)
  }
  open.parts.push({ bytes: part.bytes, seconds: part.seconds, independent: part.independent })
  open.seconds += part.seconds
  // Sound may be cut anywhere; a picture only before a key frame. Closing early makes the preload hint true.
  if (open.seconds >= segmentSeconds && (rendition.track === 'audio' || part.lastOfGop))
    closed.push(close(rendition, open))
  rendition.version++
  return closed
}

/** Closes the open segment, if there is one: the take is over. */
export function closeOpen(rendition: Rendition): Segment[] {
  const open = openSegment(rendition)
  if (!open) return []
  rendition.version++
  return [close(rendition, open)]
}

function close(rendition: Rendition, segment: Segment): Segment {
  segment.closed = true
  while (rendition.segments.length > windowSegments) rendition.segments.shift()
  return segment
}

/** Does the rendition already hold part `part` of segment `number` (or, without `part`, that whole segment)? */
export function hasReached(rendition: Rendition, number: number, part: number | null): boolean {
  const last = rendition.segments.at(-1)
  if (!last || last.number < number) return false
  if (last.number > number || last.closed) return true
  return part !== null && last.parts.length > part
}

/** Number and part index of the next part to come, as the preload hint names it. */
export function nextPart(rendition: Rendition): { number: number; part: number } {
  const open = openSegment(rendition)
  return open ? { number: open.number, part: open.parts.length } : { number: rendition.nextNumber, part: 0 }
}

export function findSegment(rendition: Rendition, number: number): Segment | null {
  return rendition.segments.find((segment) => segment.number === number) ?? null
}

export function factsOf(segment: Segment): SegmentFacts {
  let bytes = 0
  for (const part of segment.parts) bytes += part.bytes.byteLength
  const { number, epoch, map, wallMs, seconds } = segment
  return { number, epoch, map, wallMs, seconds, bytes, independent: segment.parts[0]?.independent ?? false }
}
