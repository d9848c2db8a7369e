// Made-up buyers: they look in, hold a bunch or two now and then, say a word, and give back what they held after a while.
import type { OrderHoldInput, RoomNow } from '#app/realtime/events'
import type { OnAir } from './broadcaster'
import { between, type Chance, chanceFrom, keepDoing, oneOf, pause } from './pace'
import { asked, enter, type MarketSocket, type Seat, takeSeat } from './seat'
import { smallTalk, talk } from './talk'

type Log = { info(fields: object, message: string): void; warn(fields: object, message: string): void }
type Buyer = { readonly name: string; readonly seat: Seat; socket: MarketSocket | null }

/** Invented numbers of prisma/seed/people.ts, and how they sign what they write. */
const names = [
  'Chị Vân',
  'Anh Hưng',
  'Hà',
  'Anh Lâm',
  'Cô Nga',
  'Anh Thắng',
  'Yến',
  'Tâm',
  'Chị Thuý',
  'Bác Bình',
  'Chị Hằng',
  'Anh Trường',
]
const phoneOf = (index: number) => `+84900000${301 + index}`

const firstAfterMs = 2500
const holdEveryMs = [3500, 6500] as const
const speakEveryMs = [11_000, 21_000] as const
const keepMs = [50_000, 75_000] as const
/** So many are in the room at a time; one leaves and another comes now and then. */
const inTheRoom = 8
const comeAndGoMs = [25_000, 45_000] as const

export async function playBuyers(given: {
  origin: string
  log: Log
  signal: AbortSignal
  /** The live that is fed now. */
  onAir(): OnAir | null
}): Promise<void> {
  const { origin, log, signal, onAir } = given
  const chance = chanceFrom(20260101)
  const onError = (error: unknown) => log.warn({ err: error }, 'demo buyers: trying again')
  const all: Buyer[] = []
  await keepDoing(signal, onError, async () => {
    while (all.length < names.length) {
      const phone = phoneOf(all.length)
      const seat = await enter(takeSeat(origin, signal), { phone })
      all.push({ name: names[all.length] as string, seat, socket: null })
    }
    const here: Buyer[] = []
    try {
      await Promise.all([
        repeat(comeAndGoMs, 0, () => comeAndGo(here)),
        repeat(holdEveryMs, firstAfterMs, () => hold(here)),
        repeat(speakEveryMs, 4000, () => speak(here)),
      ])
    } finally {
      for (const buyer of here) leave(buyer)
    }
  })

  async function repeat(every: readonly [number, number], first: number, once: () => Promise<void>): Promise<void> {
    await pause(first, signal)
    while (!signal.aborted) {
      if (onAir()) await once().catch(onError)
      await pause(onAir() ? between(chance, ...every) : 1000, signal)
    }
  }

  async function comeAndGo(here: Buyer[]): Promise<void> {
    if (here.length >= inTheRoom) leave(here.shift() as Buyer)
    while (here.length < inTheRoom && !signal.aborted) {
      const buyer = oneOf(
        chance,
        all.filter((each) => !here.includes(each)),
      )
      buyer.socket = buyer.seat.socket()
      here.push(buyer)
      await room(buyer)
    }
  }

  async function room(buyer: Buyer): Promise<RoomNow | null> {
    const live = onAir()
    if (!live || !buyer.socket) return null
    const { socket } = buyer
    const answer = await asked<{ ok: true; value: RoomNow } | { ok: false }>((ack) =>
      socket.emit('room:join', { slug: live.slug }, ack),
    )
    return answer.ok ? answer.value : null
  }

  async function hold(here: Buyer[]): Promise<void> {
    const buyer = here[Math.floor(chance() * here.length)]
    const now = buyer && (await room(buyer))
    if (!buyer?.socket || !now || now.status !== 'live') return
    const wanted = chance() < 0.75 ? now.pinnedLotId : oneOf(chance, now.lots).lotId
    const lot = now.lots.find((each) => each.lotId === wanted)
    if (!lot?.isOpen || lot.left < 3) return
    const input: OrderHoldInput = {
      key: crypto.randomUUID(),
      lotId: lot.lotId,
      quantity: chance() < 0.7 ? 1 : 2,
      slug: now.slug,
      seenPriceDong: lot.priceDong,
    }
    const { socket } = buyer
    await asked((ack) => socket.emit('order:hold', input, ack))
    void giveBack(buyer, between(chance, ...keepMs)).catch(onError)
  }

  /** What nobody pays for goes back, sooner than the clock would take it. */
  async function giveBack(buyer: Buyer, afterMs: number): Promise<void> {
    await pause(afterMs, signal)
    if (!signal.aborted) await buyer.seat.post('/demo/release')
  }

  async function speak(here: Buyer[]): Promise<void> {
    const buyer = here[Math.floor(chance() * here.length)]
    const live = onAir()
    if (!buyer?.socket || !live) return
    const pinned = (await room(buyer))?.pinnedLotId
    const kind = live.lots.find((lot) => lot.lotId === pinned)?.kind ?? ''
    const words = chance() < 0.7 ? (talk[kind] ?? smallTalk) : smallTalk
    const comment = { key: crypto.randomUUID(), slug: live.slug, name: buyer.name, text: unsaid(chance, words) }
    const { socket } = buyer
    await asked((ack) => socket.emit('comment:post', comment, ack))
  }
}

function leave(buyer: Buyer): void {
  buyer.socket?.close()
  buyer.socket = null
}

const said: string[] = []
/** Something that was not just said. */
function unsaid(chance: Chance, words: ReadonlyArray<string>): string {
  const fresh = words.filter((text) => !said.includes(text))
  const text = oneOf(chance, fresh.length > 0 ? fresh : words)
  said.push(text)
  if (said.length > 14) said.shift()
  return text
}
