/** Puts a publisher's chunks together again. At most one unit per track is open; anything out of turn is refused. */
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { Bytes } from './boxes'
import type { Track } from './limits'
import { type Chunk, trackOfKind, type UnitKind } from './wire'

export type Unit = {
  readonly kind: UnitKind
  readonly track: Track
  readonly seq: number
  readonly bytes: Bytes
  readonly lastOfGop: boolean
}
type Open = { kind: UnitKind; seq: number; bytes: Bytes; filled: number }

/** `open`: the unit being filled. `last`: the number of the last unit taken in, finished or refused. Both per track. */
export type UnitReader = { open: Record<Track, Open | null>; last: Record<Track, number> }

export function openUnitReader(last: Record<Track, number> = { video: 0, audio: 0 }): UnitReader {
  return { open: { video: null, audio: null }, last: { ...last } }
}

/** The unit that this chunk completes, or null when more is to come. A unit sent a second time is swallowed. */
export function readUnit(reader: UnitReader, chunk: Chunk): Result<Unit | null, 'chunk-out-of-turn'> {
  const track = trackOfKind(chunk.kind)
  const open = reader.open[track]
  if (chunk.abandon) {
    if (open?.seq === chunk.seq) reader.open[track] = null
    return ok(null)
  }
  if (chunk.seq <= reader.last[track]) return ok(null)
  if (chunk.offset === 0) {
    if (open && open.seq >= chunk.seq) return refuse('chunk-out-of-turn')
    reader.open[track] = { kind: chunk.kind, seq: chunk.seq, bytes: new Uint8Array(chunk.total), filled: 0 }
  }
  const unit = reader.open[track]
  const fits = unit && unit.seq === chunk.seq && unit.kind === chunk.kind && unit.bytes.byteLength === chunk.total
  if (!unit || !fits || unit.filled !== chunk.offset) return refuse('chunk-out-of-turn')
  unit.bytes.set(chunk.payload, chunk.offset)
  unit.filled += chunk.payload.byteLength
  if (unit.filled < chunk.total) return ok(null)
  reader.open[track] = null
  reader.last[track] = unit.seq
  return ok({ kind: unit.kind, track, seq: unit.seq, bytes: unit.bytes, lastOfGop: chunk.lastOfGop })
}
