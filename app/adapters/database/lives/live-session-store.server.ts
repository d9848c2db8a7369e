// Live sessions' rows. One live per family at a time is the database's own rule (live_session_one_live_per_seller).
import type { Pool, PoolClient } from 'pg'
import { ok, refuse } from '#app/domain/shared/result'
import type { LiveSessionStore } from '#app/ports/live-session-store'
import { writeAudit } from '../audit.server'
import { inTransaction } from '../pools.server'
import { liveColumns, liveOf, liveTables } from './live-rows.server'
import { sharedLive } from './shared-live.server'
import { takeStore } from './take-store.server'

const uniqueViolation = '23505'

export function createLiveSessionStore(pool: () => Pool): LiveSessionStore {
  return {
    ...takeStore(pool),
    shared: (slug) => sharedLive(pool(), slug),

    async find(by) {
      const [column, value] = Object.entries(by)[0] as [keyof typeof columns, string]
      const { rows } = await pool().query(`SELECT ${liveColumns} FROM ${liveTables} WHERE ${columns[column]} = $1`, [
        value,
      ])
      return rows[0] ? liveOf(rows[0]) : null
    },

    async current(sellerId) {
      const { rows } = await pool().query(
        `SELECT ${liveColumns} FROM ${liveTables} WHERE v.seller_id = $1 AND v.status IN ('announced', 'live')
         ORDER BY v.status = 'live' DESC, v.announced_for`,
        [sellerId],
      )
      return rows.map(liveOf)
    },

    async openLots(sellerId) {
      const { rows } = await pool().query<{ lot_id: string; name: string }>(
        `SELECT l.id AS lot_id, p.name FROM lot l JOIN product p ON p.id = l.product_id
         WHERE p.seller_id = $1 AND l.is_open AND NOT p.is_hidden ORDER BY l.code`,
        [sellerId],
      )
      return rows.map((row) => ({ lotId: row.lot_id, name: row.name }))
    },

    announce: (live) =>
      inTransaction(pool(), async (db) => {
        const made = await db.query(
          `INSERT INTO live_session (id, slug, seller_id, title, announced_for, created_by_id, on_behalf, media_key, is_demo)
           SELECT $1, $2, s.id, $4, $5, $6, $7, $8, s.is_demo FROM seller s WHERE s.id = $3
           ON CONFLICT (id) DO NOTHING`,
          [
            live.id,
            live.slug,
            live.sellerId,
            live.title,
            live.announcedFor,
            live.createdById,
            live.onBehalf,
            live.mediaKey,
          ],
        )
        if (made.rowCount === 0) {
          const known = await db.query('SELECT slug FROM live_session WHERE id = $1 AND seller_id = $2', [
            live.id,
            live.sellerId,
          ])
          return known.rows[0] ? ok({ slug: known.rows[0].slug as string }) : refuse('not-found')
        }
        await db.query(
          `INSERT INTO live_lot (live_session_id, lot_id, position)
           SELECT $1, l.id, row_number() OVER (ORDER BY array_position($3::uuid[], l.id)) - 1
           FROM lot l JOIN product p ON p.id = l.product_id WHERE p.seller_id = $2 AND l.id = ANY($3)`,
          [live.id, live.sellerId, live.lotIds],
        )
        return ok({ slug: live.slug })
      }),

    async begin(liveId, by) {
      try {
        return await inTransaction(pool(), async (db) => {
          const { rows } = await db.query<{ status: string; seller_id: string }>(
            'SELECT status, seller_id FROM live_session WHERE id = $1 FOR UPDATE',
            [liveId],
          )
          const status = rows[0]?.status
          if (status !== 'announced' && status !== 'live') return refuse('over')
          await db.query(
            `UPDATE live_session SET status = 'live', started_at = COALESCE(started_at, $2), on_behalf = on_behalf OR $3 WHERE id = $1`,
            [liveId, by.now, by.onBehalf],
          )
          await record(db, liveId, rows[0]?.seller_id, status === 'live' ? 'live:take-over' : 'live:begin', by)
          return ok({ started: status === 'announced' })
        })
      } catch (error) {
        if ((error as { code?: string }).code === uniqueViolation) return refuse('other-live')
        throw error
      }
    },

    end: (liveId, by) =>
      inTransaction(pool(), async (db) => {
        const { rows } = await db.query<{ seller_id: string }>(
          `UPDATE live_session SET status = 'ended', ended_at = $2, ended_by_id = $3 WHERE id = $1 AND status = 'live' RETURNING seller_id`,
          [liveId, by.now, by.personId],
        )
        if (!rows[0]) return false
        await db.query('UPDATE pin SET unpinned_at = $2 WHERE live_session_id = $1 AND unpinned_at IS NULL', [
          liveId,
          by.now,
        ])
        await record(db, liveId, rows[0].seller_id, 'live:end', by)
        return true
      }),

    cancel: (liveId, by) =>
      inTransaction(pool(), async (db) => {
        const { rows } = await db.query<{ seller_id: string }>(
          `UPDATE live_session SET status = 'cancelled' WHERE id = $1 AND status = 'announced' RETURNING seller_id`,
          [liveId],
        )
        if (rows[0]) await record(db, liveId, rows[0].seller_id, 'live:cancel', by)
        return rows.length > 0
      }),

    pin: (liveId, lotId, by) =>
      inTransaction(pool(), async (db) => {
        const live = await db.query(`SELECT seller_id FROM live_session WHERE id = $1 AND status = 'live' FOR UPDATE`, [
          liveId,
        ])
        if (!live.rows[0]) return false
        const open = await db.query('SELECT lot_id FROM pin WHERE live_session_id = $1 AND unpinned_at IS NULL', [
          liveId,
        ])
        if ((open.rows[0]?.lot_id ?? null) === lotId) return true
        if (lotId) {
          const owned = await db.query(
            'SELECT 1 FROM lot l JOIN product p ON p.id = l.product_id WHERE l.id = $1 AND p.seller_id = $2',
            [lotId, live.rows[0].seller_id],
          )
          if (owned.rowCount === 0) return false
          await db.query(
            `INSERT INTO live_lot (live_session_id, lot_id, position)
             VALUES ($1, $2, COALESCE((SELECT max(position) + 1 FROM live_lot WHERE live_session_id = $1), 0))
             ON CONFLICT DO NOTHING`,
            [liveId, lotId],
          )
        }
        await db.query('UPDATE pin SET unpinned_at = $2 WHERE live_session_id = $1 AND unpinned_at IS NULL', [
          liveId,
          by.now,
        ])
        if (lotId) {
          await db.query(
            'INSERT INTO pin (id, live_session_id, lot_id, pinned_by_id, pinned_at) VALUES (gen_random_uuid(), $1, $2, $3, $4)',
            [liveId, lotId, by.personId, by.now],
          )
        }
        return true
      }),
  }
}

const columns = { slug: 'v.slug', id: 'v.id', mediaKey: 'v.media_key' } as const

async function record(
  db: PoolClient,
  liveId: string,
  sellerId: string | undefined,
  action: string,
  by: { personId: string; deviceId: string; onBehalf: boolean },
): Promise<void> {
  await writeAudit(db, {
    personId: by.personId,
    deviceId: by.deviceId,
    onBehalfOf: by.onBehalf ? (sellerId ?? null) : null,
    action,
    subject: `live:${liveId}`,
  })
}
