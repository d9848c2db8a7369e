// Lines of text as SVG paths in Be Vietnam Pro, measured and wrapped here.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Face, readFace } from './font-outlines.server'

export type Weight = 400 | 600 | 700
const require = createRequire(import.meta.url)
const loaded = new Map<Weight, ReadonlyArray<Face>>()

/** The Latin and Vietnamese subsets: a letter is taken from the first that has it. */
function facesOf(weight: Weight): ReadonlyArray<Face> {
  let faces = loaded.get(weight)
  if (!faces) {
    faces = ['latin', 'vietnamese', 'latin-ext'].map((subset) =>
      readFace(
        readFileSync(
          require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`),
        ),
      ),
    )
    loaded.set(weight, faces)
  }
  return faces
}

type Letter = { face: Face; glyph: number }
function lettersOf(text: string, weight: Weight): Letter[] {
  const faces = facesOf(weight)
  return [...text.normalize('NFC')].map((letter) => {
    const codePoint = letter.codePointAt(0) as number
    for (const face of faces) {
      const glyph = face.glyphOf(codePoint)
      if (glyph !== 0) return { face, glyph }
    }
    return { face: faces[0] as Face, glyph: 0 }
  })
}

/** Width in pixels at a size. */
export function textWidth(text: string, size: number, weight: Weight): number {
  return lettersOf(text, weight).reduce(
    (sum, { face, glyph }) => sum + (face.advance(glyph) * size) / face.unitsPerEm,
    0,
  )
}

/** SVG path data with the baseline's beginning at (x, y). */
export function textPath(text: string, x: number, y: number, size: number, weight: Weight): string {
  let pen = x
  let path = ''
  for (const { face, glyph } of lettersOf(text, weight)) {
    const scale = size / face.unitsPerEm
    for (const contour of face.contours(glyph)) {
      path += contourPath(contour.map((p) => ({ x: pen + p.x * scale, y: y - p.y * scale, on: p.on })))
    }
    pen += face.advance(glyph) * scale
  }
  return path
}

type Point = { x: number; y: number; on: boolean }
/** TrueType's quadratic curves: two controls in a row have an implied point half-way between them. */
function contourPath(points: Point[]): string {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return ''
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })
  const start = first.on ? first : last.on ? last : middle(first, last)
  const at = (p: Point) => `${p.x.toFixed(1)} ${p.y.toFixed(1)}`
  let path = `M${at(start)}`
  let control: Point | null = null
  const rest = first.on ? points.slice(1) : points
  for (const point of [...rest, start]) {
    if (point.on) {
      path += control ? `Q${at(control)} ${at(point)}` : `L${at(point)}`
      control = null
    } else {
      if (control) path += `Q${at(control)} ${at(middle(control, point))}`
      control = point
    }
  }
  return `${path}Z`
}

/** Wraps at spaces into at most `most` lines; what does not fit ends in "…". */
export function wrapText(text: string, size: number, weight: Weight, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word
    if (line && textWidth(longer, size, weight) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line) lines.push(line)
  const kept = lines.slice(0, most)
  const isCut = lines.length > most
  const shortened = kept.map((kept, i) => shorten(kept, size, weight, width, isCut && i === most - 1))
  return shortened
}

function shorten(line: string, size: number, weight: Weight, width: number, always: boolean): string {
  if (!always && textWidth(line, size, weight) <= width) return line
  let short = line
  while (short.length > 1 && textWidth(`${short}…`, size, weight) > width) short = short.slice(0, -1).trimEnd()
  return `${short.replace(/[,;:.\s]+$/, '')}…`
}
