import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ScratchDatabase, scratchDatabase } from '../../../scripts/testing/scratch-database'
import { createPools, inTransaction, type Pools } from '../database/pools.server'
import { startOutbox, writeOutbox } from './outbox.server'
import { createJobQueue } from './pg-boss.server'

describe('work that outlives a request', () => {
  const log = { error: (fields: object, message: string) => void problems.push(`${message} ${JSON.stringify(fields)}`) }
  const problems: string[] = []
  const done: unknown[] = []
  let failures = 1
  let scratch: ScratchDatabase
  let pools: Pools
  const jobs = createJobQueue()
  let outbox: ReturnType<typeof startOutbox>

  beforeAll(async () => {
    scratch = await scratchDatabase()
    pools = createPools({ databaseUrl: scratch.appUrl, onError: () => {} })
    jobs.handle('note-keep', async (payload) => void done.push(payload))
    jobs.handle('note-fail-once', async (payload) => {
      if (failures-- > 0) throw new Error('not yet')
      done.push(payload)
    })
    jobs.repeat('count', 60, async () => void done.push('swept'))
    await jobs.start({ pool: pools.general, log, work: true })
    const take = jobs.take.bind(jobs)
    outbox = startOutbox({ pool: pools.general, take, onMoved: jobs.wake, log, everyMs: 50 })
  })
  afterAll(async () => {
    await outbox.stop()
    await jobs.stop()
    await pools.stop()
    await scratch.drop()
  })
  const seen = (expected: unknown) => vi.waitFor(() => expect(done).toContainEqual(expected), { timeout: 10_000 })

  it('is done once by the app’s own login', async () => {
    await jobs.send('note-keep', { n: 1 })
    await seen({ n: 1 })
    expect(problems).toEqual([])
  })

  it('is done when its message was committed, and never when it was rolled back', async () => {
    await inTransaction(pools.general, (client) => writeOutbox(client, [{ kind: 'note-keep', payload: { n: 2 } }]))
    const failing = inTransaction(pools.general, async (client) => {
      await writeOutbox(client, [{ kind: 'note-keep', payload: { n: 3 } }])
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    outbox.wake()
    await seen({ n: 2 })
    expect(done).not.toContainEqual({ n: 3 })
    expect((await pools.general.query('SELECT attempts FROM outbox WHERE dispatched_at IS NOT NULL')).rows).toEqual([
      { attempts: 1 },
    ])
  })

  it('is asked for once while it waits, with the same key', async () => {
    const startAfter = new Date(Date.now() + 3_600_000)
    await jobs.send('note-keep', { n: 4 }, { key: 'k', startAfter })
    await jobs.send('note-keep', { n: 5 }, { key: 'k', startAfter })
    const { rows } = await pools.general.query(`SELECT data FROM pgboss.job WHERE state = 'created'`)
    expect(rows).toEqual([{ data: { n: 4 } }])
  })

  it('runs sweeps at once', () => seen('swept'))

  it('keeps a message that nobody handles, and says so', async () => {
    await inTransaction(pools.general, (client) => writeOutbox(client, [{ kind: 'unknown-kind', payload: {} }]))
    await vi.waitFor(() => expect(problems.join()).toContain('unknown-kind'))
    const { rows } = await pools.general.query('SELECT attempts FROM outbox WHERE dispatched_at IS NULL')
    expect(rows).toEqual([{ attempts: 1 }])
  })

  it('is tried again after a failure', async () => {
    await jobs.send('note-fail-once', { n: 6 })
    await vi.waitFor(async () => {
      const { rows } = await pools.general.query(`SELECT state FROM pgboss.job WHERE name = 'note-fail-once'`)
      expect(rows).toEqual([{ state: 'retry' }])
    }, 10_000)
  })
})
