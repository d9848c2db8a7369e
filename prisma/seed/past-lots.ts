// Lots of lives that are over: closed, all of it sold.
import type { ClientBase } from 'pg'
import { baseOf, kindOf } from '#app/domain/products/kinds'
import { pastLives, pastLotId } from './lives'
import { upsert } from './rows'
import { productId, type SeededLot } from './sellers'
import { at, dateText } from './vietnam-time'

export async function pastLots(db: ClientBase, now: Date): Promise<Array<SeededLot & { live: string }>> {
  const lots = pastLives.flatMap((live) =>
    live.kinds.map((id, i) => {
      const kind = kindOf(id)
      const unitBase = kind && baseOf(kind, kind.defaultUnit)
      if (!kind || !unitBase) throw new Error(`no kind ${id}`)
      const lot = {
        id: pastLotId(live.key, id),
        family: live.seller,
        kind: id,
        unit: kind.defaultUnit,
        unitBase,
        priceDong: kind.price.usual,
        left: 0,
        live: live.key,
      }
      const row = {
        id: lot.id,
        product_id: productId(live.seller, id),
        code: `A${i + 1}`,
        unit: lot.unit,
        unit_base: unitBase,
        price_dong: lot.priceDong,
        offered_base: 0,
        free_base: 0,
        in_ground: false,
        harvest_on: dateText(at(now, 1 - live.daysAgo, 12)),
        is_open: false,
        created_at: at(now, -live.daysAgo, 17),
      }
      return { lot, row }
    }),
  )
  await upsert(
    db,
    'lot',
    ['id'],
    lots.map(({ row }) => row),
    ['offered_base', 'free_base'],
  )
  return lots.map(({ lot }) => lot)
}
