/**
 * The publisher of a live, in the seller's browser: camera and microphone here, encoders and uplink in a worker.
 * One publisher is one stretch of publishing; a new one may be made after `stopped`.
 */
import { idlePublisher, type PublisherState } from './core/publisher-state'
import { type Facing, missingPiece, openCamera, openPicture } from './publisher/camera'
import { openSound, type Sound, sendFrames } from './publisher/capture'
import type { FromWorker, ToWorker } from './publisher/messages'

export type CreatePublisherOptions = {
  /** From the go-live use case; may be asked for as late as `start`. */
  readonly token: () => string | null
  /** Default: `/ingest` on the page's own host. */
  readonly ingestUrl?: string
  /** Camera and sound from elsewhere (tests, a drawn picture) instead of the phone's own. */
  readonly stream?: MediaStream
  readonly facing?: Facing
  readonly onState: (state: PublisherState) => void
  /** The stream to show the seller herself; null when it is closed. */
  readonly onPreview?: (stream: MediaStream | null) => void
}

export type Publisher = ReturnType<typeof createPublisher>

const goodPicture = { shortSide: 480, bitsPerSecond: 900_000 }
const smallPicture = { shortSide: 360, bitsPerSecond: 500_000 }

export function createPublisher(options: CreatePublisherOptions) {
  let state: PublisherState = idlePublisher
  let stream: MediaStream | null = null
  let facing: Facing = options.facing ?? 'environment'
  let worker: Worker | null = null
  let sound: Sound | null = null
  let stopFrames = () => {}
  let wakeLock: { release(): Promise<void> } | null = null
  let isClosed = false

  function tell(change: Partial<PublisherState>): void {
    state = { ...state, ...change }
    options.onState(state)
  }

  async function preview(): Promise<boolean> {
    if (stream) return true
    const missing = await missingPiece()
    if (missing) {
      tell({ phase: 'unsupported', missing })
      return false
    }
    tell({ phase: 'asking', missing: null, reason: null })
    const opened = options.stream
      ? ({ ok: true, stream: options.stream, hasSound: options.stream.getAudioTracks().length > 0 } as const)
      : await openCamera(facing)
    if (!opened.ok) {
      tell({ phase: opened.reason })
      return false
    }
    if (isClosed) {
      if (!options.stream) for (const track of opened.stream.getTracks()) track.stop()
      return false
    }
    stream = opened.stream
    watch(stream.getVideoTracks()[0])
    tell({ phase: 'idle', hasSound: opened.hasSound })
    options.onPreview?.(stream)
    return true
  }

  async function start(): Promise<void> {
    const token = options.token()
    if (worker || token === null || !(await preview()) || !stream) return
    tell({ phase: 'connecting', reason: null, bytesSent: 0 })
    sound = await openSound()
    worker = new Worker(new URL('./publisher/publisher.worker.ts', import.meta.url), {
      type: 'module',
      name: 'publisher',
    })
    worker.onmessage = (event: MessageEvent<FromWorker>) => heard(event.data)
    worker.onerror = () => heard({ type: 'stopped', reason: 'encoder-failed' })
    const size = ((navigator as { deviceMemory?: number }).deviceMemory ?? 4) <= 2 ? smallPicture : goodPicture
    const ingestUrl = options.ingestUrl ?? `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ingest`
    const message: ToWorker = { type: 'start', token, ingestUrl, ...size, sound: sound.port, sampleRate: 48_000 }
    worker.postMessage(message, [sound.port])
    sound.use(stream)
    publishPicture()
    document.addEventListener('visibilitychange', onVisible)
    globalThis.addEventListener('online', onOnline)
    await keepAwake()
  }

  function publishPicture(): void {
    const track = stream?.getVideoTracks()[0]
    stopFrames()
    stopFrames = track && worker ? sendFrames(track, worker) : () => {}
  }

  function heard(message: FromWorker): void {
    if (message.type === 'figures')
      tell({ signalBars: message.signalBars, bytesSent: message.bytesSent, queuedSeconds: message.queuedSeconds })
    else if (message.type === 'state') tell({ phase: message.state })
    else {
      release()
      tell({ phase: 'stopped', reason: message.reason, signalBars: 4, queuedSeconds: 0 })
    }
  }

  /** The camera may be taken away (a call, another app): ask for it again until it comes back. */
  function watch(track: MediaStreamTrack | undefined): void {
    if (!track || options.stream) return
    track.onended = () => {
      if (!isClosed && stream?.getTracks().includes(track)) void takePicture(2000)
    }
  }

  async function takePicture(retryMs: number | null): Promise<boolean> {
    const track = await openPicture(facing)
    if (!track || isClosed || !stream) {
      track?.stop()
      if (!track && retryMs !== null && !isClosed && stream) setTimeout(() => void takePicture(retryMs), retryMs)
      return false
    }
    for (const old of stream.getVideoTracks()) {
      stream.removeTrack(old)
      old.stop()
    }
    stream.addTrack(track)
    watch(track)
    publishPicture()
    options.onPreview?.(stream)
    return true
  }

  async function flipCamera(): Promise<void> {
    if (!stream || options.stream) return
    const before = facing
    facing = facing === 'environment' ? 'user' : 'environment'
    // Most phones open only one camera at a time: let go of the old one first.
    for (const old of stream.getVideoTracks()) {
      old.onended = null
      old.stop()
    }
    if (await takePicture(null)) return
    facing = before
    await takePicture(2000)
  }

  async function keepAwake(): Promise<void> {
    const { wakeLock: locks } = navigator as {
      wakeLock?: { request(type: 'screen'): Promise<{ release(): Promise<void> }> }
    }
    wakeLock = (await locks?.request('screen').catch(() => null)) ?? null
  }

  function onVisible(): void {
    if (document.visibilityState === 'visible' && worker) void keepAwake()
  }

  function onOnline(): void {
    worker?.postMessage({ type: 'hurry' } satisfies ToWorker)
  }

  function release(): void {
    stopFrames()
    sound?.close()
    sound = null
    worker?.terminate()
    worker = null
    document.removeEventListener('visibilitychange', onVisible)
    globalThis.removeEventListener('online', onOnline)
    void wakeLock?.release().catch(() => {})
    wakeLock = null
  }

  return {
    state: () => state,
    preview,
    start,
    /** Ends the publishing; what waits is given a moment to go up. The camera stays open for the preview. */
    stop(): void {
      if (worker) worker.postMessage({ type: 'stop' } satisfies ToWorker)
    },
    flipCamera,
    /** Ends everything at once and lets go of camera and microphone. */
    close(): void {
      isClosed = true
      release()
      if (!options.stream) for (const track of stream?.getTracks() ?? []) track.stop()
      stream = null
      options.onPreview?.(null)
    },
  }
}
