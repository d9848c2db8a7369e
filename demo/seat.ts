// Somebody at the market's doors, as a browser would come: cookies kept, forms posted from the market's own origin.
import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '#app/realtime/events'

export type MarketSocket = Socket<ServerToClient, ClientToServer>
export type Seat = {
  get(path: string): Promise<Response>
  post(path: string, fields?: Record<string, string>): Promise<Response>
  /** A connection of its own, as this person; the caller closes it. */
  socket(): MarketSocket
}

export function takeSeat(origin: string, signal: AbortSignal): Seat {
  const cookies = new Map<string, string>()
  const header = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(path: string, init: RequestInit): Promise<Response> {
    const headers = { Origin: origin, Cookie: header(), 'User-Agent': 'cho-ban-demo' }
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual', signal })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    if (response.status >= 400) throw new Error(`${init.method ?? 'GET'} ${path}: ${response.status}`)
    return response
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, fields = {}) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    socket: () =>
      io(origin, {
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: { Cookie: header(), Origin: origin, 'User-Agent': 'cho-ban-demo' },
      }),
  }
}

/** Enters a role of /demo. `who`: `{ role }`, or `{ phone }` of a made-up buyer. */
export async function enter(seat: Seat, who: { role: string } | { phone: string }): Promise<Seat> {
  const answer = await seat.post('/demo?index', who)
  if (answer.status !== 302) throw new Error(`could not enter ${JSON.stringify(who)}: ${answer.status}`)
  return seat
}

/** Asks over the socket and waits for the answer; a refusal is an answer, too. */
export function asked<Answer>(emit: (ack: (answer: Answer) => void) => void, ms = 8000): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer over the socket')), ms)
    emit((answer) => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
}
