// The demo: a broadcaster, made-up buyers and a pretend bank, each at the doors that anybody uses (docs/decisions/007).

import { runBank } from './bank-errands'
import { broadcast, type OnAir } from './broadcaster'
import { playBuyers } from './buyers'

type Log = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
}

/**
 * @param given.origin the market's address on this machine, plain HTTP
 * @param given.bankSecret what the bank signs its notices with (SEPAY_WEBHOOK_SECRET); without it transfers are not told
 */
export async function startDemo(given: {
  origin: string
  log: Log
  bankSecret?: string | undefined
}): Promise<{ stop(): Promise<void> }> {
  const { origin, log, bankSecret: secret = process.env.SEPAY_WEBHOOK_SECRET } = given
  const ending = new AbortController()
  const { signal } = ending
  let live: OnAir | null = null
  const players = [
    broadcast({
      origin,
      log,
      signal,
      onAir(now) {
        live = now
      },
    }),
    playBuyers({ origin, log, signal, onAir: () => live }),
    ...(secret ? [runBank({ origin, secret, log, signal })] : []),
  ]
  return {
    async stop() {
      ending.abort()
      await Promise.allSettled(players)
    },
  }
}
