// Hen, eggs, maize, honey and rice.
import { chance, placed, Sheet, smooth } from './pen.mjs'

export function gaDen() {
  const s = new Sheet()
  s.ground(116, 214, 76, 12)
  const coat = s.ball('#5A6A78', '#232C38', '#0B0E14')
  const wing = s.across(
    [
      [0, '#6E8794'],
      [0.4, '#2C3A4A'],
      [1, '#0F141C'],
    ],
    [0, 0, 1, 1],
  )
  const tail = s.across(
    [
      [0, '#3F6A68'],
      [0.5, '#1C2C38'],
      [1, '#0A0D13'],
    ],
    [0, 0, 1, 1],
  )
  // Legs first, then tail, body, neck, head.
  s.line('M104 180L102 208M134 182L136 208', '#2B3038', 8)
  s.line('M102 208l-16 6M102 208l-2 8M102 208l14 4M136 208l-16 6M136 208l-1 8M136 208l15 4', '#2B3038', 5)
  s.line('M103 184L100.500 206M133 186L134.500 206', '#6B7683', 2)
  for (const d of [
    'M160 130Q196 122 222 70Q216 60 206 66Q186 100 154 108Z',
    'M156 124Q186 100 206 44Q196 36 188 46Q178 84 146 106Z',
    'M164 140Q204 138 232 102Q228 92 218 96Q196 118 160 122Z',
    'M150 116Q168 86 180 42Q170 38 166 46Q156 82 140 104Z',
  ])
    s.fill(d, tail)
  s.line('M158 116Q186 92 198 56M162 124Q196 106 214 78M164 132Q200 124 222 104', '#7FA6A4', 2, 0.5)
  s.fill(
    smooth([
      [70, 88],
      [92, 112],
      [130, 112],
      [164, 108],
      [184, 126],
      [174, 164],
      [140, 190],
      [100, 190],
      [66, 166],
      [56, 130],
      [58, 104],
    ]),
    coat,
  )
  s.fill(
    smooth([
      [54, 60],
      [70, 44],
      [88, 58],
      [100, 96],
      [118, 116],
      [86, 152],
      [60, 138],
      [52, 100],
    ]),
    coat,
  )
  s.fill(
    smooth([
      [96, 122],
      [128, 114],
      [166, 128],
      [190, 146],
      [158, 172],
      [120, 172],
      [98, 150],
    ]),
    wing,
  )
  let feathers = ''
  for (const [x, y, w] of [
    [112, 128, 18],
    [130, 126, 20],
    [150, 132, 20],
    [116, 142, 18],
    [134, 142, 20],
    [154, 146, 18],
    [124, 156, 18],
    [142, 158, 18],
  ])
    feathers += `M${x - w / 2} ${y}q${w / 2} 13 ${w} 2`
  s.line(feathers, '#8FB0BC', 2, 0.6)
  s.line('M160 148q16 0 28-4M152 162q16 0 26-8', '#0B0E14', 2.4, 0.7)
  let hackle = ''
  for (const [x, y] of [
    [64, 80],
    [74, 88],
    [62, 98],
    [76, 106],
    [88, 100],
    [68, 118],
    [84, 122],
    [98, 116],
  ])
    hackle += `M${x} ${y}q3 9 9 12`
  s.line(hackle, '#7F98A8', 2, 0.6)
  s.fill(
    smooth([
      [58, 100],
      [62, 76],
      [68, 84],
      [64, 130],
    ]),
    '#B9CCD8',
    0.22,
  )
  // Dark comb and face, the mark of the H'Mông hen.
  const comb = s.across(
    [
      [0, '#7A4A5C'],
      [1, '#34202E'],
    ],
    [0, 0, 1, 1],
  )
  s.fill(
    smooth([
      [54, 48],
      [50, 34],
      [57, 38],
      [61, 26],
      [67, 36],
      [75, 28],
      [77, 40],
      [85, 38],
      [80, 52],
      [66, 56],
    ]),
    comb,
  )
  s.fill(
    smooth([
      [52, 70],
      [62, 72],
      [62, 88],
      [55, 92],
      [50, 82],
    ]),
    comb,
  )
  s.oval(66, 62, 12, 10, '#4A3240')
  s.oval(66, 60, 5.6, 5.6, '#E3A23C').oval(65.5, 60, 3, 3, '#120C10').oval(64, 58.5, 1.2, 1.2, '#FFFFFF')
  s.fill(
    'M54 58L32 70L54 73Q58 66 54 58Z',
    s.across([
      [0, '#7C8794'],
      [1, '#2B313B'],
    ]),
  ).line('M36 69L54 66', '#171B22', 1.4)
  return s.text()
}

export function trungGa() {
  const s = new Sheet()
  const random = chance(5)
  s.ground(122, 206, 98, 15)
  const egg = s.ball('#FFF4E2', '#EBC79C', '#A87448', { cx: 0.36, cy: 0.3, r: 0.78 })
  const egg2 = s.ball('#FFFDF6', '#F2DFC6', '#B99A78', { cx: 0.36, cy: 0.3, r: 0.78 })
  const laid = (x, y, turn, paint, size = 1) => {
    const to = placed(x, y, turn, size)
    s.fill(
      smooth(
        [
          [0, -44],
          [22, -30],
          [33, 2],
          [24, 30],
          [0, 38],
          [-24, 30],
          [-33, 2],
          [-22, -30],
        ].map(to),
      ),
      paint,
    )
    s.oval(...to([-11, -16]), 7 * size, 13 * size, '#FFFFFF', { turn: turn + 16, opacity: 0.6 })
    for (let i = 0; i < 3; i++)
      s.oval(...to([random() * 40 - 18, random() * 44 - 18]), 1.1, 1.1, '#9C6A3E', { opacity: 0.5 })
  }
  const inside = s.across(
    [
      [0, '#7A5426'],
      [1, '#4A3016'],
    ],
    [0, 0, 0, 1],
  )
  s.oval(120, 134, 96, 36, inside)
  laid(74, 100, -20, egg)
  laid(120, 90, 4, egg2)
  laid(168, 100, 24, egg)
  laid(52, 126, -48, egg2, 0.92)
  laid(190, 128, 52, egg2, 0.92)
  laid(98, 124, -8, egg)
  laid(146, 126, 14, egg2)
  // The woven basket in front.
  const weave = s.across(
    [
      [0, '#E9C683'],
      [0.5, '#C5964C'],
      [1, '#7E5626'],
    ],
    [0, 0, 1, 0.5],
  )
  s.fill('M22 132Q120 192 218 132Q214 180 184 202Q120 222 56 202Q26 180 22 132Z', weave)
  let strands = ''
  for (let row = 0; row < 4; row++) {
    const y = 152 + row * 14
    const reach = 88 - row * 9
    for (let k = -5; k <= 5; k++) {
      const x = 120 + (k + (row % 2) * 0.5) * (reach / 5.4)
      strands += `M${Math.round(x - 7)} ${Math.round(y + 16 - Math.abs(x - 120) ** 2 / 420)}q7 4 14 0`
    }
  }
  s.line(strands, '#8A5F2A', 5, 0.75).line(strands, '#F6DFA8', 2.2, 0.7, ' transform="translate(-1 -2)"')
  s.line('M22 133Q120 192 218 133', '#8A6128', 11).line('M22 131Q120 189 218 131', '#EBCB8A', 6)
  let twists = ''
  for (let k = 0; k <= 16; k++) {
    const t = k / 16
    const [x, y] = [22 + 196 * t, 132 + 118 * t * (1 - t)]
    twists += `M${Math.round(x - 3)} ${Math.round(y - 5)}l6 9`
  }
  s.line(twists, '#8F652C', 2, 0.8)
  return s.text()
}

export function ngoNep() {
  const s = new Sheet()
  const random = chance(9)
  s.ground(122, 208, 88, 14)
  const husk = s.across(
    [
      [0, '#D6E79A'],
      [0.5, '#86B84E'],
      [1, '#3F7A34'],
    ],
    [0, 0, 1, 0.6],
  )
  const husk2 = s.across(
    [
      [0, '#A8CF6B'],
      [0.5, '#5E983F'],
      [1, '#2C622C'],
    ],
    [0, 0, 1, 0.6],
  )
  const cob = s.ball('#FFFFF4', '#F4E9C2', '#BDA268')
  const plain = s.ball('#FFFFF6', '#F8EFCF', '#D6BE86')
  const violet = s.ball('#C9A0C6', '#7A3F7E', '#43204A')
  s.part('p', () => s.oval(0, 0, 6.4, 7.4, plain)).part('v', () => s.oval(0, 0, 6.4, 7.4, violet))
  s.part('e', () => {
    const size = 0.9
    const to = placed(0, 0, 0, size)
    const leafed = (points, paint) => s.fill(smooth(points.map(to)), paint)
    s.line(`M${to([0, 70]).map(Math.round)}L${to([2, 104]).map(Math.round)}`, '#6E9A45', 13 * size)
    leafed(
      [
        [-8, 92],
        [-40, 60],
        [-52, 0],
        [-44, -52],
        [-30, -20],
        [-20, 40],
      ],
      husk2,
    )
    leafed(
      [
        [8, 92],
        [40, 58],
        [54, 4],
        [50, -46],
        [30, -16],
        [18, 40],
      ],
      husk2,
    )
    leafed(
      [
        [0, -104],
        [18, -84],
        [28, -40],
        [31, 10],
        [24, 74],
        [0, 84],
        [-24, 74],
        [-31, 10],
        [-28, -40],
        [-18, -84],
      ],
      cob,
    )
    for (let row = 0; row < 11; row++) {
      const py = -90 + row * 13.4
      const half = 30 * Math.min(1, ((py + 108) / 84) ** 0.55)
      const count = half < 17 ? 3 : 4
      for (let k = 0; k < count; k++) {
        const across = ((k + 0.5) / count) * 2 - 1
        const [kx, ky] = to([Math.sin(across * 1.35) * half * 0.98, py + (k % 2) * 2 + across * across * -3])
        s.use(random() < 0.3 ? 'v' : 'p', kx, ky, 0, size)
      }
    }
    leafed(
      [
        [-4, 98],
        [-34, 74],
        [-40, 22],
        [-34, -14],
        [-14, 30],
        [-2, 60],
      ],
      husk,
    )
    leafed(
      [
        [4, 98],
        [36, 72],
        [42, 24],
        [38, -8],
        [16, 34],
        [2, 60],
      ],
      husk2,
    )
    const vein = (a, b, c) => `M${to(a).map(Math.round)}Q${to(b).map(Math.round)} ${to(c).map(Math.round)}`
    s.line(
      vein([-5, 92], [-30, 50], [-33, 4]) +
        vein([-2, 88], [-20, 54], [-26, 20]) +
        vein([7, 92], [30, 56], [36, 10]) +
        vein([4, 86], [20, 60], [27, 26]),
      '#F0F7C8',
      1.6,
      0.6,
    )
    s.line(
      vein([-4, -100], [-14, -118], [-24, -112]) +
        vein([0, -102], [0, -120], [-6, -128]) +
        vein([4, -100], [14, -116], [22, -122]),
      '#C98F4A',
      2.4,
      0.9,
    )
  })
  s.use('e', 164, 116, 24, 0.97).use('e', 84, 124, -16)
  return s.text()
}

export function matOng() {
  const s = new Sheet()
  s.ground(122, 210, 88, 14)
  const honey = s.across(
    [
      [0, '#FFD873'],
      [0.35, '#F0A420'],
      [0.75, '#C26A0C'],
      [1, '#8A430A'],
    ],
    [0, 0, 1, 0.25],
  )
  // Comb leaning behind.
  s.fill(
    'M136 112L214 96Q226 98 226 110L224 194Q222 204 210 204L140 206Z',
    s.across([
      [0, '#F8CB5E'],
      [1, '#C47A18'],
    ]),
  )
  let cells = ''
  for (let row = 0; row < 5; row++)
    for (let k = 0; k < 4; k++)
      cells += `M${151 + k * 20 + (row % 2) * 10} ${116 + row * 18 - k * 3}l9-5l9 5v10l-9 5l-9-5z`
  s.raw(`<path d="${cells}" fill="#E39A22" stroke="#A55F10" stroke-width="2" stroke-linejoin="round"/>`)
  s.line(cells.replaceAll('l9-5l9 5v10l-9 5l-9-5z', 'm1 2l8-4'), '#FFE79C', 2.2, 0.9)
  // The jar.
  s.fill('M46 84Q34 92 32 112L32 186Q34 210 58 212L128 212Q152 210 154 186L154 112Q152 92 140 84Z', '#E9EFE6', 0.75)
  s.fill('M40 104L40 184Q42 204 60 205L126 205Q144 204 146 184L146 104Q93 118 40 104Z', honey)
  s.oval(93, 104, 53, 10, '#FFD978').oval(93, 104, 44, 7, '#F4B63A')
  s.fill('M50 120Q47 160 52 192Q60 198 62 188Q58 156 60 122Q54 114 50 120Z', '#FFF6D0', 0.7)
  s.fill('M132 118Q138 150 134 188Q142 186 142 172L142 116Z', '#FFD27A', 0.55)
  s.oval(84, 150, 5, 5, '#FFE9A6', { opacity: 0.7 })
    .oval(104, 174, 3.6, 3.6, '#FFE9A6', { opacity: 0.7 })
    .oval(96, 134, 2.6, 2.6, '#FFE9A6', { opacity: 0.7 })
  // Indigo cloth over the lid, with one brocade line, tied with string.
  const cloth = s.across(
    [
      [0, '#5A6FA8'],
      [0.5, '#2B3A67'],
      [1, '#182245'],
    ],
    [0, 0, 1, 0.4],
  )
  s.fill(
    'M44 82Q34 96 28 100Q42 104 50 98Q60 106 72 99Q84 107 96 100Q110 106 120 98Q134 104 144 98Q152 102 160 98Q150 92 142 82Z',
    cloth,
  )
  s.fill('M46 84Q44 52 93 48Q142 52 140 84Q93 96 46 84Z', cloth)
  s.line('M47 70Q93 82 139 70', '#C8321F', 3).line(
    'M48 65Q93 77 138 65',
    '#F0C04A',
    1.8,
    undefined,
    ' stroke-dasharray="5 4"',
  )
  s.fill('M56 62Q70 52 90 52Q70 58 62 70Z', '#A9B8E4', 0.5)
  s.line('M45 84Q93 97 141 84', '#D4B06A', 4.5).line('M100 90q-8 12-14 20M100 90q8 10 18 16', '#D4B06A', 3)
  return s.text()
}

export function nepNuong() {
  const s = new Sheet()
  const random = chance(12)
  s.ground(122, 206, 96, 15)
  const heap = s.ball('#FFFFFA', '#F6EFDC', '#C9B68C', { cx: 0.4, cy: 0.2, r: 0.95 })
  // Ears of rice behind.
  const grain = s.across(
    [
      [0, '#F6DE8E'],
      [0.6, '#D9AC45'],
      [1, '#9A6E22'],
    ],
    [0, 0, 1, 1],
  )
  s.part('k', () => s.fill('M0 0Q6-4 5-13Q-1-16-5-10Q-6-3 0 0Z', grain))
  const ear = (points) => {
    s.line(smooth(points, false), '#8D9A45', 4)
    for (let i = 1; i < 10; i++) {
      const t = 0.3 + (i / 10) * 0.7
      const at = t * (points.length - 1)
      const [a, b] = [points[Math.floor(at)], points[Math.min(points.length - 1, Math.floor(at) + 1)]]
      const f = at % 1
      const [x, y] = [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f]
      const angle = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI + 90
      s.use('k', x, y, angle - 30, 1.05).use('k', x, y, angle + 30, 1.05)
    }
  }
  ear([
    [126, 140],
    [140, 92],
    [166, 54],
    [198, 40],
    [222, 60],
  ])
  ear([
    [116, 140],
    [108, 86],
    [86, 46],
    [54, 32],
    [28, 50],
  ])
  ear([
    [122, 140],
    [126, 84],
    [140, 40],
    [166, 16],
    [192, 18],
  ])
  s.fill('M30 134Q52 96 86 84Q120 66 152 84Q190 98 210 134Q120 178 30 134Z', heap)
  let grains = ''
  for (let i = 0; i < 60; i++) {
    const t = random() * 2 - 1
    const top = 82 + Math.abs(t) ** 1.7 * 50
    const floor = 152 - Math.abs(t) ** 2 * 16
    const angle = random() * 3.1
    grains += `M${Math.round(120 + t * 80)} ${Math.round(top + 6 + (floor - top - 8) * random())}l${Math.round(Math.cos(angle) * 9)} ${Math.round(Math.sin(angle) * 9)}`
  }
  s.line(grains, '#CDB98C', 4.4, 0.8, ' transform="translate(.8 1.4)"').line(grains, '#FFFFF8', 4)
  // A turned wooden bowl.
  const wood = s.across(
    [
      [0, '#D79A5C'],
      [0.45, '#A2642E'],
      [1, '#58300F'],
    ],
    [0, 0, 1, 0.4],
  )
  s.fill('M26 132Q120 182 214 132Q212 182 158 204Q120 214 82 204Q28 182 26 132Z', wood)
  s.fill('M84 202Q120 212 156 202L152 214Q120 220 88 214Z', '#5E3614')
  s.line('M27 133Q120 182 213 133', '#6E3F18', 8).line('M27 131Q120 179 213 131', '#E6B57C', 4)
  s.line('M40 160Q118 204 198 162M58 182Q120 208 182 182', '#5E3614', 2, 0.4)
  s.fill('M40 152Q52 182 82 194Q60 190 46 172Q38 160 40 152Z', '#FFE0B0', 0.5)
  return s.text()
}
