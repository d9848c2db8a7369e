/**
 * The player of a live or its replay: hls.js (fetched only here) where there is Media Source, else the browser's own HLS
 * (iOS). It waits for a live that has not begun, comes back by itself after holes in the signal, and never gives up
 * while the page is open.
 */
import type Hls from 'hls.js'
import type { HlsConfig } from 'hls.js'
import type { LiveVideoState } from './core/player-state'
import { keepClose } from './player/keep-close'
import { openWatchdog } from './player/watchdog'

export type CreatePlayerOptions = {
  readonly slug: string
  readonly element: HTMLVideoElement
  readonly replay?: boolean
  readonly onState: (state: LiveVideoState) => void
  readonly onFirstFrame: () => void
}

export type Player = ReturnType<typeof createPlayer>

const askAgainMs = 1000

/** Low latency; little kept behind, for phones of 2 GB. */
const liveConfig: Partial<HlsConfig> = {
  lowLatencyMode: true,
  // Pace is ours: core/catch-up.ts.
  maxLiveSyncPlaybackRate: 1,
  backBufferLength: 4,
  maxBufferLength: 12,
  startLevel: 0,
  testBandwidth: false,
  enableWorker: false,
  manifestLoadPolicy: { default: policy(4000, 2) },
  playlistLoadPolicy: { default: policy(9000, 4) },
  fragLoadPolicy: { default: policy(9000, 4) },
}
const replayConfig: Partial<HlsConfig> = {
  lowLatencyMode: false,
  backBufferLength: 30,
  maxBufferLength: 20,
  enableWorker: false,
}

function policy(ms: number, retries: number) {
  const retry = { maxNumRetry: retries, retryDelayMs: 300, maxRetryDelayMs: 2000 }
  return { maxTimeToFirstByteMs: ms, maxLoadTimeMs: ms * 2, timeoutRetry: retry, errorRetry: retry }
}

export function createPlayer(options: CreatePlayerOptions) {
  const { element, slug } = options
  const address = `/live/${slug}/master.m3u8${options.replay ? '?replay' : ''}`
  let hls: Hls | null = null
  let state: LiveVideoState | null = null
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | null = null
  let hasShown = false
  let letGo = () => {}
  const loading = import('hls.js')
  const leaving = new AbortController()

  function tell(next: LiveVideoState): void {
    if (state === next || isClosed) return
    state = next
    options.onState(next)
  }

  const watchdog = openWatchdog({
    element,
    onMoving() {
      if (!hasShown) {
        hasShown = true
        options.onFirstFrame()
      }
      tell('playing')
    },
    onStill: () => {
      if (hasShown && state === 'playing') tell('signal-lost')
    },
    restart: () => void open(),
  })

  async function open(): Promise<void> {
    if (timer) clearTimeout(timer)
    timer = null
    if (!hasShown) tell(state === 'waiting' ? 'waiting' : 'loading')
    // The server keeps the answer back until there is something to play, or says after a while that there is not.
    const wait = setTimeout(() => !hasShown && tell('waiting'), 700)
    const answer = await fetch(`${address}${options.replay ? '&' : '?'}wait`, {
      cache: 'no-store',
      signal: leaving.signal,
    }).catch(() => null)
    clearTimeout(wait)
    if (isClosed) return
    if (answer?.status !== 200) {
      if (!hasShown) tell('waiting')
      timer = setTimeout(() => void open(), askAgainMs)
      return
    }
    const isOver = (await answer.text()).includes('/replay/')
    if (isClosed) return
    // A live that ended while one watched stays on its last picture; its replay is asked for by the viewer.
    if (isOver && hasShown && !options.replay) return tell('ended')
    const { default: HlsClass } = await loading
    if (isClosed) return
    if (HlsClass.isSupported()) attach(HlsClass, isOver)
    else if (element.canPlayType('application/vnd.apple.mpegurl')) playNatively()
    else tell('failed')
  }

  function attach(HlsClass: typeof Hls, isOver: boolean): void {
    keepPicture()
    hls?.destroy()
    const mine = new HlsClass(isOver ? replayConfig : liveConfig)
    hls = mine
    watchdog.start(isOver)
    letGo()
    letGo = isOver ? () => {} : keepClose(element)
    mine.on(HlsClass.Events.MANIFEST_PARSED, () => void play())
    mine.on(HlsClass.Events.ERROR, (_event, data) => {
      if (!data.fatal || hls !== mine) return
      if (data.type === HlsClass.ErrorTypes.MEDIA_ERROR && mine.media && hasShown) mine.recoverMediaError()
      else timer = setTimeout(() => void open(), askAgainMs)
    })
    mine.loadSource(address)
    mine.attachMedia(element)
  }

  /** The last picture stays until the next one comes, also while the player is made anew. */
  function keepPicture(): void {
    if (!hasShown || element.videoWidth === 0) return
    const canvas = document.createElement('canvas')
    canvas.width = element.videoWidth
    canvas.height = element.videoHeight
    canvas.getContext('2d')?.drawImage(element, 0, 0)
    element.poster = canvas.toDataURL('image/jpeg', 0.7)
  }

  function playNatively(): void {
    watchdog.start(false)
    element.src = address
    void play()
  }

  async function play(): Promise<void> {
    try {
      await element.play()
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotAllowedError') tell('blocked')
    }
  }

  const onEnded = () => tell('ended')
  element.addEventListener('ended', onEnded)
  void open()

  return {
    /** After a tap: plays where the browser had refused to. */
    play,
    /** Seconds behind the live edge by the server's clock, or null. */
    latency: () => (hls?.latency ? hls.latency : null),
    close(): void {
      isClosed = true
      leaving.abort()
      if (timer) clearTimeout(timer)
      watchdog.stop()
      letGo()
      element.removeEventListener('ended', onEnded)
      hls?.destroy()
      hls = null
      element.removeAttribute('src')
      element.load()
    },
  }
}
