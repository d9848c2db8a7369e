// Prisma's client over the app's general pool. It owns no connections: closing the pool is the pool's owner's work.
import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import { PrismaClient } from './generated/client'
import { withSafeInt8 } from './int8.server'

export type Prisma = PrismaClient

/** Transactions wait at most 2 s for a connection and may last 10 s. */
export function createPrisma(pool: Pool): Prisma {
  return new PrismaClient({
    adapter: withSafeInt8(new PrismaPg(pool)),
    transactionOptions: { maxWait: 2_000, timeout: 10_000 },
    errorFormat: 'minimal',
  })
}
