// The slope of Khe Nhinh at dawn, in layers: poster (public/brand/hills.svg), empty states, and the demo clip's ground.
// 360 × 640 units, light from the upper left; Highway 7 runs below.
import { chance, smooth } from './pen.mjs'

export const sceneSize = { width: 360, height: 640 }
const whole = (values) => values.map(Math.round)

/** A ridge from left to right with its own roughness, filled down to the bottom. */
function ridge(points, seed, rough) {
  const random = chance(seed)
  const line = []
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b] = [points[i], points[i + 1]]
    for (let k = 0; k < 4; k++) {
      const t = k / 4
      line.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + (random() - 0.5) * rough])
    }
  }
  line.push(points[points.length - 1])
  return `${smooth(line, false)}L420 640L-60 640Z`
}

const gradient = (id, stops, attributes = 'x1="0" y1="0" x2="0" y2="1"') =>
  `<linearGradient id="${id}" ${attributes}>${stops.map(([at, colour, opacity]) => `<stop offset="${at}" stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`).join('')}</linearGradient>`

function sky() {
  const defs = gradient(
    'sky',
    [
      [0, '#8FB3C9'],
      [0.3, '#C9D6CF'],
      [0.52, '#F6DDB4'],
      [0.66, '#F9C58E'],
    ],
    'x1="0" y1="0" x2="0" y2="1" gradientUnits="objectBoundingBox"',
  )
  const glow =
    '<radialGradient id="sun"><stop offset="0" stop-color="#FFF6D8"/><stop offset=".18" stop-color="#FFEBB8" stop-opacity=".95"/><stop offset="1" stop-color="#FFD9A0" stop-opacity="0"/></radialGradient>'
  const cloud = (x, y, w, opacity) =>
    `<path d="M${x} ${y}q${w * 0.14} ${-w * 0.09} ${w * 0.3} ${-w * 0.05}q${w * 0.16} ${-w * 0.1} ${w * 0.34} 0q${w * 0.2} ${-w * 0.03} ${w * 0.36} ${w * 0.06}q${-w * 0.5} ${w * 0.05} ${-w} ${-w * 0.01}Z" fill="#FFF4E0" opacity="${opacity}"/>`
  return `<defs>${defs}${glow}</defs><rect x="-60" y="-40" width="480" height="480" fill="url(#sky)"/><circle cx="98" cy="186" r="150" fill="url(#sun)"/><circle cx="98" cy="186" r="21" fill="#FFF8E2"/>${cloud(190, 84, 130, 0.75)}${cloud(20, 58, 90, 0.55)}${cloud(250, 138, 100, 0.5)}`
}

function far() {
  const defs =
    gradient('f1', [
      [0, '#8CA6B8'],
      [1, '#C6CFC6'],
    ]) +
    gradient('f2', [
      [0, '#64869A'],
      [1, '#A9BDB2'],
    ])
  return `<defs>${defs}</defs><path d="${ridge(
    [
      [-60, 226],
      [10, 188],
      [60, 212],
      [128, 160],
      [186, 206],
      [250, 168],
      [318, 214],
      [420, 180],
    ],
    3,
    12,
  )}" fill="url(#f1)"/><path d="${ridge(
    [
      [-60, 262],
      [30, 226],
      [92, 254],
      [170, 214],
      [232, 248],
      [300, 206],
      [360, 240],
      [420, 224],
    ],
    7,
    12,
  )}" fill="url(#f2)"/>`
}

function middle() {
  const defs =
    gradient('m1', [
      [0, '#4E7C6C'],
      [0.5, '#6C9477'],
      [1, '#89A67E'],
    ]) +
    gradient('m2', [
      [0, '#3C6B4C'],
      [1, '#6A8F58'],
    ])
  const random = chance(19)
  let trees = ''
  for (let i = 0; i < 46; i++) {
    const x = -40 + random() * 440
    const y = 300 + random() * 46 + Math.abs(x - 220) * 0.05
    const r = 4 + random() * 7
    trees += `<ellipse cx="${Math.round(x)}" cy="${Math.round(y)}" rx="${r.toFixed(1)}" ry="${(r * 0.8).toFixed(1)}" fill="${random() < 0.5 ? '#2F5E41' : '#4C7F50'}" opacity=".8"/>`
  }
  // The road below: Highway 7 with its kerb line, winding along the river.
  const road = 'M430 344Q330 336 286 356T206 372Q150 378 120 396T20 420Q-20 428 -60 426'
  const river = 'M430 362Q340 356 296 374T214 392Q160 398 130 416T24 444Q-20 452 -60 450'
  return `<defs>${defs}</defs><path d="${ridge(
    [
      [-60, 312],
      [20, 272],
      [84, 302],
      [150, 282],
      [214, 306],
      [280, 262],
      [340, 286],
      [420, 258],
    ],
    11,
    10,
  )}" fill="url(#m1)"/>${trees}<path d="M-60 372Q60 330 190 352T420 322V640H-60Z" fill="url(#m2)"/><path d="${river}" fill="none" stroke="#BFD6D2" stroke-width="13"/><path d="${river}" fill="none" stroke="#E9F3EC" stroke-width="4" opacity=".8" stroke-dasharray="26 18"/><path d="${road}" fill="none" stroke="#6E6A62" stroke-width="13"/><path d="${road}" fill="none" stroke="#A49E92" stroke-width="9.500"/><path d="${road}" fill="none" stroke="#F3E9CF" stroke-width="1.200" stroke-dasharray="9 8"/>`
}
/** The road's line, for what drives on it. */
export const roadLine = 'M430 344Q330 336 286 356T206 372Q150 378 120 396T20 420Q-20 428 -60 426'

function house(x, y, s) {
  // A stilt house: posts, floor, bamboo wall, big roof with crossed horns.
  return `<g transform="translate(${x} ${y})scale(${s})"><path d="M-26 8V30M-10 8V30M8 8V30M24 8V30" stroke="#4A3426" stroke-width="3.400"/><path d="M-32 6H30V11H-32Z" fill="#6B4A30"/><path d="M-28-12H26V7H-28Z" fill="#B88A52"/><path d="M-28-12H26V-6H-28Z" fill="#7A5632"/><path d="M-8-9H4V7H-8Z" fill="#4E3320"/><path d="M12-6H20V1H12Z" fill="#FFD98A"/><path d="M-40-9Q-30-34-14-42H14Q30-32 38-9Q0-16-40-9Z" fill="#7B5B3A"/><path d="M-40-9Q-30-34-14-42H2Q-14-28-20-12Z" fill="#A98455" opacity=".75"/><path d="M-14-42l-5-7M-14-42l5-7M14-42l-5-7M14-42l5-7" stroke="#5A3F28" stroke-width="2.600"/></g>`
}

function slope() {
  const random = chance(23)
  const defs =
    gradient(
      's1',
      [
        [0, '#5E8C46'],
        [1, '#2F5C34'],
      ],
      'x1="0" y1="0" x2=".6" y2="1"',
    ) +
    gradient('s2', [
      [0, '#8A6B46'],
      [1, '#5C4530'],
    ]) +
    gradient(
      'rk',
      [
        [0, '#DAD6C8'],
        [0.5, '#A7A598'],
        [1, '#6B6E66'],
      ],
      'x1="0" y1="0" x2=".7" y2="1"',
    )
  const land = 'M-60 470Q10 420 84 418Q150 424 214 452Q300 480 420 452V640H-60Z'
  let plots = ''
  // Plots held up by rock: a band of earth with rows of greens.
  for (const [x, y, w, turn, hue] of [
    [44, 448, 104, -6, 0],
    [168, 466, 110, 9, 1],
    [292, 486, 120, -3, 0],
    [26, 500, 110, 4, 1],
    [150, 528, 130, 3, 0],
    [288, 546, 124, 5, 1],
    [60, 572, 130, 2, 0],
    [212, 596, 150, -2, 1],
  ]) {
    let rows = ''
    for (let r = 0; r < 3; r++)
      for (let k = 0; k < w / 9; k++)
        rows += `<circle cx="${Math.round(-w / 2 + 5 + k * 9 + (r % 2) * 4)}" cy="${Math.round(-8 + r * 8 + random() * 2)}" r="${(3.6 + random() * 1.6).toFixed(1)}" fill="${hue ? (random() < 0.4 ? '#8FBF55' : '#6FA844') : random() < 0.4 ? '#3F8C46' : '#2F7539'}"/>`
    plots += `<g transform="translate(${x} ${y})rotate(${turn})"><path d="M${-w / 2 - 6} 12Q${-w / 2 - 2}-16 ${-w / 2 + 16}-17H${w / 2 - 12}Q${w / 2 + 6}-14 ${w / 2 + 4} 12Q0 21 ${-w / 2 - 6} 12Z" fill="url(#s2)"/>${rows}</g>`
  }
  let rocks = ''
  for (let i = 0; i < 26; i++) {
    const [x, y, r] = [-20 + random() * 400, 448 + random() * 170, 6 + random() * 15]
    const p = whole([
      x - r,
      y + r * 0.5,
      x - r * 0.7,
      y - r * 0.4,
      x - r * 0.1,
      y - r * 0.9,
      x + r * 0.7,
      y - r * 0.5,
      x + r,
      y + r * 0.5,
    ])
    rocks += `<path d="M${p[0]} ${p[1]}L${p[2]} ${p[3]}L${p[4]} ${p[5]}L${p[6]} ${p[7]}L${p[8]} ${p[9]}Q${Math.round(x)} ${Math.round(y + r * 0.9)} ${p[0]} ${p[1]}Z" fill="url(#rk)"/><path d="M${p[2]} ${p[3]}L${p[4]} ${p[5]}L${Math.round(x + r * 0.1)} ${Math.round(y - r * 0.1)}Z" fill="#F3F0E4" opacity=".7"/>`
  }
  return `<defs>${defs}</defs><path d="${land}" fill="url(#s1)"/>${house(304, 432, 1.05)}${house(238, 440, 0.7)}${plots}${rocks}`
}

export const layers = { sky, far, middle, slope }
/** One layer as its own document, `scale` pixels a unit, with 60 units to spare on every side for parallax. */
export const layerDocument = (name, scale) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${480 * scale}" height="${760 * scale}" viewBox="-60 -60 480 760">${layers[name]()}</svg>`

const mistBand = (y, h, opacity) =>
  `<ellipse cx="180" cy="${y}" rx="330" ry="${h}" fill="url(#mist)" opacity="${opacity}"/>`
const mistPaint =
  '<radialGradient id="mist"><stop offset="0" stop-color="#FFF8EA" stop-opacity=".9"/><stop offset=".6" stop-color="#FFF8EA" stop-opacity=".4"/><stop offset="1" stop-color="#FFF8EA" stop-opacity="0"/></radialGradient>'

/** The whole slope as one still picture. */
export function hills() {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 640" preserveAspectRatio="xMidYMid slice"><defs>${mistPaint}</defs>${sky()}${far()}${mistBand(258, 26, 0.8)}${middle()}${mistBand(330, 20, 0.6)}${slope()}${mistBand(424, 22, 0.5)}</svg>\n`
}
