import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ScratchDatabase, scratchDatabase } from '../../../scripts/testing/scratch-database'
import { createPools, inTransaction, type Pools } from './pools.server'
import { createPrisma } from './prisma.server'

describe('numbers from the database', () => {
  let scratch: ScratchDatabase
  let pools: Pools
  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
  })
  afterAll(async () => {
    await pools.stop()
    await scratch.drop()
  })

  it('come as plain integers through raw SQL', async () => {
    const { rows } = await pools.holds.query('SELECT 9007199254740991::int8 AS most, count(*) AS none FROM person')
    expect(rows).toEqual([{ most: 9007199254740991, none: 0 }])
  })

  it('come as plain integers through Prisma, in and out of transactions', async () => {
    const prisma = createPrisma(pools.general)
    expect(await prisma.$queryRaw`SELECT 5::int8 AS five, NULL::int8 AS nothing`).toEqual([{ five: 5, nothing: null }])
    expect(await prisma.$transaction((tx) => tx.$queryRaw`SELECT 7::int8 AS seven`)).toEqual([{ seven: 7 }])
  })

  it('are refused beyond what a plain integer can hold', async () => {
    await expect(pools.general.query('SELECT 9007199254740993::int8')).rejects.toThrow(RangeError)
  })

  it('leave nothing behind when a transaction throws', async () => {
    const failing = inTransaction(pools.holds, async (client) => {
      await client.query(`INSERT INTO outbox (id, kind, payload) VALUES (gen_random_uuid(), 'x', '{}')`)
      throw new Error('enough')
    })
    await expect(failing).rejects.toThrow('enough')
    expect((await pools.general.query('SELECT count(*) AS n FROM outbox')).rows).toEqual([{ n: 0 }])
  })
})
