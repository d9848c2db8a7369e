/**
 * Parts (moof + mdat of one track, one run of samples): written for a publisher, and read with distrust on the server.
 * Several parts one after another are a valid segment. ISO/IEC 14496-12, clause 8.8.
 */
import { ok, type Result, refuse } from '#app/domain/shared/result'
import { type Bytes, box, concat, findBox, fullBox, readBoxes, readU32, readU64, u32, u64 } from './boxes'
import { maxPartBytes, partTarget, type Track } from './limits'

/** One encoded picture or sound frame. `duration` in ticks of the track. H.264 is length-prefixed (`avc` format). */
export type Sample = { readonly data: Uint8Array; readonly duration: number; readonly key: boolean }

const keyFlags = 0x02000000
const deltaFlags = 0x01010000
const hasAll = 0x000701 // data offset, then duration, size and flags of each sample

/** A part whose first sample is decoded (and shown: there are no B-frames) at tick `decodeTime`. */
export function writePart(input: { sequence: number; decodeTime: number; samples: ReadonlyArray<Sample> }): Bytes {
  const { samples } = input
  const moofSize = 8 + 16 + 8 + 16 + 20 + 20 + samples.length * 12
  const rows = samples.map((sample) =>
    concat([u32(sample.duration), u32(sample.data.byteLength), u32(sample.key ? keyFlags : deltaFlags)]),
  )
  const traf = box(
    'traf',
    fullBox('tfhd', 0, 0x020000, u32(1)),
    fullBox('tfdt', 1, 0, u64(input.decodeTime)),
    fullBox('trun', 0, hasAll, u32(samples.length), u32(moofSize + 8), ...rows),
  )
  const moof = box('moof', fullBox('mfhd', 0, 0, u32(input.sequence >>> 0)), traf)
  return concat([moof, box('mdat', ...samples.map((sample) => sample.data))])
}

export type PartRefusal = 'part-too-large' | 'part-bad-box' | 'part-bad-samples' | 'part-too-long'
/** `decodeTime` and `duration` in ticks; `independent`: it begins with a key frame; `firstSample`: where its bytes lie. */
export type PartFacts = {
  readonly decodeTime: number
  readonly duration: number
  readonly samples: number
  readonly independent: boolean
  readonly firstSample: { readonly start: number; readonly end: number }
}

/** Reads an untrusted part, as strictly as `writePart` writes it: nothing that a player could stumble over gets by. */
export function readPart(bytes: Uint8Array, track: Track, timescale: number): Result<PartFacts, PartRefusal> {
  if (bytes.byteLength > maxPartBytes) return refuse('part-too-large')
  const top = readBoxes(bytes)
  const [moof, mdat] = top ?? []
  if (top?.length !== 2 || moof?.type !== 'moof' || mdat?.type !== 'mdat') return refuse('part-bad-box')
  if (typesIn(bytes, moof.start, moof.end) !== 'mfhd,traf') return refuse('part-bad-box')
  const traf = findBox(bytes, ['traf'], moof.start, moof.end)
  if (!traf || typesIn(bytes, traf.start, traf.end) !== 'tfhd,tfdt,trun') return refuse('part-bad-box')
  const [tfhd, tfdt, trun] = readBoxes(bytes, traf.start, traf.end) ?? []
  if (!tfhd || !tfdt || !trun) return refuse('part-bad-box')
  const tfhdRight =
    tfhd.end - tfhd.start === 8 && readU32(bytes, tfhd.start) === 0x020000 && readU32(bytes, tfhd.start + 4) === 1
  const tfdtRight = tfdt.end - tfdt.start === 12 && readU32(bytes, tfdt.start) === 0x01000000
  const count = readU32(bytes, trun.start + 4)
  const trunRight = readU32(bytes, trun.start) === hasAll && trun.end - trun.start === 12 + count * 12
  if (!tfhdRight || !tfdtRight || !trunRight || readU32(bytes, trun.start + 8) !== mdat.start - (moof.start - 8)) {
    return refuse('part-bad-box')
  }
  const decodeTime = readU64(bytes, tfdt.start + 4)
  if (!(decodeTime <= 2 ** 48) || count < 1 || count > 64) return refuse('part-bad-samples')
  return readSamples(bytes, { track, timescale, decodeTime, count, rows: trun.start + 12, data: mdat })
}

type Run = {
  track: Track
  timescale: number
  decodeTime: number
  count: number
  rows: number
  data: { start: number; end: number }
}

function readSamples(bytes: Uint8Array, run: Run): Result<PartFacts, PartRefusal> {
  let duration = 0
  let at = run.data.start
  for (let index = 0; index < run.count; index++) {
    const row = run.rows + index * 12
    const ticks = readU32(bytes, row)
    const size = readU32(bytes, row + 4)
    const isKey = readU32(bytes, row + 8) === keyFlags
    if (ticks < 1 || size < 1 || at + size > run.data.end) return refuse('part-bad-samples')
    if (run.track === 'video' && (!isNalRun(bytes, at, at + size) || (isKey && !hasIdr(bytes, at, at + size)))) {
      return refuse('part-bad-samples')
    }
    duration += ticks
    at += size
  }
  if (at !== run.data.end) return refuse('part-bad-samples')
  // A tick of grace: 0.268 s is not a whole number of ticks on every timescale.
  if (duration > partTarget * run.timescale + 1) return refuse('part-too-long')
  const firstEnd = run.data.start + readU32(bytes, run.rows + 4)
  return ok({
    decodeTime: run.decodeTime,
    duration,
    samples: run.count,
    independent: readU32(bytes, run.rows + 8) === keyFlags,
    firstSample: { start: run.data.start, end: firstEnd },
  })
}

function isNalRun(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start
  while (at < end) {
    const size = readU32(bytes, at)
    if (!(size >= 1 && at + 4 + size <= end)) return false
    at += 4 + size
  }
  return true
}

function hasIdr(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 4 + readU32(bytes, at)) {
    if (((bytes[at + 4] ?? 0) & 0x1f) === 5) return true
  }
  return false
}

function typesIn(bytes: Uint8Array, start: number, end: number): string {
  return (
    readBoxes(bytes, start, end)
      ?.map((found) => found.type)
      .join() ?? ''
  )
}
