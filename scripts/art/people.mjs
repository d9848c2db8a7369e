// Portraits of invented people: warm vector busts in the highlands' everyday dress, light from the upper left.
import { Sheet, smooth } from './pen.mjs'

const skins = {
  tan: ['#EBC09A', '#D29B70', '#A86F4B'],
  warm: ['#F2CDA9', '#DEAB80', '#B57D57'],
  brown: ['#DDAE84', '#BD8458', '#8D5A3A'],
}
const blouses = {
  indigo: ['#4A5E97', '#2B3A67', '#1A2446'],
  black: ['#454B57', '#262B35', '#14171E'],
  white: ['#FFFFFF', '#EFEBE0', '#C9C2B2'],
  green: ['#5FA06A', '#2F7A4A', '#1B4E33'],
  wine: ['#A8556A', '#7C2F49', '#521C30'],
  blue: ['#7FA8C9', '#4B7BA6', '#2E5478'],
}

/** @param {{ id: string, skin: keyof typeof skins, blouse: keyof typeof blouses, hair: string, style: string, ground: string, age?: number }} who */
export function portrait({ skin, blouse, hair, style, ground, age = 0, man = false, trim = '#C8321F' }) {
  const s = new Sheet()
  const [light, mid, dark] = skins[skin]
  const face = s.ball(light, mid, dark, { cx: 0.36, cy: 0.3, r: 0.9 })
  const neck = s.across(
    [
      [0, mid],
      [1, dark],
    ],
    [0, 0, 0.6, 1],
  )
  const cloth = s.across(
    blouses[blouse].map((colour, i) => [i / 2, colour]),
    [0, 0, 1, 0.7],
  )
  const strands = s.across(
    [
      [0, '#6B5A4E'],
      [0.35, hair],
      [1, '#0E0B0A'],
    ],
    [0, 0, 1, 0.8],
  )
  s.raw(`<rect width="240" height="240" fill="${ground}"/>`)
  s.oval(
    84,
    70,
    150,
    130,
    s.glow([
      [0, '#FFFFFF', 0.55],
      [1, '#FFFFFF', 0],
    ]),
  )
  // Hair that falls behind.
  if (style === 'bun' || style === 'bob' || style === 'scarf' || style === 'turban')
    s.fill(
      smooth([
        [72, 92],
        [84, 56],
        [120, 42],
        [158, 56],
        [170, 94],
        [168, 134],
        [120, 146],
        [74, 134],
      ]),
      strands,
    )
  if (style === 'long')
    s.fill(
      smooth([
        [68, 96],
        [82, 52],
        [120, 38],
        [160, 52],
        [174, 96],
        [178, 160],
        [164, 190],
        [120, 176],
        [76, 190],
        [62, 160],
      ]),
      strands,
    )
  // Shoulders, neck and blouse.
  s.fill('M98 142Q120 156 142 142L146 186Q120 204 94 186Z', neck)
  s.fill(
    `M${man ? 20 : 30} 244Q32 196 72 184Q92 178 98 170Q120 198 142 170Q150 178 170 184Q210 196 ${man ? 222 : 212} 244Z`,
    cloth,
  )
  if (blouse === 'white') s.line('M98 172Q120 200 142 172', '#B9B09C', 2)
  if (man) {
    s.fill('M98 168Q108 190 119 200L104 212Q92 192 90 178Z', cloth).fill(
      'M142 168Q132 190 121 200L136 212Q148 192 150 178Z',
      cloth,
    )
    s.line('M98 169L119 201M142 169L121 201M120 204V240', '#0F1424', 2, 0.55)
    for (const y of [214, 228]) s.oval(120, y, 2.6, 2.6, '#E8DCC0')
  } else {
    s.line('M96 172Q120 206 144 172', trim, 7).line(
      'M96 172Q120 206 144 172',
      '#F0C04A',
      2,
      undefined,
      ' stroke-dasharray="4 5"',
    )
    s.line('M120 196V240', trim, 6).line('M120 200V240', '#F6E2B0', 2, undefined, ' stroke-dasharray="3 7"')
    // Silver clasps, as Thái women wear.
    for (const y of [208, 222, 236]) s.oval(113, y, 4.6, 3, '#E6E9EE').oval(127, y, 4.6, 3, '#C3C9D2')
  }
  s.fill('M34 244Q36 204 72 190Q56 212 54 244Z', '#FFFFFF', 0.1)
  // Face and ears.
  s.oval(79, 108, 8, 13, face).oval(161, 108, 8, 13, neck)
  s.fill(
    smooth([
      [80, 92],
      [88, 66],
      [120, 54],
      [152, 66],
      [160, 92],
      [157, 124],
      [142, 150],
      [120, 160],
      [98, 150],
      [83, 124],
    ]),
    face,
  )
  s.fill(
    smooth([
      [150, 80],
      [158, 96],
      [155, 124],
      [141, 148],
      [124, 158],
      [144, 132],
    ]),
    dark,
    0.22,
  )
  // Cheeks, brows, eyes, nose, mouth.
  s.oval(96, 124, 11, 7, '#D9694F', { opacity: 0.2 }).oval(145, 124, 11, 7, '#D9694F', { opacity: 0.18 })
  const brow = age > 1 ? '#8B837B' : hair
  s.line('M90 96Q99 90 109 95', brow, man ? 4.6 : 3.2).line('M131 95Q141 90 150 96', brow, man ? 4.6 : 3.2)
  for (const x of [100, 140]) {
    s.fill(`M${x - 9} 107Q${x} 99 ${x + 9} 107Q${x} 112 ${x - 9} 107Z`, '#FFFDF8')
    s.oval(x, 106, 4.3, 4.6, '#2A1A12').oval(x - 1.4, 104.4, 1.4, 1.4, '#FFFFFF')
    s.line(`M${x - 10} 107Q${x} 98 ${x + 10} 106`, '#2A1A12', 2.2)
  }
  s.line('M118 108Q114 122 117 127Q121 130 126 127', dark, 2.6, 0.75)
  s.fill(
    'M103 138Q112 134 120 136Q128 134 137 138Q128 149 120 149Q112 149 103 138Z',
    man ? '#B5685A' : age > 1 ? '#AA5A50' : '#B5483F',
  )
    .fill('M107 138.5Q120 141 133 138.5Q120 145 107 138.5Z', '#FFF6EE')
    .line('M102 138Q120 141 138 138', '#8A332D', 1.6)
  if (age > 0) s.line('M92 130Q95 138 100 142M148 130Q145 138 140 142', dark, 1.8, 0.5)
  if (age > 1)
    s.line('M96 80Q120 75 144 80M100 73Q120 69 140 73M88 112Q90 116 94 117M152 112Q150 116 146 117', dark, 1.6, 0.5)
  // Hair and head-dress in front.
  if (style === 'short') {
    s.fill(
      smooth([
        [77, 100],
        [76, 70],
        [96, 44],
        [126, 38],
        [154, 50],
        [165, 76],
        [163, 102],
        [156, 84],
        [140, 68],
        [110, 70],
        [90, 74],
        [83, 90],
      ]),
      strands,
    )
    s.fill(
      smooth([
        [88, 66],
        [104, 50],
        [124, 46],
        [108, 58],
        [94, 70],
      ]),
      '#FFFFFF',
      0.16,
    )
  } else if (style === 'cap') {
    s.fill(
      smooth([
        [78, 100],
        [80, 80],
        [90, 74],
        [150, 74],
        [160, 82],
        [162, 100],
        [156, 88],
        [84, 88],
      ]),
      strands,
    )
    s.fill(
      'M72 82Q72 40 120 38Q168 40 168 82Q120 70 72 82Z',
      s.across([
        [0, '#6F8B5C'],
        [1, '#37502F'],
      ]),
    )
    s.fill('M70 80Q120 62 172 82Q182 92 168 92Q120 76 74 90Q64 88 70 80Z', '#2F452A')
    s.fill('M84 62Q96 46 118 44Q100 54 92 68Z', '#FFFFFF', 0.25)
  } else {
    s.fill(
      smooth([
        [78, 104],
        [78, 76],
        [96, 52],
        [120, 46],
        [146, 52],
        [162, 76],
        [162, 104],
        [154, 84],
        [134, 70],
        [118, 60],
        [104, 72],
        [86, 84],
      ]),
      strands,
    )
    s.fill(
      smooth([
        [88, 74],
        [100, 58],
        [114, 54],
        [104, 66],
        [92, 80],
      ]),
      '#FFFFFF',
      0.16,
    )
  }
  if (style === 'bun')
    s.oval(120, 38, 24, 19, strands)
      .oval(112, 32, 9, 5, '#FFFFFF', { opacity: 0.16 })
      .line('M98 44L144 30', '#D8DDE4', 4)
  if (style === 'scarf') {
    // Khăn piêu: indigo with an embroidered end laid over the head.
    s.fill(
      smooth([
        [68, 92],
        [74, 54],
        [104, 30],
        [140, 30],
        [168, 56],
        [174, 94],
        [160, 74],
        [120, 58],
        [82, 74],
      ]),
      s.across([
        [0, '#46568F'],
        [0.5, '#2B3A67'],
        [1, '#161F40'],
      ]),
    )
    s.fill('M164 70Q184 96 182 138L168 142Q170 108 156 82Z', '#22305A')
    s.line('M84 62Q120 40 158 62', '#C8321F', 5)
      .line('M84 62Q120 40 158 62', '#F0C04A', 2, undefined, ' stroke-dasharray="3 5"')
      .line('M80 72Q120 48 162 72', '#5FA06A', 2.4)
      .line('M170 130L182 127M171 120L181 118', '#C8321F', 4)
      .line('M171 136L183 134', '#F0C04A', 2.6)
    s.fill(
      smooth([
        [84, 60],
        [100, 42],
        [116, 38],
        [102, 50],
        [90, 66],
      ]),
      '#FFFFFF',
      0.18,
    )
  }
  if (style === 'turban') {
    // A Mông head-cloth, wound flat, with a bright hem.
    s.fill(
      smooth([
        [66, 78],
        [70, 50],
        [96, 32],
        [144, 32],
        [170, 50],
        [174, 78],
        [150, 66],
        [120, 62],
        [90, 66],
      ]),
      s.across([
        [0, '#564B6E'],
        [0.5, '#2F2742'],
        [1, '#181324'],
      ]),
    )
    s.line('M69 70Q120 46 171 70', '#D9447A', 4)
      .line('M70 62Q120 38 170 62', '#F0C04A', 2.4)
      .line('M72 54Q120 32 168 54', '#3FA08A', 2.4)
    s.fill(
      smooth([
        [80, 56],
        [98, 40],
        [114, 38],
        [98, 48],
      ]),
      '#FFFFFF',
      0.16,
    )
  }
  return s.text()
}

const base = { hair: '#2A211D' }
/** id → portrait; the ids are the seed's families and people. */
export const people = {
  thuong: { ...base, skin: 'warm', blouse: 'white', style: 'bun', ground: '#CFE0C8' },
  lo: { ...base, skin: 'tan', blouse: 'indigo', style: 'short', ground: '#EAD9B4', man: true },
  may: { ...base, skin: 'warm', blouse: 'black', style: 'turban', ground: '#E8CFC4', trim: '#D9447A' },
  xen: { hair: '#8B857F', skin: 'brown', blouse: 'indigo', style: 'scarf', ground: '#DCE3D0', age: 2 },
  kham: { ...base, skin: 'tan', blouse: 'green', style: 'scarf', ground: '#F0DFC0' },
  po: { ...base, skin: 'brown', blouse: 'black', style: 'cap', ground: '#CBDCDD', man: true },
  mi: { ...base, skin: 'tan', blouse: 'wine', style: 'turban', ground: '#DFE2C6', trim: '#3FA08A' },
  phong: { hair: '#7E7872', skin: 'brown', blouse: 'indigo', style: 'short', ground: '#E5D6C6', man: true, age: 2 },
  ot: { hair: '#9A948E', skin: 'brown', blouse: 'black', style: 'bun', ground: '#D3DFD4', age: 2, trim: '#B4553F' },
  tenh: { ...base, skin: 'tan', blouse: 'black', style: 'short', ground: '#C9DBE2', man: true },
  nhung: { ...base, skin: 'warm', blouse: 'blue', style: 'long', ground: '#EFE3C8' },
  do: { ...base, skin: 'tan', blouse: 'indigo', style: 'turban', ground: '#E6D2D0', trim: '#D9447A' },
  denh: { ...base, skin: 'brown', blouse: 'green', style: 'cap', ground: '#E9E0C4', man: true },
  lien: { ...base, skin: 'warm', blouse: 'wine', style: 'bun', ground: '#D5E2DA', age: 1 },
  'officer-ha': { ...base, skin: 'warm', blouse: 'white', style: 'bob', ground: '#D7DDEB', trim: '#2B3A67' },
}
