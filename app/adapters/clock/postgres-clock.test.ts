import { expect, it } from 'vitest'
import { createPostgresClock } from './postgres-clock.server'

/** A machine and a database whose clocks the test moves by hand. */
function setUp() {
  const state = { machine: 1_000, database: Date.parse('2026-07-01T05:00:00Z'), delays: [0] as number[], down: false }
  const query = async () => {
    if (state.down) throw new Error('down')
    const delay = state.delays.shift() ?? 0
    state.machine += delay
    const ms = state.database
    state.machine += delay
    return { rows: [{ ms: String(ms) }] }
  }
  const clock = createPostgresClock(() => ({ query }), { now: () => state.machine } as Performance)
  return { state, clock }
}

it('tells the database’s time, whatever the machine’s clock says', async () => {
  const { state, clock } = setUp()
  await clock.measure()
  expect(clock.now()).toEqual(new Date('2026-07-01T05:00:00Z'))
  state.machine += 90_000
  expect(clock.now()).toEqual(new Date('2026-07-01T05:01:30Z'))
  clock.stop()
})

it('believes the quickest of its questions', async () => {
  const { state, clock } = setUp()
  state.delays = [400, 5, 300]
  await clock.measure()
  // After the quick answer (5 ms back) the slow third question took 600 ms.
  expect(clock.now().getTime() - state.database).toBe(605)
  clock.stop()
})

it('goes on as last measured while the database is down', async () => {
  const { state, clock } = setUp()
  await clock.measure()
  state.down = true
  await expect(clock.measure()).rejects.toThrow('down')
  state.machine += 1_000
  expect(clock.now()).toEqual(new Date('2026-07-01T05:00:01Z'))
  clock.stop()
})
