/** A page of its own for tests and benches: publishes the camera or a drawn clock, plays a live, measures what it sees. */
import type { LiveVideoState } from '#app/video/core/player-state'
import type { PublisherState } from '#app/video/core/publisher-state'
import { createPlayer, type Player } from '#app/video/player.client'
import { createPublisher, type Publisher } from '#app/video/publisher.client'
import { drawTimeCode, readTimeCode } from './time-code'

export type Seen = {
  readonly states: LiveVideoState[]
  readonly firstFrameMs: number | null
  /** Glass to glass, ms, one for each picture read. */
  readonly ages: number[]
  readonly unread: number
  /** Times the picture stood for more than 300 ms. */
  readonly stalls: number
  readonly longestStallMs: number
  readonly currentTime: number
  readonly latency: number | null
  readonly size: [number, number]
  readonly hasSound: boolean
}

const harness = {
  publisher: null as Publisher | null,
  publisherStates: [] as PublisherState[],
  player: null as Player | null,

  /** Publishes; `source` `clock`: a drawn clock with a tone, `camera`: the browser's own. */
  async publish(options: {
    token: string
    source: 'clock' | 'camera'
    width?: number
    height?: number
  }): Promise<void> {
    const stream = options.source === 'clock' ? drawnClock(options.width ?? 480, options.height ?? 854) : undefined
    const publisher = createPublisher({
      token: () => options.token,
      ...(stream ? { stream } : {}),
      onState: (state) => harness.publisherStates.push(state),
    })
    harness.publisher = publisher
    await publisher.start()
  },

  publisherState: () => harness.publisherStates.at(-1) ?? null,

  play(options: { slug: string; replay?: boolean }): void {
    const element = document.createElement('video')
    element.muted = true
    element.playsInline = true
    element.style.height = '100vh'
    document.body.append(element)
    const began = performance.now()
    const seen: { -readonly [Key in keyof Seen]: Seen[Key] } = {
      states: [],
      firstFrameMs: null,
      ages: [],
      unread: 0,
      stalls: 0,
      longestStallMs: 0,
      currentTime: 0,
      latency: null,
      size: [0, 0],
      hasSound: false,
    }
    const context = new OffscreenCanvas(180, 320).getContext('2d', {
      willReadFrequently: true,
    }) as unknown as CanvasRenderingContext2D
    let shownAt: number | null = null
    const onFrame = () => {
      element.requestVideoFrameCallback(onFrame)
      const now = performance.now()
      seen.firstFrameMs ??= now - began
      if (shownAt !== null && now - shownAt > 300) {
        seen.stalls++
        seen.longestStallMs = Math.max(seen.longestStallMs, now - shownAt)
      }
      shownAt = now
      context.drawImage(element, 0, 0, 180, 320)
      const age = readTimeCode(context, Date.now())
      if (age === null || age > 600_000) seen.unread++
      else seen.ages.push(age)
    }
    element.requestVideoFrameCallback(onFrame)
    harness.player = createPlayer({
      ...options,
      element,
      onFirstFrame: () => {},
      onState: (state) => seen.states.push(state),
    })
    harness.seen = () => ({
      ...seen,
      currentTime: element.currentTime,
      latency: harness.player?.latency() ?? null,
      size: [element.videoWidth, element.videoHeight],
      hasSound: ((element as { webkitAudioDecodedByteCount?: number }).webkitAudioDecodedByteCount ?? 0) > 0,
    })
    harness.forget = () => Object.assign(seen, { ages: [], unread: 0, stalls: 0, longestStallMs: 0 })
  },

  seen: (): Seen | null => null,
  /** Forgets what was measured so far. */
  forget: (): void => {},
}
export type Harness = typeof harness

function drawnClock(width: number, height: number): MediaStream {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const draw = () => {
    drawTimeCode(context, Date.now())
    // Something that moves, so that the encoder has the work of a real picture.
    for (let row = 0; row < 40; row++) {
      context.fillStyle = `hsl(${(row * 9 + performance.now() / 20) % 360} 60% 50%)`
      context.fillRect(
        ((row * 37 + performance.now() / 9) % width) - 40,
        height / 2 + (row * height) / 80,
        80,
        height / 80,
      )
    }
  }
  draw()
  setInterval(draw, 1000 / 24)
  const stream = canvas.captureStream(24)
  const audio = new AudioContext()
  const tone = audio.createOscillator()
  const out = audio.createMediaStreamDestination()
  tone.connect(out)
  tone.start()
  for (const track of out.stream.getAudioTracks()) stream.addTrack(track)
  return stream
}

Object.assign(globalThis, { harness })
