import type { Pool } from 'pg'
import type { NewId } from '#app/ports/chance'
import type { MoneyStore } from '#app/ports/money-store'
import { ledgerRows } from './ledger-rows.server'
import { noticeRows } from './notice-rows.server'
import { paymentRows } from './payment-rows.server'
import { inTransaction } from './pools.server'

const attempts = 4
/** deadlock_detected, serialization_failure: nothing was done, so the whole may be done again. */
const passing = new Set(['40P01', '40001'])

export function createMoneyStore(pool: Pool, newId: NewId): MoneyStore {
  return {
    async transact(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await inTransaction(pool, (client) =>
            work({ ...paymentRows(client), ...noticeRows(client), ...ledgerRows(client, newId) }),
          )
        } catch (error) {
          if (attempt >= attempts || !passing.has((error as { code?: string }).code ?? '')) throw error
        }
      }
    },
  }
}
