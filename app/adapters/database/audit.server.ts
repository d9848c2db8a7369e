import type { Pool, PoolClient } from 'pg'
import { v7 as uuidv7 } from 'uuid'

/** One line of the record of deeds, in the caller's transaction. `details`: nothing sensitive. */
export async function writeAudit(
  db: Pool | PoolClient,
  deed: {
    personId: string
    deviceId: string
    /** The seller it was done for by another: "làm hộ". */
    onBehalfOf: string | null
    action: string
    subject: string
    details?: Record<string, unknown>
  },
): Promise<void> {
  await db.query(
    `INSERT INTO audit (id, person_id, device_id, on_behalf_of, action, subject, details) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [uuidv7(), deed.personId, deed.deviceId, deed.onBehalfOf, deed.action, deed.subject, deed.details ?? {}],
  )
}
