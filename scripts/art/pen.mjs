// The drawing pen of the produce set: shapes to compact SVG text, one light (upper left), one ground shadow.
// Everything is deterministic: chance comes from `chance(seed)`.

const n = (value) => String(Math.round(value * 10) / 10)
const pt = ([x, y]) => `${Math.round(x)} ${Math.round(y)}`

/** mulberry32: the same numbers for the same seed, in [0, 1). */
export function chance(seed) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A smooth curve through the points (Catmull-Rom as cubic Béziers). */
export function smooth(points, closed = true) {
  const last = points.length
  const at = (i) => (closed ? points[(i + last) % last] : points[Math.max(0, Math.min(last - 1, i))])
  let from = points[0].map(Math.round)
  let d = `M${from.join(' ')}`
  for (let i = 0; i < (closed ? last : last - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const one = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6]
    const two = [c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6]
    const to = c.map(Math.round)
    // Relative whole numbers: half the bytes, and errors do not add up because they are taken from the rounded place.
    d += `c${[...one, ...two, ...to]
      .map((value, k) => Math.round(value) - from[k % 2])
      .join(' ')
      .replaceAll(' -', '-')}`
    from = to
  }
  return closed ? `${d}Z` : d
}

/** Turns by degrees and moves: local drawing space to the sheet. */
export const placed = (x, y, degrees, scale = 1) => {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale]
  return ([px, py]) => [x + px * cos - py * sin, y + px * sin + py * cos]
}

export class Sheet {
  #defs = []
  #body = []
  #known = new Map()

  #gradient(tag, attributes, stops) {
    const text = `${attributes}>${stops
      .map(
        ([at, colour, opacity]) =>
          `<stop offset="${at}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
      )
      .join('')}</${tag}>`
    const key = tag + text
    if (!this.#known.has(key)) {
      const id = `g${this.#known.size}`
      this.#known.set(key, id)
      this.#defs.push(`<${tag} id="${id}" ${text}`)
    }
    return `url(#${this.#known.get(key)})`
  }
  /** A ball's light: brightest at the upper left. */
  ball(light, middle, dark, { cx = 0.34, cy = 0.28, r = 0.82 } = {}) {
    return this.#gradient('radialGradient', `cx="${cx}" cy="${cy}" r="${r}"`, [
      [0, light],
      [0.5, middle],
      [1, dark],
    ])
  }
  across(stops, [x1, y1, x2, y2] = [0, 0, 1, 0.6]) {
    return this.#gradient('linearGradient', `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`, stops)
  }
  glow(stops, attributes = '') {
    return this.#gradient('radialGradient', attributes, stops)
  }
  fill(d, paint, opacity) {
    this.#body.push(`<path d="${d}" fill="${paint}"${opacity ? ` opacity="${opacity}"` : ''}/>`)
    return this
  }
  line(d, colour, width, opacity, extra = '') {
    this.#body.push(
      `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"${opacity ? ` opacity="${opacity}"` : ''}${extra}/>`,
    )
    return this
  }
  oval(cx, cy, rx, ry, paint, { turn = 0, opacity } = {}) {
    this.#body.push(
      `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${paint}"${turn ? ` transform="rotate(${n(turn)} ${n(cx)} ${n(cy)})"` : ''}${opacity ? ` opacity="${opacity}"` : ''}/>`,
    )
    return this
  }
  raw(text) {
    this.#body.push(text)
    return this
  }
  /** Draws a part once, to be laid down several times with `use`. */
  part(id, draw) {
    const kept = this.#body
    this.#body = []
    draw()
    this.#defs.push(`<g id="${id}">${this.#body.join('')}</g>`)
    this.#body = kept
    return this
  }
  use(id, x, y, turn = 0, scale = 1) {
    return this.raw(`<use href="#${id}" transform="translate(${n(x)} ${n(y)})rotate(${n(turn)})scale(${scale})"/>`)
  }
  /** The set's ground shadow, falling to the lower right. */
  ground(cx, cy, rx, ry) {
    return this.oval(
      cx + 6,
      cy,
      rx,
      ry,
      this.glow([
        [0, '#2A1C10', 0.42],
        [0.6, '#2A1C10', 0.22],
        [1, '#2A1C10', 0],
      ]),
    )
  }

  /** A leaf from its base: crinkled outline, a lit left half, midrib and veins. */
  leaf({
    x,
    y,
    turn = 0,
    long,
    wide,
    crinkle = 2,
    waves = 5,
    bend = 0,
    shape = 0.8,
    paint,
    lit,
    rib,
    ribWidth = 3,
    veins = 4,
    litOpacity = 0.5,
    seed = 1,
  }) {
    const random = chance(seed)
    const to = placed(x, y, turn)
    const spine = (t) => [bend * t * t, -long * t]
    const half = (t) => wide * Math.sin(Math.PI * Math.min(1, t) ** shape) ** 0.85
    const steps = Math.max(6, waves * 2)
    const [phase, other] = [random() * 6, random() * 6]
    const edge = (side, shift) => {
      const points = []
      for (let i = 1; i < steps; i++) {
        const t = i / steps
        const [sx, sy] = spine(t)
        const ripple = crinkle * Math.sin(Math.PI * waves * 2 * t + shift) * (0.4 + random() * 0.6)
        points.push(to([sx + side * (half(t) + ripple), sy + ripple * 0.5]))
      }
      return points
    }
    const left = edge(-1, phase)
    const right = edge(1, other)
    const middle = [0.25, 0.5, 0.75].map((t) => to(spine(t)))
    const [base, tip] = [to([0, 0]), to(spine(1))]
    this.fill(smooth([base, ...left, tip, ...right.reverse()]), paint)
    if (lit) this.fill(smooth([base, ...left, tip, ...middle.slice().reverse()]), lit, litOpacity)
    if (veins && rib) {
      let d = ''
      for (let i = 0; i < veins; i++) {
        const t = 0.18 + (i * 0.62) / veins
        const [sx, sy] = spine(t)
        const reach = half(t + 0.1) * 0.78
        for (const side of [-1, 1]) {
          const [from, knee, end] = [
            [sx, sy],
            [sx + side * reach * 0.55, sy - long * 0.05],
            [sx + side * reach, sy - long * 0.13],
          ].map(to)
          d += `M${pt(from)}Q${pt(knee)} ${pt(end)}`
        }
      }
      this.line(d, rib, Math.max(0.9, ribWidth * 0.35), 0.55)
    }
    if (rib) {
      const w = ribWidth / 2
      const end = to(spine(0.93))
      const mid = spine(0.5)
      this.fill(
        `M${pt(to([-w, 0]))}Q${pt(to([mid[0] - w * 0.6, mid[1]]))} ${pt(end)}Q${pt(to([mid[0] + w * 0.6, mid[1]]))} ${pt(to([w, 0]))}Z`,
        rib,
      )
    }
    return this
  }

  text() {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240"><defs>${this.#defs.join('')}</defs>${this.#body.join('')}</svg>\n`
  }
}
