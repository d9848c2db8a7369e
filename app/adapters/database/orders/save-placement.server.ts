import type { PoolClient } from 'pg'
import type { NewId } from '#app/ports/chance'
import type { Placement } from '#app/ports/order-transactions'
import { writeDeed } from './write-record.server'

/** Basket, order, buyer and audit of a placed order. The trip and the order are locked by the caller. */
export async function savePlacement(client: PoolClient, placement: Placement, newId: NewId): Promise<void> {
  const { basket, orderId, personId } = placement
  if (basket.quote) {
    await client.query(
      `INSERT INTO basket (id, trip_id, person_id, place_id, fee_dong, quote) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO UPDATE SET fee_dong = EXCLUDED.fee_dong, quote = EXCLUDED.quote`,
      [basket.id, placement.tripId, personId, placement.placeId, placement.feeDong, JSON.stringify(basket.quote)],
    )
  }
  await client.query(
    `UPDATE orders SET status = $2::"OrderStatus", person_id = $3, trip_id = $4, place_id = $5, basket_id = $6,
        method = $7::"PayMethod", recipient_name = $8, recipient_phone = $9, note = $10, fee_dong = $11, pay_until = $12,
        delivery_code = $13, hold_until = NULL, updated_at = now()
      WHERE id = $1`,
    [
      orderId,
      placement.status,
      personId,
      placement.tripId,
      placement.placeId,
      basket.id,
      placement.method,
      placement.recipientName,
      placement.recipientPhone,
      placement.note,
      placement.feeDong,
      placement.payUntil,
      placement.deliveryCode,
    ],
  )
  await client.query('UPDATE person SET last_place_id = $2, name = COALESCE(name, $3) WHERE id = $1', [
    personId,
    placement.placeId,
    placement.recipientName,
  ])
  await writeDeed(client, newId, `order:${orderId}`, {
    personId,
    deviceId: placement.deviceId,
    onBehalfOf: null,
    action: 'order:placed',
    details: { to: placement.status, method: placement.method, tripId: placement.tripId, feeDong: placement.feeDong },
  })
}
