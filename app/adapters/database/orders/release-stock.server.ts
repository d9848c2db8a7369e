// Stock goes back when orders fall away. The one place where `held_base` falls, so that held stays the sum of the lines.
import type { PoolClient } from 'pg'

/** Lines stop holding and lots get their amounts back; call in a transaction that has locked the orders. */
export async function releaseStock(client: PoolClient, orderIds: ReadonlyArray<string>): Promise<string[]> {
  const { rows } = await client.query<{ lot_id: string; amount: number }>(
    `WITH freed AS (
      UPDATE order_line SET holds = false WHERE order_id = ANY($1::uuid[]) AND holds RETURNING lot_id, base_amount
    ) SELECT lot_id, sum(base_amount) AS amount FROM freed GROUP BY lot_id ORDER BY lot_id`,
    [orderIds],
  )
  if (rows.length === 0) return []
  const lotIds = rows.map((row) => row.lot_id)
  // Always in order of id: two who return stock at once wait for each other in turn, never in a ring.
  await client.query('SELECT 1 FROM lot WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [lotIds])
  await client.query(
    `UPDATE lot l SET held_base = l.held_base - back.amount, version = l.version + 1,
        free_base = GREATEST(l.offered_base - l.held_base + back.amount, 0)
      FROM unnest($1::uuid[], $2::int[]) AS back(lot_id, amount) WHERE l.id = back.lot_id`,
    [lotIds, rows.map((row) => row.amount)],
  )
  return lotIds
}
