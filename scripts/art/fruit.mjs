// Fruit and roots: su su, gừng, khoai sọ, măng, mận, bí đỏ, ớt, chuối rừng.
import { chance, placed, Sheet, smooth } from './pen.mjs'

export function suSu() {
  const s = new Sheet()
  s.ground(124, 204, 92, 15)
  const skin = s.ball('#E3F2A6', '#9CCB58', '#4C8A35')
  const skin2 = s.ball('#CBE68A', '#82B84A', '#3B7830')
  const chayote = (x, y, turn, size, paint) => {
    const to = placed(x, y, turn, size)
    const outline = [
      [0, -76],
      [26, -66],
      [40, -32],
      [54, 14],
      [50, 52],
      [26, 72],
      [8, 70],
      [2, 62],
      [-6, 70],
      [-28, 72],
      [-52, 50],
      [-55, 12],
      [-40, -34],
      [-24, -66],
    ]
    s.fill(smooth(outline.map(to)), paint)
    // Grooves run from the stalk to the pucker.
    for (const [bend, dark] of [
      [-36, 0.35],
      [-13, 0.45],
      [15, 0.5],
      [38, 0.5],
    ]) {
      const groove = smooth(
        [
          [bend * 0.2, -70],
          [bend * 0.78, -34],
          [bend * 1.12, 16],
          [bend * 0.9, 46],
          [bend * 0.14, 66],
        ].map(to),
        false,
      )
      s.line(groove, '#3C7A2E', 3.4 * size, dark)
      s.line(groove, '#EAF7BE', 2 * size, 0.45, ` transform="translate(${-3 * size})"`)
    }
    const shine = smooth(
      [
        [-30, -30],
        [-22, -44],
        [-16, -28],
        [-24, 6],
        [-36, 14],
      ].map(to),
    )
    s.fill(shine, '#FBFFE0', 0.5)
    const [mx, my] = to([3, 66])
    s.oval(mx, my, 8 * size, 5 * size, '#3D722C', { turn, opacity: 0.85 })
    const [a, b] = [to([0, -74]), to([5, -92])]
    s.line(`M${a.map(Math.round)}L${b.map(Math.round)}`, '#5C7F35', 8 * size)
    s.line(`M${a.map(Math.round)}L${b.map(Math.round)}`, '#A5C56A', 3 * size)
  }
  chayote(160, 112, 16, 0.96, skin2)
  chayote(84, 138, -34, 0.94, skin)
  return s.text()
}

export function gung() {
  const s = new Sheet()
  s.ground(122, 196, 96, 15)
  const skin = s.ball('#F3DBA6', '#D5AC69', '#8C6234')
  const joint = (points, rings, [hx, hy]) => {
    s.fill(smooth(points), skin)
    s.line(rings, '#7A5229', 1.6, 0.55)
    s.line(rings, '#FBEBC4', 1.2, 0.5, ' transform="translate(-2 -1)"')
    s.oval(hx, hy, 15, 6, '#FFF3D2', { turn: -24, opacity: 0.5 })
  }
  const bud = (x, y, turn) => s.oval(x, y, 11, 9, '#EFD3B0', { turn }).oval(x - 1, y - 2, 6, 4, '#FBEDDA', { turn })
  bud(70, 50, -20)
  bud(137, 34, 12)
  bud(207, 66, 30)
  joint(
    [
      [60, 54],
      [80, 50],
      [92, 84],
      [98, 124],
      [70, 130],
      [58, 96],
    ],
    'M60 72q14 8 25-2M62 92q16 8 31-2M66 112q16 8 31-3',
    [70, 74],
  )
  joint(
    [
      [124, 38],
      [148, 36],
      [154, 70],
      [158, 116],
      [118, 122],
      [122, 76],
    ],
    'M123 58q15 7 28-2M123 80q17 8 32-2M121 102q19 8 37-2',
    [134, 60],
  )
  joint(
    [
      [200, 68],
      [218, 76],
      [206, 112],
      [182, 138],
      [162, 118],
      [182, 92],
    ],
    'M193 82q10 10 20 7M183 95q11 13 23 11M172 110q11 16 23 15',
    [186, 96],
  )
  joint(
    [
      [148, 104],
      [190, 106],
      [224, 124],
      [228, 150],
      [206, 166],
      [168, 164],
      [140, 150],
    ],
    'M186 106q-12 28 0 58M206 114q-9 24 2 50',
    [164, 118],
  )
  joint(
    [
      [28, 124],
      [52, 114],
      [84, 112],
      [108, 128],
      [104, 158],
      [74, 170],
      [44, 172],
      [26, 156],
    ],
    'M54 115q-10 28 4 56M78 113q-10 28 4 56',
    [58, 128],
  )
  joint(
    [
      [76, 110],
      [116, 98],
      [160, 106],
      [184, 130],
      [176, 164],
      [132, 180],
      [88, 172],
      [66, 142],
    ],
    'M100 103q-16 34 2 72M128 100q-14 38 4 80M154 104q-8 36 2 68',
    [104, 120],
  )
  joint(
    [
      [84, 156],
      [112, 154],
      [122, 178],
      [112, 202],
      [86, 204],
      [74, 180],
    ],
    'M76 176q22 10 45-2M78 190q20 8 41-2',
    [92, 166],
  )
  joint(
    [
      [146, 156],
      [174, 150],
      [192, 172],
      [184, 194],
      [158, 202],
      [142, 182],
    ],
    'M144 176q22 8 46-8M150 192q20 6 38-8',
    [158, 164],
  )
  const flesh = s.ball('#FFF6BE', '#F8DC72', '#DDAE3C')
  s.oval(31, 146, 13, 24, '#A97F45', { turn: -10 }).oval(30, 145.5, 10.5, 21, flesh, { turn: -10 })
  s.raw(
    '<ellipse cx="30" cy="146" rx="6" ry="14" transform="rotate(-10 30 146)" fill="none" stroke="#D9A93A" stroke-width="1.8"/>',
  )
  return s.text()
}

export function khoaiSo() {
  const s = new Sheet()
  const random = chance(31)
  s.ground(122, 204, 94, 15)
  const skin = s.ball('#C39A6C', '#8A5F3C', '#452B1A')
  const taro = (x, y, rx, ry, turn) => {
    const to = placed(x, y, turn)
    s.oval(x, y, rx, ry, skin, { turn })
    for (let k = -0.72; k < 0.8; k += 0.24) {
      const h = rx * Math.sqrt(1 - k * k) * 0.97
      const [a, b, c] = [to([-h, ry * k]), to([0, ry * (k + 0.2)]), to([h, ry * k])]
      s.line(
        `M${a.map(Math.round)}Q${b.map(Math.round)} ${c.map(Math.round)}`,
        '#3C2516',
        2,
        0.5,
        ' stroke-dasharray="7 3 12 2"',
      )
    }
    let hairs = ''
    for (let i = 0; i < 16; i++) {
      const angle = random() * 6.28
      const reach = 0.5 + random() * 0.5
      const [hx, hy] = to([Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach])
      hairs += `M${Math.round(hx)} ${Math.round(hy)}l${Math.round(random() * 6 - 3)} ${Math.round(4 + random() * 5)}`
    }
    s.line(hairs, '#D9B68A', 1.3, 0.6)
    s.oval(...to([-rx * 0.3, -ry * 0.42]), rx * 0.32, ry * 0.2, '#F3D9B0', { turn, opacity: 0.35 })
    // The stub of the leaf stalk, pinkish.
    s.oval(...to([0, -ry * 0.97]), rx * 0.3, ry * 0.14, '#E2A7A0', { turn }).oval(
      ...to([0, -ry * 1]),
      rx * 0.2,
      ry * 0.08,
      '#F6D9C6',
      { turn },
    )
  }
  taro(88, 98, 42, 52, -22)
  taro(160, 96, 44, 54, 16)
  taro(62, 162, 36, 42, -50)
  // One cut across: cream flesh with violet threads.
  const flesh = s.ball('#FFFDF4', '#F5EAD9', '#D9C2AE')
  s.oval(142, 164, 56, 44, '#5A3A24', { turn: -8 })
    .oval(141, 162, 51, 39, '#B48A8F', { turn: -8 })
    .oval(141, 161, 48, 36.5, flesh, { turn: -8 })
  let threads = ''
  for (let i = 0; i < 46; i++) {
    const [angle, reach] = [random() * 6.28, Math.sqrt(random()) * 0.88]
    threads += `M${Math.round(141 + Math.cos(angle) * 46 * reach)} ${Math.round(161 + Math.sin(angle) * 34 * reach)}l${Math.round(random() * 4 - 2)} ${Math.round(1 + random() * 3)}`
  }
  s.line(threads, '#9A6AA0', 1.7, 0.7)
  return s.text()
}

export function mang() {
  const s = new Sheet()
  s.ground(122, 210, 84, 14)
  const sheath = s.across(
    [
      [0, '#C9A15E'],
      [0.45, '#8E6136'],
      [1, '#4A2E20'],
    ],
    [0, 0, 1, 0.3],
  )
  const sheath2 = s.across(
    [
      [0, '#E0BE78'],
      [0.5, '#A87844'],
      [1, '#5E3B26'],
    ],
    [0, 0, 1, 0.3],
  )
  const green = s.across(
    [
      [0, '#B7C56A'],
      [0.6, '#6F8A3C'],
      [1, '#435B2B'],
    ],
    [0, 0, 1, 0.3],
  )
  const pale = s.across(
    [
      [0, '#FFFBE6'],
      [0.6, '#F1E4B4'],
      [1, '#C9B076'],
    ],
    [0, 0, 1, 0],
  )
  const shoot = (x, y, turn, size) => {
    const to = placed(x, y, turn, size)
    const round = (point) => to(point).map(Math.round).join(' ')
    const half = (py) => 46 * Math.min(1, ((py + 118) / 190) ** 0.72)
    s.fill(
      smooth(
        [
          [-44, 72],
          [-40, 92],
          [0, 100],
          [40, 92],
          [44, 72],
          [0, 60],
        ].map(to),
      ),
      pale,
    )
    s.line(`M${round([-43, 82])}Q${round([0, 98])} ${round([43, 82])}`, '#B99A5C', 2, 0.7)
    for (const k of [-34, -22, -8, 8, 22, 34])
      s.oval(...to([k, 91 - Math.abs(k) * 0.16]), 2.6, 2, '#9A5D6E', { opacity: 0.8 })
    s.fill(
      smooth(
        [
          [0, -118],
          [20, -40],
          [24, 20],
          [-24, 20],
          [-20, -40],
        ].map(to),
      ),
      green,
    )
    // Sheaths wrap from below over the one above, their points left and right in turn.
    for (const [foot, tip, side, paint] of [
      [-20, -106, 1, green],
      [12, -78, -1, sheath2],
      [40, -46, 1, sheath],
      [62, -14, -1, sheath2],
      [80, 22, 1, sheath],
    ]) {
      const [w, m] = [half(foot), half((foot + tip) / 2)]
      const point = [side * (half(tip) + 3), tip]
      s.fill(
        `M${round([-side * w, foot])}Q${round([-side * m * 0.5, (foot + tip) / 2])} ${round([point[0] * 0.7, tip + 16])}L${round(point)}Q${round([side * (m + 6), (foot + tip) / 2])} ${round([side * w, foot])}Q${round([0, foot + 17])} ${round([-side * w, foot])}Z`,
        paint,
      )
      s.line(
        `M${round([-side * w, foot])}Q${round([-side * m * 0.5, (foot + tip) / 2])} ${round([point[0] * 0.7, tip + 16])}L${round(point)}`,
        '#F6DDA0',
        2.2,
        0.75,
      )
      s.line(
        [0.5, 0.1, -0.3]
          .map(
            (k) =>
              `M${round([side * w * k, foot + 5])}Q${round([side * (m * (k + 0.3)), (foot + tip) / 2])} ${round([point[0] * (0.86 + k * 0.1), tip + 26])}`,
          )
          .join(''),
        '#3A2114',
        1.4,
        0.35,
      )
    }
  }
  shoot(160, 118, 16, 0.9)
  shoot(78, 126, -9, 0.86)
  // A peeled piece in front, cut so that its chambers show.
  s.fill('M104 216Q98 190 112 176Q132 166 152 178Q164 192 158 216Q132 226 104 216Z', pale)
  s.oval(131, 181, 25, 10, '#FFFDF0').oval(131, 181, 19, 6.6, '#EBDBA2').oval(131, 181.6, 12, 3.6, '#D3BC78')
  s.line('M104 197Q131 209 160 197M104 208Q131 219 159 208', '#CDB576', 1.8, 0.8)
  return s.text()
}

export function man() {
  const s = new Sheet()
  s.ground(122, 204, 92, 15)
  const paints = [
    s.ball('#E98A7B', '#A82A43', '#4E0D2B'),
    s.ball('#F2A27C', '#C23A44', '#5E1230'),
    s.ball('#D9707F', '#8C2148', '#3E0B2B'),
  ]
  const bloom = s.glow([
    [0, '#D9C8F0', 0.34],
    [1, '#D9C8F0', 0],
  ])
  const leaf = s.across(
    [
      [0, '#8CC65A'],
      [1, '#2F7D38'],
    ],
    [0, 0, 1, 1],
  )
  s.leaf({
    x: 128,
    y: 62,
    turn: 64,
    long: 78,
    wide: 19,
    crinkle: 1,
    waves: 5,
    bend: 10,
    paint: leaf,
    lit: '#C5E88E',
    rib: '#DDF2B4',
    ribWidth: 3,
  })
  s.leaf({
    x: 120,
    y: 62,
    turn: -46,
    long: 58,
    wide: 15,
    crinkle: 1,
    waves: 4,
    bend: -8,
    paint: leaf,
    lit: '#C5E88E',
    rib: '#DDF2B4',
    ribWidth: 3,
    seed: 4,
  })
  s.line('M124 86Q122 66 130 46', '#6B4A2A', 6)
  const plum = (x, y, radius, paint, turn) => {
    s.oval(x, y, radius, radius * 0.97, paint)
    const to = placed(x, y, turn, radius / 40)
    s.line(
      smooth(
        [
          [2, -38],
          [12, -16],
          [13, 8],
          [4, 34],
        ].map(to),
        false,
      ),
      '#3A0A22',
      3,
      0.45,
    )
    s.fill(
      smooth(
        [
          [-24, -10],
          [-20, -24],
          [-8, -30],
          [-12, -18],
          [-20, -2],
        ].map(to),
      ),
      '#FFE9E2',
      0.7,
    )
    s.oval(...to([-6, 8]), 30 * (radius / 40), 24 * (radius / 40), bloom, { turn: -30 })
    s.oval(...to([2, -36]), 7, 3.6, '#3A0A22', { turn, opacity: 0.7 })
  }
  plum(120, 108, 40, paints[2], 4)
  plum(68, 156, 43, paints[0], -14)
  plum(174, 152, 44, paints[1], 16)
  plum(122, 172, 39, paints[0], 2)
  return s.text()
}

export function biDo() {
  const s = new Sheet()
  s.ground(122, 206, 102, 15)
  const rib = s.ball('#F7BE62', '#DE8A2B', '#8E4A17', { cx: 0.36, cy: 0.22, r: 0.9 })
  const side = s.ball('#EDA84A', '#C8741F', '#74380F', { cx: 0.36, cy: 0.22, r: 0.9 })
  for (const [x, rx, paint] of [
    [46, 38, side],
    [166, 42, side],
    [68, 42, rib],
    [144, 44, rib],
    [88, 36, side],
    [124, 38, side],
    [106, 38, rib],
  ])
    s.oval(x, 134, rx, 64 - Math.abs(x - 106) * 0.16, paint)
  for (const x of [44, 66, 84]) s.oval(x, 104, 7, 22, '#FFE3A8', { turn: 8, opacity: 0.4 })
  s.fill('M84 76Q106 92 130 76Q126 66 106 66Q88 66 84 76Z', '#7A3E12', 0.55)
  s.fill(
    'M92 78Q100 62 96 40Q110 32 122 42Q112 58 122 78Q106 86 92 78Z',
    s.across([
      [0, '#A7B56A'],
      [1, '#4F6630'],
    ]),
  )
  s.oval(109, 40, 13, 5.4, '#CDD38C', { turn: 4 })
  s.line('M102 48Q106 62 100 76M112 48Q108 60 114 76', '#49602C', 1.8, 0.6)
  // A wedge cut from another: flesh, seeds, rind.
  s.ground(184, 214, 50, 10)
  s.fill('M132 178Q150 224 196 218Q224 212 228 168Q226 206 190 208Q154 208 132 178Z', '#A8681E')
  s.fill('M132 178Q178 150 228 166Q226 204 192 210Q154 212 132 178Z', s.ball('#FFD867', '#F6A52C', '#D9761A'))
  s.fill('M152 180Q184 164 214 174Q210 194 190 197Q166 197 152 180Z', '#E58A1F', 0.75)
  for (const [x, y, turn] of [
    [166, 181, 20],
    [178, 186, 40],
    [180, 175, -10],
    [192, 188, 80],
    [195, 176, 10],
    [204, 183, -40],
  ])
    s.oval(x, y, 6.4, 3.6, '#FFF1CB', { turn }).oval(x - 0.6, y - 0.6, 3.6, 1.6, '#FFFFFF', { turn, opacity: 0.6 })
  return s.text()
}

export function ot() {
  const s = new Sheet()
  s.ground(122, 204, 92, 13)
  const red = s.across(
    [
      [0, '#FF8A66'],
      [0.4, '#DB2B22'],
      [1, '#7E0E16'],
    ],
    [0.1, 0, 0.6, 1],
  )
  const red2 = s.across(
    [
      [0, '#F26A4A'],
      [0.5, '#BE1D1D'],
      [1, '#650A13'],
    ],
    [0.1, 0, 0.6, 1],
  )
  const green = s.across(
    [
      [0, '#C7E67C'],
      [0.5, '#5FA83F'],
      [1, '#2B6A2E'],
    ],
    [0.1, 0, 0.6, 1],
  )
  const chilli = (x, y, turn, size, bow, paint) => {
    const to = placed(x, y, turn, size)
    const up = []
    const down = []
    for (let i = 0; i < 8; i++) {
      const t = i / 8
      const w = 15 * (1 - t) ** 0.62 * Math.min(1, 0.72 + t * 2)
      const [px, py] = [-60 + 128 * t, -bow * Math.sin(Math.PI * t * 0.9)]
      up.push([px, py - w])
      down.push([px, py + w])
    }
    s.fill(smooth([...up, [70, -bow * 0.1], ...down.reverse()].map(to)), paint)
    s.line(
      smooth(
        [
          [-52, -6],
          [-26, -bow * 0.5 - 8],
          [6, -bow - 5],
          [34, -bow * 0.7 - 2],
        ].map(to),
        false,
      ),
      '#FFF0E4',
      3.4 * size,
      0.6,
    )
    s.fill(
      smooth(
        [
          [-70, 0],
          [-64, -13],
          [-46, -15],
          [-52, -4],
          [-46, 5],
          [-52, 14],
          [-64, 12],
        ].map(to),
      ),
      '#4F8F3A',
    )
    s.line(
      smooth(
        [
          [-66, 0],
          [-82, -6],
          [-92, -18],
        ].map(to),
        false,
      ),
      '#5D9A41',
      6 * size,
    )
    s.line(
      smooth(
        [
          [-66, -2],
          [-82, -8],
          [-91, -18],
        ].map(to),
        false,
      ),
      '#B5DB7A',
      2 * size,
    )
  }
  chilli(130, 92, 30, 0.98, 16, red2)
  chilli(110, 96, 148, 0.94, -18, green)
  chilli(122, 132, 12, 1.06, 20, red)
  chilli(112, 150, 160, 1.02, -16, red2)
  chilli(132, 176, -14, 1.04, 22, red)
  return s.text()
}

export function chuoiRung() {
  const s = new Sheet()
  s.ground(120, 208, 88, 14)
  const ripe = s.across(
    [
      [0, '#FFEFA0'],
      [0.45, '#E9C443'],
      [1, '#9A7A1E'],
    ],
    [0, 0, 0.9, 0.7],
  )
  const turning = s.across(
    [
      [0, '#F2EE9A'],
      [0.5, '#BBB945'],
      [1, '#6A7A28'],
    ],
    [0, 0, 0.9, 0.7],
  )
  const finger = (id, paint) =>
    s.part(id, () => {
      s.fill(
        smooth([
          [0, -4],
          [14, 6],
          [25, 40],
          [20, 84],
          [8, 104],
          [0, 112],
          [-6, 104],
          [-16, 84],
          [-14, 40],
          [-8, 8],
        ]),
        paint,
      )
      s.line(
        smooth(
          [
            [3, 4],
            [11, 40],
            [8, 80],
            [1, 104],
          ],
          false,
        ),
        '#7A6518',
        2,
        0.6,
      )
      s.line(
        smooth(
          [
            [-4, 14],
            [-8, 44],
            [-9, 78],
          ],
          false,
        ),
        '#FFFBD6',
        5,
        0.55,
      )
      s.oval(1, 108, 5, 6, '#4A3A1C')
      for (const [x, y] of [
        [10, 58],
        [-4, 66],
        [14, 74],
        [6, 34],
      ])
        s.oval(x, y, 1.8, 3, '#6A4E1A', { opacity: 0.5 })
    })
  finger('ripe', ripe)
  finger('turning', turning)
  for (const [x, turn, size] of [
    [150, -52, 0.92],
    [142, -32, 0.98],
    [100, 46, 0.92],
    [106, 28, 0.98],
    [128, -12, 1.02],
    [114, 10, 1.02],
  ])
    s.use('turning', x, 76, turn, size)
  s.fill(
    'M92 92Q88 60 106 40Q100 26 110 22L128 22Q136 28 132 42Q150 60 152 90Q122 108 92 92Z',
    s.across([
      [0, '#C9C765'],
      [0.6, '#8A9138'],
      [1, '#56642A'],
    ]),
  )
  s.oval(119, 23, 10, 4.4, '#6D5A33').oval(119, 22.6, 6.6, 2.6, '#B39A62')
  for (const [x, turn, size] of [
    [138, -40, 1],
    [102, 38, 1],
    [130, -20, 1.08],
    [110, 18, 1.08],
    [120, -1, 1.12],
  ])
    s.use('ripe', x, 88, turn, size)
  return s.text()
}
