/**
 * The publisher's end of the ingest: connects, says hello, sends what the queue holds within a window, resumes after a
 * drop. Runs in a worker of the browser and in Node alike: socket, clock and timers are passed in.
 */
import type { Track } from './limits'
import {
  acknowledge,
  dropToKeyFrame,
  nextChunk,
  openQueue,
  push,
  type QueuedUnit,
  queuedSeconds,
  restart,
  rewind,
} from './uplink-queue'
import { type ByeCode, closeCodes, isFinal, readMessage, serverMessage } from './wire'

/** The part of a WebSocket that is used; the browser's and the one of `ws` both fit. */
export type UplinkSocket = {
  binaryType: string
  onopen: ((event: never) => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: { code: number }) => void) | null
  onerror: ((event: never) => void) | null
  send(data: string | Uint8Array<ArrayBuffer>): void
  close(code?: number): void
}

export type UplinkDeps = {
  readonly connect: () => UplinkSocket
  /** Asked at every connection. */
  readonly token: () => string | Promise<string>
  readonly nowMs: () => number
  readonly setTimer: (run: () => void, ms: number) => unknown
  readonly clearTimer: (timer: never) => void
  /** 0 to 1, for spreading reconnections. */
  readonly chance: () => number
  readonly onState: (state: 'connecting' | 'live' | 'reconnecting') => void
  /** The server wants nothing more; also after `end`. */
  readonly onStopped: (code: ByeCode) => void
  readonly onKeyFrameNeeded: () => void
  readonly onRefused?: (track: Track, code: string) => void
}

export type Uplink = ReturnType<typeof openUplink>

const silenceMs = 4000
const attemptMs = 4000
const tickMs = 500

export function openUplink(deps: UplinkDeps) {
  const queue = openQueue()
  let socket: UplinkSocket | null = null
  let resume: { takeId: string; key: string } | null = null
  let isWelcome = false
  let isStopped = false
  let wasLive = false
  let attempts = 0
  let attemptBegan = 0
  let heardAt = 0
  let sentBytes = 0
  let ackedBytes = 0
  let ackedBefore = 0
  /** Bytes acknowledged in each of the last ticks, for the window and the bars. */
  let rates: number[] = []
  let ackedLastTick = 0
  let retry: unknown = null
  let ending: (() => void) | null = null

  const ticker = deps.setTimer(tick, tickMs)
  let timer = ticker
  connect()

  function connect(): void {
    deps.onState(wasLive ? 'reconnecting' : 'connecting')
    attemptBegan = deps.nowMs()
    const mine = deps.connect()
    socket = mine
    mine.binaryType = 'arraybuffer'
    mine.onopen = async () => {
      const token = await deps.token()
      if (socket === mine) mine.send(JSON.stringify({ type: 'hello', token, ...(resume ? { resume } : {}) }))
    }
    mine.onmessage = (event) => {
      if (socket === mine && typeof event.data === 'string') heard(event.data)
    }
    mine.onclose = (event) => {
      if (socket === mine) lost(event.code)
    }
    mine.onerror = () => {}
  }

  function heard(text: string): void {
    heardAt = deps.nowMs()
    const message = readMessage(serverMessage, text)
    if (!message) return
    if (message.type === 'welcome') {
      isWelcome = true
      wasLive = true
      attempts = 0
      sentBytes = 0
      ackedBytes = 0
      ackedLastTick = 0
      resume = { takeId: message.takeId, key: message.resumeKey }
      if (message.resumed) {
        acknowledge(queue, 'video', message.video)
        acknowledge(queue, 'audio', message.audio)
        rewind(queue)
      } else restart(queue)
      if (queue.needsKeyFrame) deps.onKeyFrameNeeded()
      deps.onState('live')
    } else if (message.type === 'ack') {
      acknowledge(queue, 'video', message.video)
      acknowledge(queue, 'audio', message.audio)
      ackedBefore += Math.max(0, message.bytes - ackedBytes)
      ackedBytes = message.bytes
    } else if (message.type === 'refused') {
      acknowledge(queue, message.track, 0)
      queue.waiting[message.track] = queue.waiting[message.track].filter((unit) => unit.seq !== message.seq)
      deps.onRefused?.(message.track, message.code)
      if (message.code === 'key-frame-needed' || message.code === 'key-frame-due' || message.code === 'no-init') {
        dropToKeyFrame(queue)
        if (queue.needsKeyFrame) deps.onKeyFrameNeeded()
      }
    }
    flush()
  }

  function flush(): void {
    if (!socket || !isWelcome) return
    const window = windowBytes()
    while (sentBytes - ackedBytes < window) {
      const chunk = nextChunk(queue)
      if (!chunk) break
      // The server counts payload; the header's 16 bytes are left out on both sides.
      sentBytes += chunk.byteLength - 16
      socket.send(chunk)
    }
    if (ending && !queue.waiting.audio.length && !queue.waiting.video.length) ending()
  }

  /** About a second of what the line has carried lately. */
  function windowBytes(): number {
    const perSecond = (rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length)) * (1000 / tickMs)
    return Math.min(256 * 1024, Math.max(48 * 1024, perSecond))
  }

  function tick(): void {
    if (isStopped) return
    timer = deps.setTimer(tick, tickMs)
    rates = [...rates.slice(-5), ackedBytes - ackedLastTick]
    ackedLastTick = ackedBytes
    const now = deps.nowMs()
    const isSilent = isWelcome && sentBytes > ackedBytes && now - heardAt > silenceMs
    if (socket && (isSilent || (!isWelcome && now - attemptBegan > attemptMs))) {
      const dead = socket
      lost(1006)
      dead.close()
    }
    flush()
  }

  function lost(code: number): void {
    socket = null
    isWelcome = false
    if (isStopped) return
    if (isFinal(code)) {
      const name = (Object.keys(closeCodes) as ByeCode[]).find((key) => closeCodes[key] === code) ?? 'session-ended'
      stop()
      deps.onStopped(name)
      return
    }
    if (wasLive) deps.onState('reconnecting')
    const wait = Math.min(3000, 200 * 2 ** attempts) * (0.5 + deps.chance() / 2)
    attempts++
    retry = deps.setTimer(() => {
      if (!isStopped && !socket) connect()
    }, wait)
  }

  function stop(): void {
    isStopped = true
    deps.clearTimer(timer as never)
    if (retry !== null) deps.clearTimer(retry as never)
    const mine = socket
    socket = null
    mine?.close(1000)
  }

  return {
    /** Queues a unit; false when a key frame is needed first. */
    push(track: Track, unit: QueuedUnit): boolean {
      if (isStopped) return false
      const kept = push(queue, track, unit)
      if (track === 'video' && queue.needsKeyFrame) deps.onKeyFrameNeeded()
      flush()
      return kept
    },
    /** Sends what waits (for at most `graceMs`), says that the take is over, and closes. */
    end(graceMs: number): Promise<void> {
      if (isStopped || !socket || !isWelcome) {
        stop()
        return Promise.resolve()
      }
      return new Promise((resolve) => {
        const finish = () => {
          ending = null
          deps.clearTimer(limit as never)
          socket?.send(JSON.stringify({ type: 'end' }))
          stop()
          resolve()
        }
        const limit = deps.setTimer(finish, graceMs)
        ending = finish
        flush()
      })
    },
    stop,
    /** Network came back: try at once. */
    hurry(): void {
      if (!socket && !isStopped) connect()
    },
    figures() {
      const queued = Math.max(queuedSeconds(queue, 'video'), queuedSeconds(queue, 'audio'))
      const bars = !isWelcome ? 0 : queued < 0.8 ? 4 : queued < 1.5 ? 3 : queued < 2.5 ? 2 : 1
      return {
        bytesSent: ackedBefore,
        queuedSeconds: queued,
        signalBars: bars as 0 | 1 | 2 | 3 | 4,
        droppedSeconds: queue.droppedSeconds,
      }
    },
  }
}
