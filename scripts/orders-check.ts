// `npm run orders:check`: proves over the whole database that nothing is oversold and every sum agrees. Ends with 1 when not.
import { Pool } from 'pg'
import { openDatabase } from './database/connection'
import { checkOrders } from './orders/check-orders'

const database = await openDatabase(process.env.DATA_DIR ?? '.data')
const pool = new Pool({ connectionString: database.ownerUrl, max: 1 })
try {
  const breaches = await checkOrders(pool)
  for (const { rule, subject, details } of breaches) console.log(`${rule}: ${subject} (${details})`)
  console.log(breaches.length ? `${breaches.length} breaches` : 'Every order, lot and basket agrees.')
  process.exitCode = breaches.length ? 1 : 0
} finally {
  await pool.end()
  await database.stop()
}
