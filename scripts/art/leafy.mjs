// Leaves and stalks: cải mèo, ngọn su su, đậu cô ve, sả, rau dớn.
import { chance, placed, Sheet, smooth } from './pen.mjs'

const string = (sheet, x, y, wide, turn = 0) => {
  const to = placed(x, y, turn)
  const band = (from, till, lift, colour, width) => {
    const [a, b, c] = [to([-wide, from]), to([0, from + lift]), to([wide, till])]
    sheet.line(`M${a.map(Math.round)}Q${b.map(Math.round)} ${c.map(Math.round)}`, colour, width)
  }
  band(1, 0, 12, '#8A6A33', 9)
  band(-1, -2, 11, '#E3C98A', 5)
  band(3, 2, 12, '#C9A75C', 2)
  const knot = (px, py) => to([px, py]).map(Math.round)
  sheet.line(`M${knot(2, 6)}q-10 12 -16 22M${knot(2, 6)}q6 12 14 20`, '#D4B36C', 3.4)
  sheet.oval(...to([2, 6]), 6, 5, '#B9924A')
  sheet.oval(...to([0, 4]), 3, 2.4, '#F0DBA4')
}

export function caiMeo() {
  const s = new Sheet()
  s.ground(122, 214, 74, 14)
  const dark = s.across(
    [
      [0, '#2F7A3A'],
      [1, '#0F3F22'],
    ],
    [0, 0, 1, 0.8],
  )
  const middle = s.across(
    [
      [0, '#4C9A45'],
      [1, '#1B5A2B'],
    ],
    [0, 0, 1, 0.8],
  )
  const fresh = s.across(
    [
      [0, '#7DBB52'],
      [0.6, '#3F8C3C'],
      [1, '#256B31'],
    ],
    [0, 0, 1, 0.8],
  )
  const back = { crinkle: 3.4, waves: 6, rib: '#9CC878', ribWidth: 5, veins: 3 }
  s.leaf({ ...back, x: 112, y: 168, turn: -50, long: 118, wide: 31, bend: -14, paint: dark, seed: 3 })
  s.leaf({ ...back, x: 128, y: 168, turn: 50, long: 116, wide: 31, bend: 16, paint: dark, seed: 8 })
  s.leaf({ ...back, x: 120, y: 168, turn: 4, long: 156, wide: 34, bend: 10, paint: dark, seed: 5 })
  const near = { crinkle: 3.6, waves: 6, rib: '#D9EDB4', ribWidth: 7, veins: 4, lit: '#A9D86E', litOpacity: 0.32 }
  s.leaf({ ...near, x: 114, y: 170, turn: -25, long: 142, wide: 36, bend: -12, paint: middle, seed: 11 })
  s.leaf({ ...near, x: 127, y: 170, turn: 27, long: 138, wide: 36, bend: 12, paint: middle, seed: 14 })
  s.leaf({ ...near, x: 120, y: 176, turn: -3, long: 118, wide: 35, bend: -10, paint: fresh, seed: 21 })
  // Stalks below the string, each with its own light.
  const stalk = s.across(
    [
      [0, '#F1F6D2'],
      [0.45, '#CFE3A0'],
      [1, '#8FB766'],
    ],
    [0, 0, 1, 0],
  )
  for (const [top, foot, w] of [
    [104, 88, 8],
    [136, 152, 8],
    [112, 104, 9],
    [130, 135, 9],
    [121, 119, 10],
  ]) {
    s.fill(`M${top - w * 0.7} 164L${foot - w} 214Q${foot} 222 ${foot + w} 214L${top + w * 0.7} 164Z`, stalk)
    s.oval(foot, 215, w, 4.5, '#E9F0C6')
    s.oval(foot + 1, 215.4, w * 0.55, 2.3, '#B9CF8C')
  }
  string(s, 120, 178, 25)
  return s.text()
}

export function ngonSuSu() {
  const s = new Sheet()
  s.ground(120, 214, 62, 12)
  const dark = s.across(
    [
      [0, '#3E8F45'],
      [1, '#1C5F2C'],
    ],
    [0, 0, 1, 1],
  )
  const fresh = s.across(
    [
      [0, '#A6D867'],
      [0.55, '#62AE48'],
      [1, '#3A8A3B'],
    ],
    [0, 0, 1, 1],
  )
  // A chayote leaf: broad, five soft corners, hung by its notch.
  const lobed = (x, y, turn, size, paint, lit) => {
    const to = placed(x, y, turn, size)
    const corners = [
      [0, 6],
      [-26, 14],
      [-40, -8],
      [-34, -20],
      [-30, -46],
      [-14, -48],
      [0, -74],
      [14, -48],
      [30, -46],
      [34, -20],
      [40, -8],
      [26, 14],
    ]
    s.fill(smooth(corners.map(to)), paint)
    if (lit) s.fill(smooth([...corners.slice(0, 7), [2, -30]].map(to)), lit, 0.34)
    const vein = [
      [-34, -10],
      [-25, -42],
      [0, -68],
      [25, -42],
      [34, -10],
    ].map((end) => {
      const [a, b] = [to([0, 4]), to(end)]
      return `M${a.map(Math.round)}L${b.map(Math.round)}`
    })
    s.line(vein.join(''), '#D8F0AE', 1.8, 0.75)
  }
  const stem = (d, w = 6) =>
    s.line(d, '#5E9A3E', w).line(d, '#B4DB7E', w * 0.4, undefined, ' transform="translate(-1.2)"')
  const tendril = (d) => s.line(d, '#8CC257', 2.2)
  stem('M110 210C100 150 84 110 60 76')
  stem('M132 210C140 150 158 108 186 70')
  tendril('M66 84C40 70 24 80 26 94s18 12 16 2s-10-6-8 0')
  tendril('M180 80C206 66 222 78 218 92s-18 8-14-1s9-3 7 2')
  lobed(72, 122, -62, 0.78, dark)
  lobed(170, 120, 62, 0.78, dark)
  stem('M120 210C122 150 120 90 116 52')
  tendril('M118 64C140 40 150 24 138 18s-16 10-8 13s9-6 4-8')
  lobed(62, 78, -24, 0.66, fresh, '#E4F7B0')
  lobed(184, 74, 26, 0.66, fresh, '#E4F7B0')
  lobed(96, 104, -28, 0.86, dark, '#9ED46A')
  lobed(146, 100, 30, 0.84, dark, '#9ED46A')
  lobed(117, 62, -4, 0.72, fresh, '#E4F7B0')
  lobed(112, 146, -10, 0.84, fresh, '#E4F7B0')
  lobed(144, 152, 34, 0.62, fresh, '#E4F7B0')
  for (const d of ['M106 166L96 214', 'M114 166L109 218', 'M122 166L122 219', 'M130 166L136 217', 'M136 166L147 212'])
    stem(d, 8)
  string(s, 121, 178, 22)
  return s.text()
}

export function dauCoVe() {
  const s = new Sheet()
  s.ground(122, 202, 92, 14)
  const paints = [
    s.across(
      [
        [0, '#3F8F3A'],
        [1, '#1F5F2A'],
      ],
      [0, 0, 0.4, 1],
    ),
    s.across(
      [
        [0, '#7FC152'],
        [0.5, '#4E9F3F'],
        [1, '#2C7632'],
      ],
      [0, 0, 0.4, 1],
    ),
    s.across(
      [
        [0, '#A5D968'],
        [0.5, '#68B548'],
        [1, '#3A8A38'],
      ],
      [0, 0, 0.4, 1],
    ),
  ]
  // A pod: a thin bow with a beak, swollen a little by its beans.
  const pod = (x, y, turn, long, bow, paint) => {
    const to = placed(x, y, turn)
    const curve = (t) => [-long / 2 + long * t, -bow * Math.sin(Math.PI * t)]
    const up = []
    const down = []
    for (let i = 1; i < 9; i++) {
      const t = i / 9
      const [cx, cy] = curve(t)
      const w = 6.6 + (i % 2 ? 1 : -0.4) - Math.abs(t - 0.5) * 4
      up.push(to([cx, cy - w]))
      down.push(to([cx, cy + w]))
    }
    const [a, b] = [to(curve(0)), to([long / 2 + 9, 5])]
    s.fill(smooth([a, ...up, b, ...down.reverse()]), paint)
    const shine = [0.12, 0.4, 0.7, 0.9].map((t) => to([curve(t)[0], curve(t)[1] - 2.6]))
    s.line(smooth(shine, false), '#E6F8BC', 2, 0.6)
    const [h, j] = [to([-long / 2 + 2, 0]), to([-long / 2 - 11, 5])]
    s.line(`M${h.map(Math.round)}L${j.map(Math.round)}`, '#6A8F3C', 5)
  }
  for (const [x, y, turn, long, bow, shade] of [
    [132, 84, -30, 150, 12, 0],
    [112, 96, -12, 168, 20, 0],
    [138, 112, -34, 168, 14, 0],
    [116, 118, -20, 182, 16, 1],
    [104, 136, -8, 170, 22, 0],
    [136, 138, -28, 178, 18, 1],
    [118, 152, -16, 190, 16, 2],
    [126, 172, -6, 180, 24, 1],
    [122, 182, -12, 178, 10, 2],
    [124, 198, 2, 168, 8, 2],
  ])
    pod(x, y, turn, long, bow, paints[shade])
  return s.text()
}

export function sa() {
  const s = new Sheet()
  s.ground(120, 216, 56, 12)
  const random = chance(7)
  const leafy = s.across(
    [
      [0, '#3C7F3E'],
      [0.6, '#6FAF4C'],
      [1, '#BBD98A'],
    ],
    [0, 0, 0, 1],
  )
  const leafy2 = s.across(
    [
      [0, '#5FA246'],
      [0.6, '#9CCB66'],
      [1, '#DCE9B4'],
    ],
    [0, 0, 0, 1],
  )
  for (const [i, lean] of [-70, -46, -26, -8, 10, 28, 50, 72].entries()) {
    const x = 120 + lean * 0.22
    const tip = [120 + lean * 1.25, 24 + Math.abs(lean) * 0.5 + random() * 12]
    const knee = [120 + lean * 0.5, 92]
    s.fill(
      `M${x - 6} 150Q${knee[0] - 6} ${knee[1]} ${tip[0]} ${tip[1]}Q${knee[0] + 6} ${knee[1]} ${x + 6} 150Z`,
      i % 2 ? leafy : leafy2,
    )
  }
  s.fill('M150 80Q196 66 214 104Q190 82 146 104Z', leafy)
  const stalk = s.across(
    [
      [0, '#FBF7DE'],
      [0.4, '#E9EBC0'],
      [0.75, '#BFCF90'],
      [1, '#8DA868'],
    ],
    [0, 0, 1, 0],
  )
  const blush = s.across(
    [
      [0, '#B86E8E', 0],
      [1, '#A5587C', 0.75],
    ],
    [0, 0, 0, 1],
  )
  for (const [x, foot, w] of [
    [98, 76, 10],
    [142, 164, 10],
    [108, 98, 11],
    [133, 143, 11],
    [120, 120, 12],
  ]) {
    const d = `M${x - 7} 118L${foot - w} 202Q${foot - w} 218 ${foot} 220Q${foot + w} 218 ${foot + w} 202L${x + 7} 118Z`
    s.fill(d, stalk).fill(d, blush, 0.8)
    s.line(`M${x} 122L${foot + w * 0.3} 208M${x - 3} 128L${foot - w * 0.4} 196`, '#8AA35F', 1.4, 0.6)
    s.oval(foot, 217, w * 0.62, 3.6, '#E8DDB2')
  }
  string(s, 120, 150, 29)
  return s.text()
}

export function rauDon() {
  const s = new Sheet()
  s.ground(120, 214, 62, 12)
  const body = '#4F8F3A'
  // A fiddlehead: stem and a spiral crozier, with small leaflets along it.
  const fiddle = (x, lean, top, size, wide, light, dark) => {
    const cx = x + lean
    const points = [
      [x * 0.7 + 36, 212],
      [x + lean * 0.2, 170],
      [cx + size * 1.02, top + size * 1.5],
    ]
    const spin = []
    for (let i = 0; i <= 15; i++) {
      const angle = i * 0.62
      const radius = size * (1 - i / 19)
      spin.push([cx + Math.cos(angle) * radius, top - Math.sin(angle) * radius])
    }
    const d = smooth([...points, ...spin], false)
    s.line(d, dark, wide)
    s.line(d, light, wide * 0.5, undefined, ` transform="translate(${-wide * 0.16} ${-wide * 0.16})"`)
    let frills = ''
    for (let i = 1; i < 9; i++) {
      const angle = i * 0.62
      const radius = size * (1 - i / 19)
      const [fx, fy] = [cx + Math.cos(angle) * radius, top - Math.sin(angle) * radius]
      frills += `M${Math.round(fx)} ${Math.round(fy)}l${Math.round(Math.cos(angle + 0.5) * size * 0.42)} ${Math.round(-Math.sin(angle + 0.5) * size * 0.42)}`
    }
    s.line(frills, light, wide * 0.42, 0.9)
  }
  const frond = (x, y, turn, long) => {
    const to = placed(x, y, turn)
    let d = ''
    for (let i = 1; i < 9; i++) {
      const t = i / 9
      const reach = 22 * Math.sin(Math.PI * (0.2 + t * 0.75))
      for (const side of [-1, 1])
        d += `M${to([0, -long * t]).map(Math.round)}L${to([side * reach, -long * t - 10]).map(Math.round)}`
    }
    s.line(`M${to([0, 0]).map(Math.round)}L${to([0, -long]).map(Math.round)}`, '#2F6B2E', 4)
    s.line(d, '#3D8237', 6)
    s.line(d, '#79B955', 2, 0.7)
  }
  frond(96, 176, -42, 112)
  frond(146, 176, 42, 112)
  fiddle(124, -4, 52, 21, 10, '#8FC65A', body)
  fiddle(96, -26, 84, 20, 10, '#9BD062', '#3F7D33')
  fiddle(148, 16, 82, 20, 10, '#9BD062', '#3F7D33')
  fiddle(108, -14, 122, 18, 10, '#B4E075', '#55973C')
  fiddle(136, 10, 120, 18, 10, '#B4E075', '#55973C')
  for (const [x, foot] of [
    [106, 94],
    [114, 108],
    [122, 122],
    [130, 136],
    [137, 150],
  ]) {
    s.line(`M${x} 168L${foot} 215`, '#55873C', 10).line(`M${x - 2} 168L${foot - 2} 215`, '#A9D276', 4)
    s.oval(foot, 216, 5, 3, '#DDE8B8')
  }
  string(s, 121, 180, 23)
  return s.text()
}
