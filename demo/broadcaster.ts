// Chị Thương's phone, played by a program: the clip goes up over the real ingest, the pin follows what the hands lift.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { publishClip } from './clip-publisher'
import { keepDoing, pause } from './pace'
import { asked, enter, type MarketSocket, takeSeat } from './seat'

export type OnAir = {
  readonly slug: string
  readonly lots: ReadonlyArray<{ lotId: string; kind: string; priceDong: number }>
}
type Seat = OnAir & { readonly token: string }
type Timeline = { timeline: ReadonlyArray<{ from: number; until: number; kind: string }> }
type Log = { info(fields: object, message: string): void; warn(fields: object, message: string): void }

const folder = path.resolve(import.meta.dirname, '../public/demo')
const { timeline } = JSON.parse(readFileSync(path.join(folder, 'khe-nhinh.json'), 'utf8')) as Timeline
/** The picture reaches the rooms about so much later than it is sent: the pin waits for it. */
const pictureDelayMs = 1200
const tendEveryMs = 60_000

/** Publishes until the signal aborts. `onAir` hears of the live that is fed, null while a real phone has it. */
export async function broadcast(given: {
  origin: string
  log: Log
  signal: AbortSignal
  onAir(live: OnAir | null): void
}): Promise<void> {
  const { origin, log, signal, onAir } = given
  const onError = (error: unknown) => log.warn({ err: error }, 'demo broadcaster: trying again')
  await keepDoing(signal, onError, async () => {
    const seller = await enter(takeSeat(origin, signal), { role: 'seller' })
    const socket = seller.socket()
    const tending = setInterval(() => void seller.post('/demo/tend').catch(onError), tendEveryMs)
    try {
      while (!signal.aborted) await takeTheAir(async () => (await seller.post('/demo/broadcast')).json(), socket)
    } finally {
      clearInterval(tending)
      socket.close()
      onAir(null)
    }
  })

  async function takeTheAir(ask: () => Promise<{ ok: boolean; value: Seat }>, socket: MarketSocket): Promise<void> {
    const answer = await ask()
    if (!answer.ok) return pause(20_000, signal)
    let seat = answer.value
    let fresh = true
    onAir(seat)
    let lifted: string | null = null
    const end = await publishClip({
      file: path.join(folder, 'khe-nhinh.mp4'),
      ingestUrl: `${origin.replace(/^http/, 'ws')}/ingest`,
      signal,
      async token() {
        if (!fresh) {
          const again = await ask()
          if (again.ok) seat = again.value
        }
        fresh = false
        return seat.token
      },
      onPosition(seconds) {
        const kind = timeline.findLast((entry) => entry.from <= seconds)?.kind ?? null
        if (kind === lifted) return
        lifted = kind
        const lot = seat.lots.find((each) => each.kind === kind)
        if (lot) void pin(socket, seat.slug, lot.lotId)
      },
    })
    onAir(null)
    if (end !== 'by-signal') log.info({ end }, 'demo broadcaster: off the air')
    await pause(end === 'taken-over' ? 20_000 : 2000, signal)
  }

  async function pin(socket: MarketSocket, slug: string, lotId: string): Promise<void> {
    await pause(pictureDelayMs, signal)
    if (signal.aborted) return
    const answer = await asked<{ ok: boolean }>((ack) => socket.emit('pin:set', { slug, lotId }, ack)).catch(() => null)
    if (!answer?.ok) log.warn({ answer }, 'demo broadcaster: the pin was not taken')
  }
}
