import type { PoolClient } from 'pg'
import type { NoticeRows } from '#app/ports/notice-store'

export function noticeRows(client: PoolClient): NoticeRows {
  return {
    async addNotice(notice) {
      // Waits for another transaction that tells of the same transfer, then finds it told (index notice_once).
      const added = await client.query(
        `INSERT INTO notice (id, provider, environment, account, external_id, is_verified, raw, received_at, amount_dong, result)
         VALUES ($1, $2, $3, $4, $5, true, $6, $7, $8, 'unknown-memo')
         ON CONFLICT (provider, environment, COALESCE(account, ''), external_id) WHERE is_verified AND result <> 'duplicate'
         DO NOTHING`,
        [
          notice.id,
          notice.provider,
          notice.environment,
          notice.account,
          notice.externalId,
          notice.raw,
          notice.receivedAt,
          notice.amountDong,
        ],
      )
      return added.rowCount === 1
    },
    async closeNotice(noticeId, end) {
      await client.query('UPDATE notice SET result = $2, memo = $3, payment_id = $4, applied_at = $5 WHERE id = $1', [
        noticeId,
        end.result,
        end.memo,
        end.paymentId,
        end.appliedAt,
      ])
    },
    async noticedFor(paymentId) {
      const { rows } = await client.query(
        `SELECT COALESCE(sum(amount_dong), 0)::int8 AS sum FROM notice
         WHERE payment_id = $1 AND result IN ('applied', 'short', 'over', 'late', 'refund-due')`,
        [paymentId],
      )
      return Number(rows[0].sum)
    },
    async familiesOfAccounts(fingerprints) {
      const { rows } = await client.query(
        'SELECT DISTINCT seller_id AS id FROM bank_account WHERE number_hash = ANY($1::bytea[])',
        [fingerprints],
      )
      return rows.map((row) => row.id as string)
    },
  }
}
