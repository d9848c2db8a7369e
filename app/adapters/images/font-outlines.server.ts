// Letters as outlines, read straight from the bundled font files (WOFF 1.0 around TrueType tables): a picture with
// Vietnamese text comes out the same on a machine without a single font. Only what that needs: cmap format 4 and 12,
// simple and composite glyphs, advance widths. OpenType spec: glyf, loca, cmap, hmtx; W3C WOFF 1.0.
import { inflateSync } from 'node:zlib'

type Point = { x: number; y: number; on: boolean }
type Contour = Point[]
export type Face = {
  readonly unitsPerEm: number
  /** 0 when the font has no such letter. */
  glyphOf(codePoint: number): number
  advance(glyph: number): number
  contours(glyph: number): Contour[]
}

/** @throws Error when the file is not WOFF 1.0 with TrueType outlines */
export function readFace(woff: Uint8Array): Face {
  const tables = readTables(woff)
  const table = (tag: string) => {
    const view = tables.get(tag)
    if (!view) throw new Error(`font has no ${tag} table`)
    return view
  }
  const head = table('head')
  const [loca, glyf, hmtx] = [table('loca'), table('glyf'), table('hmtx')]
  const isLong = head.getInt16(50) === 1
  const widths = table('hhea').getUint16(34)
  const offsetOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)

  function contours(glyph: number, depth = 0): Contour[] {
    const at = offsetOf(glyph)
    if (at === offsetOf(glyph + 1) || depth > 5) return []
    return glyf.getInt16(at) >= 0
      ? simpleGlyph(glyf, at)
      : compositeGlyph(glyf, at, (part) => contours(part, depth + 1))
  }
  return {
    unitsPerEm: head.getUint16(18),
    glyphOf: readCmap(table('cmap')),
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, widths - 1) * 4),
    contours: (glyph) => contours(glyph),
  }
}

function readTables(woff: Uint8Array): Map<string, DataView> {
  const file = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (file.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF 1.0 file')
  const tables = new Map<string, DataView>()
  for (let i = 0; i < file.getUint16(12); i++) {
    const entry = 44 + i * 20
    const tag = String.fromCharCode(...woff.subarray(entry, entry + 4))
    const [offset, packed, size] = [4, 8, 12].map((field) => file.getUint32(entry + field)) as [number, number, number]
    const raw = woff.subarray(offset, offset + packed)
    const bytes = packed < size ? inflateSync(raw) : raw
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }
  return tables
}

function readCmap(cmap: DataView): (codePoint: number) => number {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, i) => cmap.getUint32(4 + i * 8 + 4))
  const twelve = subtables.find((at) => cmap.getUint16(at) === 12)
  if (twelve !== undefined) return (codePoint) => lookUp12(cmap, twelve, codePoint)
  const four = subtables.find((at) => cmap.getUint16(at) === 4)
  if (four === undefined) throw new Error('font has no cmap of format 4 or 12')
  return (codePoint) => lookUp4(cmap, four, codePoint)
}

function lookUp12(cmap: DataView, at: number, codePoint: number): number {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12
    const first = cmap.getUint32(group)
    if (codePoint >= first && codePoint <= cmap.getUint32(group + 4))
      return cmap.getUint32(group + 8) + codePoint - first
  }
  return 0
}

function lookUp4(cmap: DataView, at: number, codePoint: number): number {
  const segments2 = cmap.getUint16(at + 6)
  for (let i = 0; i < segments2; i += 2) {
    if (codePoint > cmap.getUint16(at + 14 + i)) continue
    const first = cmap.getUint16(at + 16 + segments2 + i)
    if (codePoint < first) return 0
    const delta = cmap.getUint16(at + 16 + segments2 * 2 + i)
    const rangeAt = at + 16 + segments2 * 3 + i
    const range = cmap.getUint16(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = cmap.getUint16(rangeAt + range + (codePoint - first) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function simpleGlyph(glyf: DataView, start: number): Contour[] {
  const count = glyf.getInt16(start)
  const ends = Array.from({ length: count }, (_, i) => glyf.getUint16(start + 10 + i * 2))
  const total = (ends.at(-1) ?? -1) + 1
  let at = start + 10 + count * 2
  at += 2 + glyf.getUint16(at)
  const flags: number[] = []
  while (flags.length < total) {
    const flag = glyf.getUint8(at++)
    const repeats = flag & 8 ? glyf.getUint8(at++) : 0
    for (let i = 0; i <= repeats; i++) flags.push(flag)
  }
  const axis = (shortBit: number, sameBit: number) => {
    let value = 0
    return flags.map((flag) => {
      if (flag & shortBit) value += (flag & sameBit ? 1 : -1) * glyf.getUint8(at++)
      else if (!(flag & sameBit)) {
        value += glyf.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = axis(2, 16)
  const ys = axis(4, 32)
  const points = flags.map((flag, i) => ({ x: xs[i] as number, y: ys[i] as number, on: (flag & 1) === 1 }))
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] as number) + 1, end + 1))
}

/** Letters with marks are mostly a letter and a mark put together, moved and sometimes scaled. */
function compositeGlyph(glyf: DataView, start: number, partOf: (glyph: number) => Contour[]): Contour[] {
  const contours: Contour[] = []
  let at = start + 10
  for (let flags = 32; flags & 32; ) {
    flags = glyf.getUint16(at)
    const part = glyf.getUint16(at + 2)
    const isWide = (flags & 1) !== 0
    const dx = isWide ? glyf.getInt16(at + 4) : glyf.getInt8(at + 4)
    const dy = isWide ? glyf.getInt16(at + 6) : glyf.getInt8(at + 5)
    at += isWide ? 8 : 6
    const scales = flags & 128 ? 4 : flags & 64 ? 2 : flags & 8 ? 1 : 0
    const s = Array.from({ length: scales }, (_, i) => glyf.getInt16(at + i * 2) / 16_384)
    at += scales * 2
    const [a, b, c, d] = scales === 4 ? (s as [number, number, number, number]) : [s[0] ?? 1, 0, 0, s[1] ?? s[0] ?? 1]
    for (const contour of partOf(part)) {
      contours.push(contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })))
    }
  }
  return contours
}
