// People of the demo: sellers, a helper, officers, an operator and buyers. Phone numbers are invented.
import type { ClientBase } from 'pg'
import { huuKiem, muongXen } from './communes'
import { families } from './families'
import { seedId } from './ids'
import { placeId } from './places'
import { upsert } from './rows'
import { ago, day } from './vietnam-time'

export const personId = (key: string): string => seedId(`person:${key}`)
export const sellerId = (key: string): string => seedId(`seller:${key}`)
export const deviceId = (key: string): string => seedId(`device:${key}`)

/** Buyers with the place they last had things brought to. */
export const buyers = [
  ['hoa', 'Nguyễn Thị Hoa', 'cong-cho'],
  ['tuan', 'Phan Anh Tuấn', 'truong-thpt'],
  ['lan', 'Trần Thị Lan', 'buu-dien'],
  ['hien', 'Lê Thị Hiền', 'y-te-muong-xen'],
  ['duc', 'Hoàng Minh Đức', 'ben-xe'],
  ['ngan', 'Võ Thị Ngân', 'cong-cho'],
  ['quang', 'Đặng Văn Quang', 'truong-huu-kiem'],
  ['mai', 'Cao Thị Mai', 'tram-y-te'],
  ['huong-rung', 'Quán Hương Rừng', 'ben-xe'],
  ['son', 'Bùi Ngọc Sơn', 'nga-ba-ta-ca'],
] as const
export type BuyerKey = (typeof buyers)[number][0]

/** Made-up buyers whom the demo's own program plays: +84900000301 and on (app/domain/people/demo-roles.ts). */
export const madeUp = [
  'Lê Thị Vân',
  'Trần Văn Hưng',
  'Nguyễn Thu Hà',
  'Phạm Đình Lâm',
  'Hồ Thị Nga',
  'Bùi Văn Thắng',
  'Đinh Thị Yến',
  'Vũ Minh Tâm',
  'Phan Thị Thuý',
  'Ngô Văn Bình',
  'Cao Thị Hằng',
  'Mai Xuân Trường',
] as const

const phone = (number: number) => `+8490000${String(number).padStart(4, '0')}`

/** @returns E.164 of the buyer */
export function buyerPhone(key: string): string {
  return phone(201 + buyers.findIndex(([candidate]) => candidate === key))
}

export function buyerOf(key: BuyerKey): { name: string; place: string } {
  const found = buyers.find(([candidate]) => candidate === key)
  if (!found) throw new Error(`no buyer ${key}`)
  return { name: found[1], place: found[2] }
}

export async function seedPeople(db: ClientBase, now: Date): Promise<number> {
  const person = (key: string, name: string, number: number, place: string | null = null) => ({
    id: personId(key),
    phone: phone(number),
    name,
    is_demo: true,
    last_place_id: place && placeId(place),
    created_at: ago(now, 40 * day),
  })
  const rows = [
    ...families.map((family, i) => person(family.key, family.fullName, 101 + i)),
    person('helper-hien', 'Vi Thị Hiền', 151),
    person('officer-ha', 'Lương Thị Hà', 161),
    person('officer-nam', 'Kha Hoài Nam', 162),
    person('operator-long', 'Phan Đức Long', 171),
    ...madeUp.map((name, i) => person(`made-up-${i + 1}`, name, 301 + i, 'cong-cho')),
    ...buyers.map(([key, name, place], i) => person(`buyer-${key}`, name, 201 + i, place)),
  ]
  await upsert(db, 'person', ['id'], rows, ['created_at', 'last_place_id', 'phone'])
  const grant = (who: string, role: string, commune: string | null) => ({
    id: seedId(`grant:${who}:${role}`),
    person_id: personId(who),
    role,
    commune_code: commune,
    granted_by_id: personId('operator-long'),
    granted_at: ago(now, 60 * day),
  })
  const grants = [
    grant('officer-ha', 'officer', huuKiem),
    grant('officer-nam', 'officer', muongXen),
    grant('operator-long', 'operator', null),
  ]
  await upsert(db, 'role_grant', ['id'], grants, 'all')
  const devices = [
    ...families.map(({ key }) => [key, key] as const),
    ...buyers.map(([key]) => [`buyer-${key}`, `buyer-${key}`] as const),
  ]
  await upsert(
    db,
    'device',
    ['id'],
    devices.map(([key, who]) => ({ id: deviceId(key), person_id: personId(who), user_agent: 'demo' })),
    'all',
  )
  return rows.length
}
