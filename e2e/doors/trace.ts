// What an attempt left behind: every table of the market as one fingerprint, before and after.
import { Pool } from 'pg'
import { checkOrders } from '../../scripts/orders/check-orders'

/** A phone met for the first time, when it was last seen, how often it asked and that a tap was told no are no change. */
const notOfTheMarket = [
  '_prisma_migrations',
  'rate_limit',
  'device',
  'sign_in_session',
  'sign_in_code',
  'hold_decision',
]

export type Trace = {
  db: Pool
  /** Fingerprint of each table. */
  look(): Promise<Record<string, string>>
  /** Breaches of `npm run orders:check`. */
  breaches(): ReturnType<typeof checkOrders>
  end(): Promise<void>
}

export async function openTrace(ownerUrl: string): Promise<Trace> {
  const db = new Pool({ connectionString: ownerUrl, max: 1 })
  const { rows } = await db.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1) ORDER BY 1`,
    [notOfTheMarket],
  )
  const each = rows.map(
    ({ name }) => `SELECT '${name}' AS name, count(*) || ' ' || md5(string_agg(t::text, '|' ORDER BY t::text)) AS print
      FROM "${name}" t`,
  )
  return {
    db,
    async look() {
      const prints = await db.query<{ name: string; print: string | null }>(each.join(' UNION ALL '))
      return Object.fromEntries(prints.rows.map(({ name, print }) => [name, print ?? 'empty']))
    },
    breaches: () => checkOrders(db),
    end: () => db.end(),
  }
}
