// Rows of the seed whose ids depend on the day.
import type { Pool } from 'pg'
import { family } from './forms'

export async function seededIds(db: Pool) {
  const one = async (sql: string, ...values: string[]): Promise<string> => {
    const { rows } = await db.query<{ found: string }>(`SELECT ${sql} LIMIT 1`, values)
    if (!rows[0]) throw new Error(`The seed has no ${sql}`)
    return rows[0].found
  }
  const order = await one(
    `id AS found FROM orders WHERE seller_id = $1 AND status = 'confirmed' AND trip_id IS NOT NULL`,
    family,
  )
  const held = await one(`id AS found FROM orders WHERE seller_id = $1 AND status = 'held'`, family)
  return {
    order,
    held,
    trip: await one('trip_id AS found FROM orders WHERE id = $1', order),
    payment: await one(
      `p.id AS found FROM payment p JOIN orders o ON o.id = p.order_id WHERE o.seller_id = $1 AND o.status = 'says_paid'`,
      family,
    ),
    /** A live of hers that is over. */
    past: await one(`slug AS found FROM live_session WHERE seller_id = $1 AND status = 'ended'`, family),
    photo: await one(`id AS found FROM photo WHERE seller_id = $1 AND status = 'ready'`, family),
    /** An order of the same buyer that is on its way: too late to cancel. */
    link: await one(
      `'/o/' || o.code || '-' || right(o.recipient_phone, 3) AS found FROM orders o JOIN orders h ON h.person_id = o.person_id
       WHERE h.id = $1 AND o.status = 'on_the_way'`,
      held,
    ),
  }
}
