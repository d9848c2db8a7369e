import { expect, it } from 'vitest'
import { makeDemoTransfers } from './demo-transfers.server'

const transfer = { account: '1', amountDong: 47_000, content: 'A', afterSeconds: 0 }

it('hands over what was asked for, once', async () => {
  const transfers = makeDemoTransfers()
  transfers.ask(transfer)
  const never = new AbortController().signal
  expect(await transfers.fetch(never)).toEqual([transfer])
  const waiting = transfers.fetch(never)
  transfers.ask({ ...transfer, content: 'B' })
  expect((await waiting).map(({ content }) => content)).toEqual(['B'])
})

it('comes back empty-handed when told to stop waiting', async () => {
  const stop = new AbortController()
  const waiting = makeDemoTransfers().fetch(stop.signal)
  stop.abort()
  expect(await waiting).toEqual([])
})
