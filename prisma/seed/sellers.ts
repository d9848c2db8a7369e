// The families' rows: seller, bank account, helper, products and lots.
import type { ClientBase } from 'pg'
import { baseOf, inSeason, kindOf } from '#app/domain/products/kinds'
import { slugFrom } from '#app/domain/shared/words'
import type { Sealer } from '#app/ports/sealer'
import { families } from './families'
import { seedId } from './ids'
import { personId, sellerId } from './people'
import { placeId } from './places'
import { upsert } from './rows'
import { ago, at, dateText, day, monthOf } from './vietnam-time'

export const productId = (family: string, kind: string): string => seedId(`product:${family}:${kind}`)
export const lotId = (family: string, kind: string): string => seedId(`lot:${family}:${kind}`)

export type SeededLot = {
  id: string
  family: string
  kind: string
  unit: string
  unitBase: number
  priceDong: number
  left: number
}

export async function seedSellers(db: ClientBase, now: Date, sealer: Sealer): Promise<SeededLot[]> {
  const since = (i: number) => ago(now, (30 - i) * day)
  const sellers = families.map((family, i) => ({
    id: sellerId(family.key),
    person_id: personId(family.key),
    slug: slugFrom(family.displayName),
    display_name: family.displayName,
    hamlet_id: placeId(family.hamlet),
    portrait: family.portrait,
    status: family.status,
    verified_at: family.status === 'verified' ? since(i) : null,
    verified_by_id: family.status === 'verified' ? personId('officer-ha') : null,
    identity_last4: family.status === 'verified' ? String(1000 + i * 37) : null,
    consent_at: since(i),
    signed_up_by_id: personId('officer-ha'),
    rehearsed_at: family.rehearsed ? since(i) : null,
    money_mode: family.moneyMode,
    is_demo: true,
    created_at: since(i),
  }))
  await upsert(db, 'seller', ['id'], sellers, ['created_at', 'consent_at', 'status', 'verified_at', 'verified_by_id'])
  await seedMoneyAndHelp(db, now, sealer)

  const grown = families.flatMap((family) => family.products.map((product) => ({ family, ...product })))
  const products = grown.map(({ family, kind, name }) => ({
    id: productId(family.key, kind),
    seller_id: sellerId(family.key),
    kind,
    name: name ?? known(kind).name.vi,
    base: known(kind).base,
    created_at: ago(now, 20 * day),
  }))
  await upsert(db, 'product', ['id'], products, ['created_at'])

  const lots = grown.flatMap(({ family, kind, lot }) => {
    if (!lot || !inSeason(known(kind), monthOf(now))) return []
    const unit = lot.unit ?? known(kind).defaultUnit
    const unitBase = baseOf(known(kind), unit)
    if (!unitBase) throw new Error(`${kind} is not sold by ${unit}`)
    const priceDong = lot.price ?? known(kind).price.usual
    const seeded: SeededLot = {
      id: lotId(family.key, kind),
      family: family.key,
      kind,
      unit,
      unitBase,
      priceDong,
      left: lot.left,
    }
    return [{ seeded, lot }]
  })
  const rows = lots.map(({ seeded, lot }) => ({
    id: seeded.id,
    product_id: productId(seeded.family, seeded.kind),
    code: lot.code,
    unit: seeded.unit,
    unit_base: seeded.unitBase,
    price_dong: seeded.priceDong,
    offered_base: seeded.left * seeded.unitBase,
    free_base: seeded.left * seeded.unitBase,
    in_ground: lot.inGround ?? false,
    harvest_on: dateText(at(now, lot.harvest ?? 0, 12)),
    is_open: true,
    created_at: ago(now, 3 * 3_600_000),
  }))
  // Stock columns are set by settleStock once all orders stand.
  await upsert(db, 'lot', ['id'], rows, ['offered_base', 'free_base', 'created_at'])
  return lots.map(({ seeded }) => seeded)
}

/** What is held is what the lines hold; the offer is that and what shall be left. */
export async function settleStock(db: ClientBase, lots: ReadonlyArray<SeededLot>): Promise<void> {
  for (const lot of lots) {
    await db.query(
      `WITH holding AS (SELECT coalesce(sum(base_amount), 0)::int AS base FROM order_line WHERE lot_id = $1 AND holds)
       UPDATE lot SET held_base = holding.base, offered_base = holding.base + $2, free_base = $2, version = version + 1
       FROM holding WHERE id = $1`,
      [lot.id, lot.left * lot.unitBase],
    )
  }
}

async function seedMoneyAndHelp(db: ClientBase, now: Date, sealer: Sealer): Promise<void> {
  const accounts = families.flatMap(({ key, bank }, i) =>
    bank
      ? [
          {
            id: seedId(`bank:${key}`),
            seller_id: sellerId(key),
            bank_bin: bank.bin,
            number_sealed: sealer.seal(bank.number, 'bank-account.number'),
            number_hash: sealer.fingerprint(bank.number, 'bank-account.number'),
            number_last4: bank.number.slice(-4),
            holder_name: bank.holder,
            relation: bank.relation ?? 'self',
            checked_at: ago(now, (29 - i) * day),
            checked_by_id: personId('officer-ha'),
            active_from: ago(now, (30 - i) * day),
            created_by_id: personId('officer-ha'),
          },
        ]
      : [],
  )
  // The data key may be a new one: sealed again on every run.
  await upsert(db, 'bank_account', ['id'], accounts, ['checked_at', 'active_from'])
  const help = {
    seller_id: sellerId('thuong'),
    person_id: personId('helper-hien'),
    relation: 'con gái',
    approved_at: ago(now, 20 * day),
  }
  await upsert(db, 'helper', ['seller_id', 'person_id'], [help], 'all')
}

function known(kind: string) {
  const found = kindOf(kind)
  if (!found) throw new Error(`no kind ${kind}`)
  return found
}
