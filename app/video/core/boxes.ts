/** ISO base media boxes as bytes (ISO/IEC 14496-12, clause 4.2): writing them, and walking through untrusted ones. */

export type Bytes = Uint8Array<ArrayBuffer>

/** Joins byte arrays into a new one. */
export function concat(pieces: ReadonlyArray<Uint8Array>): Bytes {
  let length = 0
  for (const piece of pieces) length += piece.byteLength
  const joined = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.byteLength
  }
  return joined
}

export const u8 = (...values: number[]): Bytes => Uint8Array.from(values)
export const u16 = (value: number): Bytes => u8((value >>> 8) & 0xff, value & 0xff)
export const u32 = (value: number): Bytes =>
  u8((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff)
/** A whole number up to 2^53 as 64 bits. */
export const u64 = (value: number): Bytes => concat([u32(Math.floor(value / 2 ** 32)), u32(value >>> 0)])
export const zeros = (count: number): Bytes => new Uint8Array(count)
export const ascii = (text: string): Bytes => Uint8Array.from(text, (char) => char.charCodeAt(0))

/** A box of four-letter `type` around `content`. */
export function box(type: string, ...content: Uint8Array[]): Bytes {
  let size = 8
  for (const piece of content) size += piece.byteLength
  return concat([u32(size), ascii(type), ...content])
}

/** A full box: version and 24 bits of flags in front. */
export function fullBox(type: string, version: number, flags: number, ...content: Uint8Array[]): Bytes {
  return box(type, u32(((version << 24) | flags) >>> 0), ...content)
}

/** A box found in bytes: its content lies in `[start, end)`. */
export type FoundBox = { readonly type: string; readonly start: number; readonly end: number }

/**
 * The boxes that fill `[start, end)` exactly, or null when they do not (a size too small, too large, or a rest).
 * Sizes of 64 bits and "to the end" are refused: no part of ours needs them.
 */
export function readBoxes(bytes: Uint8Array, start = 0, end = bytes.byteLength): FoundBox[] | null {
  const found: FoundBox[] = []
  let at = start
  while (at < end) {
    if (end - at < 8) return null
    const size = readU32(bytes, at)
    if (size < 8 || size > end - at) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    found.push({ type, start: at + 8, end: at + size })
    at += size
  }
  return found
}

/** The content of the first box reached by `path` from the boxes in `[start, end)`, or null. */
export function findBox(
  bytes: Uint8Array,
  path: ReadonlyArray<string>,
  start = 0,
  end = bytes.byteLength,
): FoundBox | null {
  let here: FoundBox | null = { type: '', start, end }
  for (const type of path) {
    const boxes: FoundBox[] | null = readBoxes(bytes, here.start, here.end)
    here = boxes?.find((candidate) => candidate.type === type) ?? null
    if (!here) return null
  }
  return here
}

/** Readers below answer NaN past the end, so that a comparison with them is always false. */
export function readU32(bytes: Uint8Array, at: number): number {
  const [a, b, c, d] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
  if (a === undefined || b === undefined || c === undefined || d === undefined) return Number.NaN
  return a * 2 ** 24 + (b << 16) + (c << 8) + d
}
export function readU16(bytes: Uint8Array, at: number): number {
  const [a, b] = [bytes[at], bytes[at + 1]]
  return a === undefined || b === undefined ? Number.NaN : a * 256 + b
}
export function readU64(bytes: Uint8Array, at: number): number {
  return readU32(bytes, at) * 2 ** 32 + readU32(bytes, at + 4)
}
