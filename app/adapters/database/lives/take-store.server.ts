// Takes: each time a phone publishes. At most one is open per live (unique index take_one_open).
import type { Pool } from 'pg'
import { ok, refuse } from '#app/domain/shared/result'
import type { LiveSessionStore } from '#app/ports/live-session-store'
import { inTransaction } from '../pools.server'
import { liveColumns, liveOf, liveTables, takeColumns, takeOf } from './live-rows.server'

export function takeStore(pool: () => Pool): Pick<LiveSessionStore, 'newestTake' | 'openTake' | 'closeTake'> {
  const newest = `SELECT ${takeColumns} FROM take WHERE live_session_id = $1 ORDER BY number DESC LIMIT 1`
  return {
    async newestTake(liveId) {
      const { rows } = await pool().query(newest, [liveId])
      return rows[0] ? takeOf(rows[0]) : null
    },
    openTake: (input, judge) =>
      inTransaction(pool(), async (db) => {
        const found = await db.query(`SELECT ${liveColumns} FROM ${liveTables} WHERE v.id = $1 FOR UPDATE OF v`, [
          input.liveId,
        ])
        if (!found.rows[0]) return refuse('not-open')
        const live = liveOf(found.rows[0])
        const last = (await db.query(newest, [input.liveId])).rows[0]
        const verdict = judge(live, last ? takeOf(last) : null)
        if (verdict !== 'ok') return refuse(verdict)
        await db.query(
          `UPDATE take SET ended_at = $2, end_reason = 'replaced' WHERE live_session_id = $1 AND ended_at IS NULL`,
          [input.liveId, input.now],
        )
        const number = (last?.number ?? 0) + 1
        await db.query(
          'INSERT INTO take (id, live_session_id, number, device_id, person_id, started_at) VALUES ($1, $2, $3, $4, $5, $6)',
          [input.takeId, input.liveId, number, input.deviceId, input.personId, input.now],
        )
        return ok({ number, live })
      }),
    async closeTake({ takeId, reason, at }) {
      await pool().query('UPDATE take SET ended_at = $2, end_reason = $3 WHERE id = $1 AND ended_at IS NULL', [
        takeId,
        at,
        reason,
      ])
    },
  }
}
