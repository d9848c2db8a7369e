/**
 * Init segments (ftyp + moov) with exactly one track, as CMAF wants them: written for a publisher, and read back with
 * distrust on the server. Clauses: ISO/IEC 14496-12 (moov, mvex), 14496-15 (avc1, avcC), 14496-14 (mp4a, esds).
 */
import { ok, type Result, refuse } from '#app/domain/shared/result'
import {
  ascii,
  type Bytes,
  box,
  concat,
  findBox,
  fullBox,
  readBoxes,
  readU16,
  readU32,
  u8,
  u16,
  u32,
  zeros,
} from './boxes'
import { maxInitBytes, type Track } from './limits'

/** `avcC`: the AVCDecoderConfigurationRecord (WebCodecs' `description`). Sizes in pixels, timescale in ticks a second. */
export type VideoConfig = {
  readonly track: 'video'
  readonly timescale: number
  readonly width: number
  readonly height: number
  readonly avcC: Uint8Array
}
/** `asc`: the AudioSpecificConfig of AAC-LC (WebCodecs' `description`). The timescale is the sample rate. */
export type AudioConfig = {
  readonly track: 'audio'
  readonly timescale: number
  readonly channels: number
  readonly asc: Uint8Array
}
export type TrackConfig = VideoConfig | AudioConfig

const matrix = concat([0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map(u32))
const trackId = 1

export function writeInitSegment(config: TrackConfig): Bytes {
  const isVideo = config.track === 'video'
  const tkhd = fullBox(
    'tkhd',
    0,
    3,
    zeros(8),
    u32(trackId),
    zeros(4),
    u32(0),
    zeros(8),
    u16(0),
    u16(0),
    u16(isVideo ? 0 : 0x100),
    zeros(2),
    matrix,
    u32(isVideo ? config.width * 0x10000 : 0),
    u32(isVideo ? config.height * 0x10000 : 0),
  )
  const mdhd = fullBox('mdhd', 0, 0, zeros(8), u32(config.timescale), u32(0), u16(0x55c4), u16(0))
  const hdlr = fullBox('hdlr', 0, 0, u32(0), ascii(isVideo ? 'vide' : 'soun'), zeros(12), u8(0))
  const mediaHeader = isVideo ? fullBox('vmhd', 0, 1, zeros(8)) : fullBox('smhd', 0, 0, zeros(4))
  const dinf = box('dinf', fullBox('dref', 0, 0, u32(1), fullBox('url ', 0, 1)))
  const stbl = box(
    'stbl',
    fullBox('stsd', 0, 0, u32(1), isVideo ? avc1(config) : mp4a(config)),
    fullBox('stts', 0, 0, u32(0)),
    fullBox('stsc', 0, 0, u32(0)),
    fullBox('stsz', 0, 0, u32(0), u32(0)),
    fullBox('stco', 0, 0, u32(0)),
  )
  const trak = box('trak', tkhd, box('mdia', mdhd, hdlr, box('minf', mediaHeader, dinf, stbl)))
  const mvhd = fullBox(
    'mvhd',
    0,
    0,
    zeros(8),
    u32(1000),
    u32(0),
    u32(0x10000),
    u16(0x100),
    zeros(10),
    matrix,
    zeros(24),
    u32(trackId + 1),
  )
  const mvex = box('mvex', fullBox('trex', 0, 0, u32(trackId), u32(1), u32(0), u32(0), u32(0)))
  const ftyp = box('ftyp', ascii('iso6'), u32(0), ascii('iso6'), ascii('cmfc'), ascii('mp41'))
  return concat([ftyp, box('moov', mvhd, trak, mvex)])
}

function avc1(config: VideoConfig): Bytes {
  return box(
    'avc1',
    zeros(6),
    u16(1),
    zeros(16),
    u16(config.width),
    u16(config.height),
    u32(0x480000),
    u32(0x480000),
    u32(0),
    u16(1),
    zeros(32),
    u16(0x18),
    u16(0xffff),
    box('avcC', config.avcC),
  )
}

function mp4a(config: AudioConfig): Bytes {
  // Descriptor lengths fit one byte: an AudioSpecificConfig is 2 to 7 bytes.
  const specific = concat([u8(0x05, config.asc.byteLength), config.asc])
  const decoder = concat([u8(0x04, 13 + specific.byteLength, 0x40, 0x15), zeros(3), u32(0), u32(0), specific])
  const es = concat([u8(0x03, 3 + decoder.byteLength + 3), u16(0), u8(0), decoder, u8(0x06, 1, 0x02)])
  return box(
    'mp4a',
    zeros(6),
    u16(1),
    zeros(8),
    u16(config.channels),
    u16(16),
    zeros(4),
    u32(config.timescale * 0x10000),
    fullBox('esds', 0, 0, es),
  )
}

export type InitRefusal = 'init-too-large' | 'init-bad-box' | 'init-wrong-track' | 'init-bad-codec'
/** What the origin needs of an init segment: the track's timescale and RFC 6381 codec, and the picture's size. */
export type InitFacts = {
  readonly track: Track
  readonly timescale: number
  readonly codec: string
  readonly width: number
  readonly height: number
}

/** Reads an untrusted init segment of the expected track. One H.264 or AAC-LC track and nothing else. */
export function readInitSegment(bytes: Uint8Array, track: Track): Result<InitFacts, InitRefusal> {
  if (bytes.byteLength > maxInitBytes) return refuse('init-too-large')
  const top = readBoxes(bytes)
  if (top?.map((found) => found.type).join() !== 'ftyp,moov') return refuse('init-bad-box')
  const moov = findBox(bytes, ['moov'])
  const inMoov = moov && readBoxes(bytes, moov.start, moov.end)
  if (inMoov?.filter((found) => found.type === 'trak').length !== 1 || !findBox(bytes, ['moov', 'mvex', 'trex'])) {
    return refuse('init-bad-box')
  }
  const mdia = ['moov', 'trak', 'mdia']
  const mdhd = findBox(bytes, [...mdia, 'mdhd'])
  const hdlr = findBox(bytes, [...mdia, 'hdlr'])
  const stsd = findBox(bytes, [...mdia, 'minf', 'stbl', 'stsd'])
  if (!mdhd || !hdlr || !stsd || bytes[mdhd.start] !== 0 || readU32(bytes, stsd.start + 4) !== 1)
    return refuse('init-bad-box')
  const handler = String.fromCharCode(...bytes.subarray(hdlr.start + 8, hdlr.start + 12))
  if (handler !== (track === 'video' ? 'vide' : 'soun')) return refuse('init-wrong-track')
  const timescale = readU32(bytes, mdhd.start + 12)
  if (!(timescale >= 1000 && timescale <= 1_000_000)) return refuse('init-bad-box')
  const entry = readBoxes(bytes, stsd.start + 8, stsd.end)?.[0]
  if (!entry) return refuse('init-bad-box')
  const described = track === 'video' ? readAvc1(bytes, entry) : readMp4a(bytes, entry)
  return described ? ok({ track, timescale, ...described }) : refuse('init-bad-codec')
}

type Described = { codec: string; width: number; height: number }
type Entry = { type: string; start: number; end: number }

function readAvc1(bytes: Uint8Array, entry: Entry): Described | null {
  const avcC = entry.type === 'avc1' ? findBox(bytes, ['avcC'], entry.start + 78, entry.end) : null
  if (!avcC || avcC.end - avcC.start < 11 || bytes[avcC.start] !== 1) return null
  const hex = [...bytes.subarray(avcC.start + 1, avcC.start + 4)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  const width = readU16(bytes, entry.start + 24)
  const height = readU16(bytes, entry.start + 26)
  if (!(width >= 16 && width <= 1920 && height >= 16 && height <= 1920)) return null
  return { codec: `avc1.${hex}`, width, height }
}

function readMp4a(bytes: Uint8Array, entry: Entry): Described | null {
  const esds = entry.type === 'mp4a' ? findBox(bytes, ['esds'], entry.start + 28, entry.end) : null
  if (!esds) return null
  const asc = findDecoderSpecific(bytes, esds.start + 4, esds.end)
  const first = asc === null ? undefined : bytes[asc]
  return first !== undefined && first >> 3 === 2 ? { codec: 'mp4a.40.2', width: 0, height: 0 } : null
}

/** Where the AudioSpecificConfig begins inside an ES descriptor, whose lengths may be written in up to four bytes. */
function findDecoderSpecific(bytes: Uint8Array, start: number, end: number): number | null {
  const headers: Record<number, number> = { 3: 3, 4: 13 }
  let at = start
  for (let depth = 0; depth < 3; depth++) {
    const tag = bytes[at++]
    let more = 0
    while (((bytes[at++] ?? 0) & 0x80) !== 0 && ++more < 4);
    if (at >= end || tag === undefined) return null
    if (tag === 5) return at
    at += headers[tag] ?? end
  }
  return null
}
