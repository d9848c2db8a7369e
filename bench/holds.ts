/**
 * Taps on one lot of a running market: real Socket.IO clients, each a device of its own, as fast as answers come back.
 * Every client taps twice (more an unnamed device may not), so a run takes half as many clients as taps.
 */
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '../app/realtime/events'

export type HoldsInput = {
  /** A running market, e.g. `http://127.0.0.1:3000`. */
  readonly origin: string
  readonly slug: string
  readonly lotId: string
  readonly priceDong: number
  /** How many taps; the lot needs so many units. */
  readonly taps: number
  /** Taps on their way at once. */
  readonly atOnce: number
}
export type HoldsFigures = {
  readonly holdsPerS: number
  readonly ackP50Ms: number
  readonly ackP99Ms: number
  readonly held: number
  readonly refused: number
}
type Buyer = Socket<ServerToClient, ClientToServer>
const tapsPerDevice = 2

export async function measureHolds(input: HoldsInput): Promise<HoldsFigures> {
  const buyers = await connectBuyers(input.origin, Math.ceil(input.taps / tapsPerDevice))
  try {
    const waits: number[] = []
    let held = 0
    let refused = 0
    let next = 0
    const tap = async (buyer: Buyer) => {
      const begun = performance.now()
      const answer = await buyer.timeout(10_000).emitWithAck('order:hold', {
        key: randomUUID(),
        lotId: input.lotId,
        quantity: 1,
        slug: input.slug,
        seenPriceDong: input.priceDong,
      })
      waits.push(performance.now() - begun)
      if (answer.ok) held++
      else refused++
    }
    const begun = performance.now()
    await Promise.all(
      Array.from({ length: input.atOnce }, async () => {
        while (next < input.taps) await tap(buyers[next++ % buyers.length] as Buyer)
      }),
    )
    const seconds = (performance.now() - begun) / 1000
    waits.sort((a, b) => a - b)
    const at = (share: number) => Math.round((waits[Math.ceil(share * waits.length) - 1] ?? 0) * 10) / 10
    return { holdsPerS: Math.round(held / seconds), ackP50Ms: at(0.5), ackP99Ms: at(0.99), held, refused }
  } finally {
    for (const buyer of buyers) buyer.disconnect()
  }
}

/** Gives the pinned (or first) lot of the running live so many units more, and tells where it is. */
export async function stockForTaps(ownerUrl: string, units: number) {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ slug: string; lotId: string; priceDong: number }>(
      `WITH found AS (
        SELECT v.slug, ll.lot_id FROM live_session v JOIN live_lot ll ON ll.live_session_id = v.id
        WHERE v.status = 'live' ORDER BY v.slug, ll.position LIMIT 1)
      UPDATE lot l SET offered_base = GREATEST(l.offered_base, l.held_base) + l.unit_base * $1::int, is_open = true,
          free_base = GREATEST(l.offered_base, l.held_base) + l.unit_base * $1::int - l.held_base, version = l.version + 1
        FROM found WHERE l.id = found.lot_id
        RETURNING found.slug, l.id AS "lotId", l.price_dong AS "priceDong"`,
      [units],
    )
    const [lot] = rows
    if (!lot) throw new Error('No live is running in this market.')
    return lot
  } finally {
    await client.end()
  }
}

async function connectBuyers(origin: string, count: number): Promise<Buyer[]> {
  const buyers: Buyer[] = []
  // In small steps: what is measured is the taps, not the handshakes.
  while (buyers.length < count) {
    const step = Array.from({ length: Math.min(50, count - buyers.length) }, () => connectBuyer(origin))
    buyers.push(...(await Promise.all(step)))
  }
  return buyers
}

function connectBuyer(origin: string): Promise<Buyer> {
  const buyer: Buyer = io(origin, { transports: ['websocket'], forceNew: true, reconnection: false })
  return new Promise((resolve, reject) => {
    buyer.once('connect', () => resolve(buyer))
    buyer.once('connect_error', reject)
  })
}
