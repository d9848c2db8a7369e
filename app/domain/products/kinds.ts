// What grows, runs about and is gathered around Khe Nhinh: each kind with its drawing, its units and its usual weight.
// One table for the lister (kind from pictures), the chốt-đơn reader (aliases), trips (weight) and the seed.
// Invariant (kinds.test.ts): every unit is a whole number of base units, and the default unit is one of the kind's.

export type BaseUnit = 'gram' | 'piece'
export type UnitId = 'bo' | 'kg' | 'con' | 'qua' | 'chuc' | 'bap' | 'cai' | 'gui' | 'chai' | 'lit' | 'nai'

/** How a unit is said: "2 bó", "1 chục". */
export const unitNames: Readonly<Record<UnitId, { vi: string; en: string }>> = {
  bo: { vi: 'bó', en: 'bunch' },
  kg: { vi: 'kg', en: 'kg' },
  con: { vi: 'con', en: 'head' },
  qua: { vi: 'quả', en: 'piece' },
  chuc: { vi: 'chục', en: 'ten' },
  bap: { vi: 'bắp', en: 'ear' },
  cai: { vi: 'cái', en: 'piece' },
  gui: { vi: 'gùi', en: 'back basket' },
  chai: { vi: 'chai', en: 'bottle' },
  lit: { vi: 'lít', en: 'litre' },
  nai: { vi: 'nải', en: 'hand' },
}

export type KindId =
  | 'cai-meo'
  | 'su-su'
  | 'ngon-su-su'
  | 'gung'
  | 'khoai-so'
  | 'mang'
  | 'man'
  | 'ga-den'
  | 'trung-ga'
  | 'bi-do'
  | 'ngo-nep'
  | 'dau-co-ve'
  | 'mat-ong'
  | 'ot'
  | 'sa'
  | 'rau-don'
  | 'nep-nuong'
  | 'chuoi-rung'

export type Kind = {
  readonly id: KindId
  readonly name: { readonly vi: string; readonly en: string }
  /** Other words people use for it, as typed with accents; the reader folds them. */
  readonly aliases: ReadonlyArray<string>
  readonly base: BaseUnit
  /** `base`: base units (grams or pieces) in one unit. The first is the usual one. */
  readonly units: ReadonlyArray<{ readonly unit: UnitId; readonly base: number }>
  readonly defaultUnit: UnitId
  /** Weight of one base unit in grams: 1 for what is weighed, else of one piece. For what a trip can carry. */
  readonly gramsPerBase: number
  /** Whole đồng for one default unit; invented but of the place. `usual` fills the field, the others only warn. */
  readonly price: { readonly low: number; readonly usual: number; readonly high: number }
  /** Months (1–12) in which it is harvested; absent: all year. */
  readonly season?: { readonly from: number; readonly until: number }
  /** Ground behind the drawing where there is no photo: two colours, light to dark. */
  readonly ground: readonly [string, string]
}

const grams = (unit: UnitId, base: number) => ({ unit, base })

export const kinds: ReadonlyArray<Kind> = [
  {
    id: 'cai-meo',
    name: { vi: 'Cải mèo', en: 'H’Mông mustard greens' },
    aliases: ['rau cải mèo', 'cải mông', 'cải Mông', 'rau cải', 'cải'],
    base: 'gram',
    units: [grams('bo', 500), grams('kg', 1000), grams('gui', 15_000)],
    defaultUnit: 'bo',
    gramsPerBase: 1,
    price: { low: 8_000, usual: 15_000, high: 25_000 },
    ground: ['#F3EAD2', '#D9C79C'],
  },
  {
    id: 'su-su',
    name: { vi: 'Su su', en: 'Chayote' },
    aliases: ['quả su su', 'susu', 'su'],
    base: 'gram',
    units: [grams('kg', 1000), grams('qua', 300), grams('gui', 20_000)],
    defaultUnit: 'kg',
    gramsPerBase: 1,
    price: { low: 6_000, usual: 12_000, high: 20_000 },
    ground: ['#F6E6D3', '#DDBB92'],
  },
  {
    id: 'ngon-su-su',
    name: { vi: 'Ngọn su su', en: 'Chayote shoots' },
    aliases: ['đọt su su', 'rau su su', 'ngọn susu', 'ngọn su'],
    base: 'gram',
    units: [grams('bo', 400), grams('kg', 1000)],
    defaultUnit: 'bo',
    gramsPerBase: 1,
    price: { low: 7_000, usual: 12_000, high: 20_000 },
    ground: ['#F5E7D6', '#DCC0A0'],
  },
  {
    id: 'gung',
    name: { vi: 'Gừng', en: 'Ginger' },
    aliases: ['củ gừng', 'gừng sẻ', 'gừng Kỳ Sơn', 'gừng tươi'],
    base: 'gram',
    units: [grams('kg', 1000), grams('gui', 20_000)],
    defaultUnit: 'kg',
    gramsPerBase: 1,
    price: { low: 15_000, usual: 30_000, high: 60_000 },
    ground: ['#DCE7DA', '#A9C2A6'],
  },
  {
    id: 'khoai-so',
    name: { vi: 'Khoai sọ', en: 'Small taro' },
    aliases: ['khoai', 'củ khoai sọ', 'khoai môn', 'khoai sọ nương'],
    base: 'gram',
    units: [grams('kg', 1000), grams('gui', 20_000)],
    defaultUnit: 'kg',
    gramsPerBase: 1,
    price: { low: 15_000, usual: 25_000, high: 40_000 },
    ground: ['#E2E9DC', '#B1C4A7'],
  },
  {
    id: 'mang',
    name: { vi: 'Măng tươi', en: 'Bamboo shoots' },
    aliases: ['măng', 'măng rừng', 'măng nứa', 'măng đắng', 'củ măng'],
    base: 'gram',
    units: [grams('kg', 1000), grams('cai', 400)],
    defaultUnit: 'kg',
    gramsPerBase: 1,
    price: { low: 15_000, usual: 28_000, high: 45_000 },
    ground: ['#E3EBE2', '#AEC5B4'],
  },
  {
    id: 'man',
    name: { vi: 'Mận tam hoa', en: 'Tam Hoa plums' },
    aliases: ['mận', 'mận Tam Hoa', 'quả mận', 'mận Mường Lống'],
    base: 'gram',
    units: [grams('kg', 1000)],
    defaultUnit: 'kg',
    gramsPerBase: 1,
    price: { low: 15_000, usual: 35_000, high: 70_000 },
    season: { from: 5, until: 7 },
    ground: ['#E7ECD9', '#B9C79B'],
  },
  {
    id: 'ga-den',
    name: { vi: 'Gà đen', en: 'H’Mông black hen' },
    aliases: ['gà', 'gà đen Mông', 'gà Mông', 'gà xương đen'],
    base: 'piece',
    units: [{ unit: 'con', base: 1 }],
    defaultUnit: 'con',
    gramsPerBase: 1500,
    price: { low: 180_000, usual: 300_000, high: 450_000 },
    ground: ['#F6E8CF', '#DDBF88'],
  },
  {
    id: 'trung-ga',
    name: { vi: 'Trứng gà', en: 'Hen eggs' },
    aliases: ['trứng', 'trứng gà đen', 'trứng gà ta', 'trứng gà nhà'],
    base: 'piece',
    units: [
      { unit: 'chuc', base: 10 },
      { unit: 'qua', base: 1 },
    ],
    defaultUnit: 'chuc',
    gramsPerBase: 45,
    price: { low: 30_000, usual: 40_000, high: 60_000 },
    ground: ['#DBE6E4', '#A2BDBB'],
  },
  {
    id: 'bi-do',
    name: { vi: 'Bí đỏ', en: 'Pumpkin' },
    aliases: ['bí', 'quả bí', 'bí ngô', 'bí rợ', 'bí đỏ nương'],
    base: 'gram',
    units: [grams('kg', 1000), grams('qua', 2500)],
    defaultUnit: 'kg',
    gramsPerBase: 1,
    price: { low: 7_000, usual: 12_000, high: 20_000 },
    ground: ['#DFE8DF', '#A6BFAE'],
  },
  {
    id: 'ngo-nep',
    name: { vi: 'Ngô nếp', en: 'Sticky maize' },
    aliases: ['ngô', 'bắp', 'bắp nếp', 'ngô nương', 'ngô tím'],
    base: 'piece',
    units: [
      { unit: 'chuc', base: 10 },
      { unit: 'bap', base: 1 },
    ],
    defaultUnit: 'chuc',
    gramsPerBase: 250,
    price: { low: 25_000, usual: 40_000, high: 60_000 },
    ground: ['#F4E4D4', '#D6AF90'],
  },
  {
    id: 'dau-co-ve',
    name: { vi: 'Đậu cô ve', en: 'Green beans' },
    aliases: ['đậu', 'đậu ve', 'đỗ', 'đậu que', 'đậu cove', 'đỗ cô ve'],
    base: 'gram',
    units: [grams('kg', 1000), grams('bo', 300)],
    defaultUnit: 'kg',
    gramsPerBase: 1,
    price: { low: 10_000, usual: 18_000, high: 30_000 },
    ground: ['#F6E9D6', '#DEC49E'],
  },
  {
    id: 'mat-ong',
    name: { vi: 'Mật ong rừng', en: 'Wild honey' },
    aliases: ['mật ong', 'mật', 'mật ong khoái', 'mật rừng'],
    base: 'gram',
    units: [grams('chai', 900), grams('lit', 1400)],
    defaultUnit: 'chai',
    gramsPerBase: 1,
    price: { low: 120_000, usual: 200_000, high: 400_000 },
    ground: ['#E0E8DA', '#AAC09C'],
  },
  {
    id: 'ot',
    name: { vi: 'Ớt', en: 'Chillies' },
    aliases: ['ớt chỉ thiên', 'quả ớt', 'ớt tươi', 'ớt nương'],
    base: 'gram',
    units: [grams('kg', 1000), grams('bo', 100)],
    defaultUnit: 'kg',
    gramsPerBase: 1,
    price: { low: 30_000, usual: 60_000, high: 120_000 },
    ground: ['#EDEBD6', '#C4C496'],
  },
  {
    id: 'sa',
    name: { vi: 'Sả', en: 'Lemongrass' },
    aliases: ['củ sả', 'bó sả', 'xả'],
    base: 'gram',
    units: [grams('bo', 500), grams('kg', 1000)],
    defaultUnit: 'bo',
    gramsPerBase: 1,
    price: { low: 5_000, usual: 8_000, high: 15_000 },
    ground: ['#F3E3DB', '#D5B0A2'],
  },
  {
    id: 'rau-don',
    name: { vi: 'Rau dớn', en: 'Fiddlehead fern' },
    aliases: ['dớn', 'rau rớn', 'dương xỉ', 'rau rừng'],
    base: 'gram',
    units: [grams('bo', 300), grams('kg', 1000)],
    defaultUnit: 'bo',
    gramsPerBase: 1,
    price: { low: 6_000, usual: 10_000, high: 18_000 },
    ground: ['#F4E6CF', '#D8BC8C'],
  },
  {
    id: 'nep-nuong',
    name: { vi: 'Gạo nếp nương', en: 'Upland sticky rice' },
    aliases: ['nếp', 'gạo nếp', 'nếp nương', 'gạo nương', 'khẩu cù'],
    base: 'gram',
    units: [grams('kg', 1000)],
    defaultUnit: 'kg',
    gramsPerBase: 1,
    price: { low: 22_000, usual: 35_000, high: 55_000 },
    ground: ['#D9E2E0', '#9DB7B4'],
  },
  {
    id: 'chuoi-rung',
    name: { vi: 'Chuối rừng', en: 'Wild bananas' },
    aliases: ['chuối', 'nải chuối', 'chuối hột', 'chuối nương'],
    base: 'gram',
    units: [grams('nai', 1500), grams('kg', 1000)],
    defaultUnit: 'nai',
    gramsPerBase: 1,
    price: { low: 10_000, usual: 18_000, high: 35_000 },
    ground: ['#DEE8E0', '#A3BFAC'],
  },
]

const byId: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.id, kind]))

/** The kind of that id, or undefined for a kind that this version does not know. */
export function kindOf(id: string): Kind | undefined {
  return byId.get(id)
}

/** Base units in one such unit of the kind, or undefined when it is not sold that way. */
export function baseOf(kind: Kind, unit: string): number | undefined {
  return kind.units.find((candidate) => candidate.unit === unit)?.base
}

/** Address of the drawing. */
export function drawingOf(kindId: string): string {
  return `/produce/${byId.has(kindId) ? kindId : 'cai-meo'}.svg`
}

/** Whether the kind is harvested in that month (1–12). */
export function inSeason(kind: Kind, month: number): boolean {
  return !kind.season || (month >= kind.season.from && month <= kind.season.until)
}

/** What the amount weighs, in grams: what a trip counts. */
export function gramsOf(kind: Kind, baseAmount: number): number {
  return baseAmount * kind.gramsPerBase
}
