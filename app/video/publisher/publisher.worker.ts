/** The publisher's worker: encoders and uplink away from the page, so that neither waits for the screen. */
import type { Track } from '../core/limits'
import { openUplink, type UplinkSocket } from '../core/uplink'
import type { QueuedUnit } from '../core/uplink-queue'
import { subprotocol } from '../core/wire'
import { openAudioEncoding } from './audio-encoding'
import type { FromWorker, ToWorker } from './messages'
import { openVideoEncoding } from './video-encoding'

type Scope = {
  postMessage(message: FromWorker): void
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
  close(): void
}
const scope = self as unknown as Scope
const tickMs = 100

let running: ReturnType<typeof start> | null = null

scope.onmessage = ({ data }) => {
  if (data.type === 'start') running = start(data)
  else if (data.type === 'frames') void running?.readFrames(data.readable)
  else if (data.type === 'frame') running?.addFrame(data.frame)
  else if (data.type === 'hurry') running?.hurry()
  else void running?.stop()
}

function start(input: Extract<ToWorker, { type: 'start' }>) {
  const began = performance.now()
  const now = () => (performance.now() - began) / 1000
  let isStopped = false
  let reading: ReadableStreamDefaultReader<VideoFrame> | null = null
  let audio: Awaited<ReturnType<typeof openAudioEncoding>> | null = null

  const uplink = openUplink({
    connect: () => new WebSocket(input.ingestUrl, subprotocol) as unknown as UplinkSocket,
    token: () => input.token,
    nowMs: () => performance.now(),
    setTimer: (run, ms) => setTimeout(run, ms),
    clearTimer: (timer: never) => clearTimeout(timer as number),
    chance: Math.random,
    onState: (state) => scope.postMessage({ type: 'state', state }),
    onStopped: (code) => {
      const known = ['taken-over', 'session-ended', 'bad-token', 'expired-token', 'not-open'] as const
      finish(known.find((reason) => reason === code) ?? 'by-person')
    },
    onKeyFrameNeeded: () => video.wantKeyFrame(),
  })
  const emit = (track: Track) => (unit: QueuedUnit) => void uplink.push(track, unit)
  const video = openVideoEncoding({
    shortSide: input.shortSide,
    bitsPerSecond: input.bitsPerSecond,
    now,
    queuedSeconds: () => uplink.figures().queuedSeconds,
    emit: emit('video'),
    onFailure: () => finish('encoder-failed'),
  })
  openAudioEncoding({ now, emit: emit('audio'), onFailure: () => finish('encoder-failed') }).then(
    (opened) => {
      audio = opened
    },
    () => finish('encoder-failed'),
  )
  input.sound.onmessage = (event: MessageEvent<Float32Array>) => audio?.add(event.data)

  const ticker = setInterval(() => {
    video.tick()
    audio?.tick()
  }, tickMs)
  const teller = setInterval(() => {
    const { signalBars, bytesSent, queuedSeconds } = uplink.figures()
    scope.postMessage({ type: 'figures', signalBars, bytesSent, queuedSeconds })
  }, 500)

  function finish(reason: Extract<FromWorker, { type: 'stopped' }>['reason']): void {
    if (isStopped) return
    isStopped = true
    clearInterval(ticker)
    clearInterval(teller)
    void reading?.cancel().catch(() => {})
    video.close()
    audio?.close()
    uplink.stop()
    scope.postMessage({ type: 'stopped', reason })
  }

  return {
    async readFrames(readable: ReadableStream<VideoFrame>): Promise<void> {
      await reading?.cancel().catch(() => {})
      const reader = readable.getReader()
      reading = reader
      for (;;) {
        const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
        if (done || !value) return
        if (isStopped || reading !== reader) value.close()
        else video.add(value)
      }
    },
    addFrame(frame: VideoFrame): void {
      if (isStopped) frame.close()
      else video.add(frame)
    },
    hurry: () => uplink.hurry(),
    async stop(): Promise<void> {
      if (!isStopped) await uplink.end(1500)
      finish('by-person')
    },
  }
}
