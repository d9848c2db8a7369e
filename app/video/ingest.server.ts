/**
 * The ingest: one WebSocket per publisher on `/ingest` (docs/protocol-media.md). Nothing is taken in before a good
 * hello; every message is bounded in size and rate; a refused unit is answered by a code and changes nothing.
 */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { chunkBytes } from './core/limits'
import { openUnitReader, readUnit, type UnitReader } from './core/unit-reader'
import {
  type ByeCode,
  clientMessage,
  closeCodes,
  headerBytes,
  readChunk,
  readMessage,
  type ServerMessage,
  subprotocol,
} from './core/wire'
import type { Take, Takes } from './takes.server'
import type { VideoLog } from './video-log'

const helloMs = 5000
/** A dead line is noticed when pings stay unanswered this long. */
const pingMs = 10_000
/** Bytes a second, and how far ahead a phone may run that sends what it had queued. About 3 Mbit/s and 4 MB. */
const rate = { perSecond: 400 * 1024, burst: 4 * 1024 * 1024 }
const maxRefusals = 400
const ackEveryBytes = 16 * 1024

export type Ingest = ReturnType<typeof openIngest>

export function openIngest(deps: { takes: Takes; now: () => Date; log: VideoLog }) {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: chunkBytes + headerBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : false),
  })

  return {
    /** Takes the upgrade if it is for `/ingest`. */
    handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean {
      if ((req.url ?? '').split('?', 1)[0] !== '/ingest') return false
      server.handleUpgrade(req, socket, head, (connected) => serve(deps, connected))
      return true
    },
    stop(): void {
      for (const client of server.clients) client.close(closeCodes['server-stopped'])
      server.close()
    },
  }
}

function serve(deps: { takes: Takes; now: () => Date; log: VideoLog }, socket: WebSocket): void {
  let take: Take | null = null
  let isGreeted = false
  let reader: UnitReader = openUnitReader()
  let bytes = 0
  let ackedBytes = 0
  let refusals = 0
  let tokens = rate.burst
  let filledAt = deps.now().getTime()
  let isAlive = true

  const hello = setTimeout(() => bye('bad-message'), helloMs)
  const ping = setInterval(() => {
    if (!isAlive) socket.terminate()
    isAlive = false
    socket.ping()
  }, pingMs)

  function say(message: ServerMessage): void {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message))
  }

  function bye(code: ByeCode): void {
    say({ type: 'bye', code })
    socket.close(closeCodes[code])
  }

  async function greet(text: string): Promise<void> {
    const message = readMessage(clientMessage, text)
    if (message?.type !== 'hello') return bye('bad-message')
    const resumed = message.resume ? deps.takes.resume(message.resume.takeId, message.resume.key) : null
    const begun = resumed ? null : await deps.takes.begin(message.token)
    if (begun && !begun.ok) return bye(begun.reason)
    const mine = resumed ?? (begun?.ok ? begun.value : null)
    if (!mine) return bye('bad-message')
    if (socket.readyState !== socket.OPEN) return deps.takes.lost(mine)
    take = mine
    mine.hangUp = (code) => {
      take = null
      bye(code)
    }
    reader = openUnitReader(mine.last)
    say({
      type: 'welcome',
      takeId: mine.takeId,
      takeNumber: mine.takeNumber,
      resumeKey: mine.resumeKey,
      resumed: resumed !== null,
      video: mine.last.video,
      audio: mine.last.audio,
    })
    deps.log.info({ takeId: mine.takeId, resumed: resumed !== null }, 'publisher connected')
  }

  function heardText(text: string): void {
    if (!isGreeted) {
      isGreeted = true
      clearTimeout(hello)
      greet(text).catch((error: unknown) => {
        deps.log.error({ err: error }, 'hello failed')
        bye('server-stopped')
      })
    } else if (take && readMessage(clientMessage, text)?.type === 'end') {
      const mine = take
      take = null
      void deps.takes.end(mine)
    } else bye('bad-message')
  }

  function heardMedia(message: Uint8Array): void {
    const refusal = takeIn(message)
    if (refusal) bye(refusal)
  }

  /** Takes a chunk in; answers the reason for hanging up, if there is one. */
  function takeIn(message: Uint8Array): ByeCode | null {
    const chunk = take ? readChunk(message) : null
    if (!take || !chunk) return 'bad-message'
    if (!spend(chunk.payload.byteLength)) return 'too-much'
    const unit = readUnit(reader, chunk)
    if (!unit.ok) return 'bad-message'
    if (unit.value) {
      const { track, seq, kind } = unit.value
      take.last[track] = seq
      const taken = take.channel.takeUnit(unit.value)
      if (!taken.ok) {
        say({ type: 'refused', track, seq, code: taken.reason })
        if (++refusals > maxRefusals) return 'bad-message'
      } else if (kind.endsWith('part')) deps.takes.partKept(take)
    }
    if (unit.value || bytes - ackedBytes >= ackEveryBytes) {
      ackedBytes = bytes
      say({ type: 'ack', video: take.last.video, audio: take.last.audio, bytes })
    }
    return null
  }

  function spend(amount: number): boolean {
    const nowMs = deps.now().getTime()
    tokens = Math.min(rate.burst, tokens + ((nowMs - filledAt) / 1000) * rate.perSecond)
    filledAt = nowMs
    tokens -= amount
    bytes += amount
    return tokens >= 0
  }

  socket.on('message', (data: Buffer, isBinary: boolean) => {
    isAlive = true
    if (isBinary) heardMedia(new Uint8Array(data))
    else heardText(data.toString('utf8'))
  })
  socket.on('pong', () => {
    isAlive = true
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    clearTimeout(hello)
    clearInterval(ping)
    if (take) deps.takes.lost(take)
    take = null
  })
}
