// The pretend bank: fetches what was asked for on /demo/bank and tells the market over the real, signed webhook.
import { tellTransfer } from './fake-bank'
import { keepDoing, pause } from './pace'
import { enter, takeSeat } from './seat'

type Log = { info(fields: object, message: string): void; warn(fields: object, message: string): void }
type Errand = { account: string; amountDong: number; content: string; afterSeconds: number }

export async function runBank(given: { origin: string; secret: string; log: Log; signal: AbortSignal }): Promise<void> {
  const { origin, secret, log, signal } = given
  const onError = (error: unknown) => log.warn({ err: error }, 'demo bank: trying again')
  await keepDoing(signal, onError, async () => {
    const clerk = await enter(takeSeat(origin, signal), { role: 'operator' })
    while (!signal.aborted) {
      const errands = (await (await clerk.get('/demo/transfers')).json()) as Errand[]
      for (const errand of errands) void carryOut(errand).catch(onError)
    }
  })

  async function carryOut({ afterSeconds, ...transfer }: Errand): Promise<void> {
    await pause(afterSeconds * 1000, signal)
    if (signal.aborted) return
    const answer = await tellTransfer({ origin, secret }, transfer)
    if (!answer.ok) throw new Error(`the market did not take the bank's notice: ${answer.status}`)
  }
}
