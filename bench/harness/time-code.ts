/** A moment drawn into a picture as a row of black and white fields, and read back from it. Survives H.264 at low rates. */

const bits = 24
const columns = 6
/** Moments are told modulo this many milliseconds (about 4.6 hours). */
const span = 2 ** bits

/** Draws `moment` (ms) into the upper part of the picture. */
export function drawTimeCode(context: CanvasRenderingContext2D, moment: number): void {
  const value = Math.floor(moment) % span
  const [width, height] = fieldOf(context.canvas)
  for (let bit = 0; bit < bits; bit++) {
    context.fillStyle = (value >>> bit) & 1 ? '#fff' : '#000'
    context.fillRect((bit % columns) * width, Math.floor(bit / columns) * height, width, height)
  }
  // The sum of the bits in a row of its own: a torn or blurred picture is not read wrongly.
  const sum = bitsSet(value)
  for (let bit = 0; bit < columns; bit++) {
    context.fillStyle = (sum >>> bit) & 1 ? '#fff' : '#000'
    context.fillRect(bit * width, (bits / columns) * height, width, height)
  }
}

/** Milliseconds between the moment in the picture and `now`; null when no moment can be read. */
export function readTimeCode(context: CanvasRenderingContext2D, now: number): number | null {
  const [width, height] = fieldOf(context.canvas)
  const read = (column: number, row: number): 0 | 1 | null => {
    const pixel = context.getImageData(Math.round((column + 0.5) * width), Math.round((row + 0.5) * height), 1, 1).data
    const light = pixel[1] ?? 128
    return light > 150 ? 1 : light < 105 ? 0 : null
  }
  let value = 0
  for (let bit = 0; bit < bits; bit++) {
    const field = read(bit % columns, Math.floor(bit / columns))
    if (field === null) return null
    value += field * 2 ** bit
  }
  let sum = 0
  for (let bit = 0; bit < columns; bit++) sum += (read(bit, bits / columns) ?? 0) * 2 ** bit
  if (sum !== bitsSet(value)) return null
  const age = (Math.floor(now) % span) - value
  return age < 0 ? age + span : age
}

function fieldOf(canvas: { width: number; height: number }): [number, number] {
  return [canvas.width / columns, canvas.height / 2 / (bits / columns + 1)]
}

function bitsSet(value: number): number {
  let count = 0
  for (let rest = value; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
  return count
}
