// Stock in PostgreSQL: the function hold_lot (prisma/migrations/…_hold_lots) decides, this only carries taps to it.
import type { Pool } from 'pg'
import {
  deviceMaxUnits,
  type HoldOutcome,
  holdMinutes,
  personMaxUnitsPerLot,
  personMaxUnitsPerTap,
} from '#app/domain/orders/hold-rules'
import type { HoldDecided, HoldRequest, LotSnapshot, LotStore } from '#app/ports/lot-store'
import { createHoldQueue } from './hold-queue'

type Row = {
  n: number
  outcome: HoldOutcome | 'not-found' | 'key-reused'
  replayed: boolean
  order_id: string | null
  seller_id: string | null
  live_slug: string | null
  buyer_name: string | null
  price_dong: number | null
  left_units: number | null
  is_open: boolean | null
  version: number | null
}

/** `holds`: the small pool for taps; `general`: for reads. */
export function createLotStore(pools: { holds: Pool; general: Pool }): LotStore {
  async function decide(lotId: string, requests: ReadonlyArray<HoldRequest>): Promise<HoldDecided[]> {
    const { rows } = await pools.holds.query<Row>({
      name: 'hold-lot',
      text: 'SELECT * FROM hold_lot($1, $2, $3, $4, $5, $6)',
      values: [
        lotId,
        JSON.stringify(requests.map(asArgument)),
        holdMinutes,
        deviceMaxUnits,
        personMaxUnitsPerTap,
        personMaxUnitsPerLot,
      ],
    })
    if (rows.length !== requests.length) throw new Error('hold_lot answered another number of taps than it was asked')
    return rows.map((row) => decided(lotId, row))
  }

  return {
    hold: createHoldQueue(decide),
    async snapshots(lotIds) {
      const { rows } = await pools.general.query<Omit<LotSnapshot, 'isOpen'> & { isOpen: boolean }>({
        name: 'lot-snapshots',
        text: `SELECT l.id AS "lotId", l.price_dong AS "priceDong", l.free_base / l.unit_base AS left,
            l.is_open AND NOT p.is_hidden AS "isOpen", l.version
          FROM lot l JOIN product p ON p.id = l.product_id WHERE l.id = ANY($1::uuid[])`,
        values: [lotIds],
      })
      return rows
    },
  }
}

function asArgument(request: HoldRequest, n: number) {
  return {
    n,
    device: request.deviceId,
    person: request.personId,
    key: request.key,
    quantity: request.quantity,
    seen: request.seenPriceDong,
    slug: request.slug,
    order: request.orderId,
    line: request.lineId,
    codes: request.codes,
  }
}

function decided(lotId: string, row: Row): HoldDecided {
  const lot: LotSnapshot | null =
    row.price_dong === null || row.left_units === null || row.version === null
      ? null
      : { lotId, priceDong: row.price_dong, left: row.left_units, isOpen: row.is_open ?? false, version: row.version }
  return {
    outcome: row.outcome,
    replayed: row.replayed,
    orderId: row.order_id,
    sellerId: row.seller_id,
    slug: row.live_slug,
    buyerName: row.buyer_name,
    lot,
  }
}
