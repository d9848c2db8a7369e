// Fourteen invented families. No name, number, account or price here belongs to anybody.
import type { KindId, UnitId } from '#app/domain/products/kinds'

/** `left`: units still free once the seeded orders hold theirs. `harvest`: days from today. */
export type LotPlan = {
  code: string
  left: number
  unit?: UnitId
  price?: number
  inGround?: boolean
  harvest?: number
}
export type Family = {
  key: string
  displayName: string
  fullName: string
  hamlet: string
  portrait: string
  status: 'verified' | 'unverified'
  rehearsed: boolean
  moneyMode: 'self_view' | 'bank_notice'
  bank: null | { bin: string; number: string; holder: string; relation?: string }
  /** Hour of the daily trip down, or null for who does not ride. */
  rides: null | 6 | 16
  products: ReadonlyArray<{ kind: KindId; name?: string; lot?: LotPlan }>
}

const agribank = '970405'
const family = (
  key: string,
  displayName: string,
  fullName: string,
  hamlet: string,
  rest: Partial<Omit<Family, 'key' | 'displayName' | 'fullName' | 'hamlet'>>,
): Family => ({
  key,
  displayName,
  fullName,
  hamlet,
  portrait: key,
  status: 'verified',
  rehearsed: true,
  moneyMode: 'self_view',
  bank: null,
  rides: 6,
  products: [],
  ...rest,
})
const grown = (kind: KindId, code: string, left: number, more: Partial<LotPlan> = {}) => ({
  kind,
  lot: { code, left, ...more },
})

export const families: ReadonlyArray<Family> = [
  family('thuong', 'Chị Thương', 'Vi Thị Thương', 'khe-nhinh', {
    moneyMode: 'bank_notice',
    bank: { bin: '970422', number: '0900000000101', holder: 'VI THI THUONG' },
    products: [
      grown('cai-meo', 'A1', 23, { inGround: true, harvest: 1 }),
      grown('su-su', 'A2', 31, { inGround: true, harvest: 1 }),
      grown('mang', 'A3', 14, { harvest: 1 }),
      grown('gung', 'A4', 22, { inGround: true, harvest: 1 }),
      { kind: 'ngon-su-su' },
    ],
  }),
  family('lo', 'Anh Lô', 'Kha Văn Lô', 'na-luong', {
    rides: 16,
    bank: { bin: agribank, number: '3600000000202', holder: 'KHA VAN LO' },
    products: [grown('khoai-so', 'A1', 26), grown('bi-do', 'A2', 40), grown('ga-den', 'A3', 5)],
  }),
  family('may', 'Chị May', 'Xồng Y May', 'huoi-tho', {
    rehearsed: false,
    bank: { bin: agribank, number: '3600000000303', holder: 'XONG Y MAY' },
    products: [grown('cai-meo', 'A1', 40, { inGround: true, harvest: 2 }), grown('trung-ga', 'A2', 6)],
  }),
  family('xen', 'Bà Xên', 'Lương Thị Xên', 'na-luong', {
    bank: {
      bin: agribank,
      number: '3600000000404',
      holder: 'LUONG VAN THAI',
      relation: 'con trai, có giấy đồng ý',
    },
    products: [grown('rau-don', 'A1', 18), grown('sa', 'A2', 25), grown('chuoi-rung', 'A3', 9)],
  }),
  family('kham', 'Chị Khăm', 'Lữ Thị Khăm', 'khe-nhinh', {
    moneyMode: 'bank_notice',
    bank: { bin: '970423', number: '0900000000505', holder: 'LU THI KHAM' },
    products: [
      grown('ngon-su-su', 'A1', 16, { inGround: true, harvest: 1 }),
      grown('dau-co-ve', 'A2', 12),
      grown('ot', 'A3', 4),
    ],
  }),
  family('po', 'Anh Pó', 'Moong Văn Pó', 'khe-ty', {
    rides: 16,
    bank: { bin: agribank, number: '3600000000606', holder: 'MOONG VAN PO' },
    products: [grown('mat-ong', 'A1', 7), grown('mang', 'A2', 20), { kind: 'gung' }],
  }),
  family('mi', 'Chị Mỷ', 'Và Y Mỷ', 'dinh-son', {
    bank: { bin: agribank, number: '3600000000707', holder: 'VA Y MY' },
    products: [grown('ga-den', 'A1', 8), grown('trung-ga', 'A2', 11), grown('ngo-nep', 'A3', 13)],
  }),
  family('phong', 'Ông Phòng', 'Lô Văn Phòng', 'ban-na', {
    bank: { bin: agribank, number: '3600000000808', holder: 'LO VAN PHONG' },
    products: [grown('nep-nuong', 'A1', 60), grown('khoai-so', 'A2', 15)],
  }),
  family('ot', 'Bà Ót', 'Cụt Thị Ót', 'khe-ty', {
    rides: null,
    bank: { bin: agribank, number: '3600000000909', holder: 'CUT VAN NAM', relation: 'cháu nội, có giấy đồng ý' },
    products: [{ kind: 'rau-don' }, { kind: 'sa' }],
  }),
  family('tenh', 'Anh Tểnh', 'Xồng Bá Tểnh', 'dinh-son', {
    rides: 16,
    bank: { bin: agribank, number: '3600000001010', holder: 'XONG BA TENH' },
    products: [grown('gung', 'A1', 70, { price: 28_000 }), { kind: 'man' }],
  }),
  family('nhung', 'Chị Nhung', 'Vi Thị Nhung', 'na-luong', {
    bank: { bin: agribank, number: '3600000001111', holder: 'VI THI NHUNG' },
    products: [grown('su-su', 'A1', 45, { price: 11_000 }), grown('bi-do', 'A2', 22), { kind: 'mang' }],
  }),
  family('do', 'Chị Dợ', 'Vừ Y Dợ', 'huoi-tho', {
    rehearsed: false,
    bank: { bin: agribank, number: '3600000001212', holder: 'VU Y DO' },
    products: [grown('cai-meo', 'A1', 25, { price: 14_000 }), { kind: 'man' }],
  }),
  family('denh', 'Anh Dềnh', 'Lầu Bá Dềnh', 'huoi-tho', {
    status: 'unverified',
    rehearsed: false,
    rides: null,
    products: [{ kind: 'khoai-so' }],
  }),
  family('lien', 'Chị Liên', 'Lô Thị Liên', 'ban-na', {
    status: 'unverified',
    rehearsed: false,
    rides: null,
    products: [{ kind: 'dau-co-ve' }],
  }),
]

export function familyOf(key: string): Family {
  const found = families.find((candidate) => candidate.key === key)
  if (!found) throw new Error(`no family ${key}`)
  return found
}
