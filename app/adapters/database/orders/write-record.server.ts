// What was done by whom, in the transaction of the deed itself.
import type { PoolClient } from 'pg'
import type { NewId } from '#app/ports/chance'
import type { Deed } from '#app/ports/order-transactions'

export async function writeDeed(client: PoolClient, newId: NewId, subject: string, deed: Deed): Promise<void> {
  await client.query(
    'INSERT INTO audit (id, person_id, device_id, on_behalf_of, action, subject, details) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [newId(), deed.personId, deed.deviceId, deed.onBehalfOf, deed.action, subject, JSON.stringify(deed.details)],
  )
}
