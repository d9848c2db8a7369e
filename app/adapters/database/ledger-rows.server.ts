import type { ClientBase } from 'pg'
import type { NewId } from '#app/ports/chance'
import type { LedgerRows } from '#app/ports/ledger'

export function ledgerRows(client: Pick<ClientBase, 'query'>, newId: NewId): LedgerRows {
  return {
    async post(posting, at) {
      const { lines } = posting
      await client.query(
        `INSERT INTO ledger_entry
           (id, posting_id, account, amount_dong, seller_id, kind, source, order_id, payment_id, by_person_id, is_demo, at)
         SELECT line.id, $1, line.account, line.amount, line.seller, $2, $3, $4, $5, $6, $7, $8
         FROM unnest($9::uuid[], $10::text[], $11::int[], $12::uuid[]) AS line (id, account, amount, seller)`,
        [
          newId(),
          posting.kind,
          posting.source,
          posting.orderId,
          posting.paymentId,
          posting.byPersonId,
          posting.isDemo,
          at,
          lines.map(() => newId()),
          lines.map((line) => line.account),
          lines.map((line) => line.amountDong),
          lines.map((line) => line.sellerId),
        ],
      )
    },
    async saleOf(orderId) {
      const { rows } = await client.query(
        `SELECT account, sum(amount_dong)::int8 AS sum FROM ledger_entry WHERE order_id = $1 AND kind = 'sale'
         GROUP BY account HAVING sum(amount_dong) <> 0`,
        [orderId],
      )
      return new Map(rows.map((row) => [row.account as string, Number(row.sum)]))
    },
    async saidByPerson(paymentId) {
      const { rows } = await client.query(
        `SELECT COALESCE(sum(amount_dong), 0)::int8 AS sum FROM ledger_entry
         WHERE payment_id = $1 AND kind = 'money' AND source = 'person' AND account LIKE 'seller-bank:%'`,
        [paymentId],
      )
      return Number(rows[0].sum)
    },
  }
}
