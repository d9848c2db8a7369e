/**
 * Publishes a pre-encoded clip in a loop over the real ingest, in real time, as a phone would. Time goes on across
 * loops without a break: pictures repeat at the clip's length, sound is chosen frame by frame to match them.
 */
import { readFile } from 'node:fs/promises'
import { WebSocket } from 'ws'
import { writeInitSegment } from '#app/video/core/init-segment'
import { writePart } from '#app/video/core/part'
import { openUplink, type UplinkSocket } from '#app/video/core/uplink'
import type { ByeCode } from '#app/video/core/wire'
import { subprotocol } from '#app/video/core/wire'
import { aacFrame, type Clip, readClip, videoTimescale } from './read-clip'

export type PublishClipInput = {
  /** Path of an MP4: H.264 without B-frames, a key frame every second, whole seconds long, with AAC-LC sound. */
  readonly file: string
  /** A publisher's token, or where to get one at each connection. */
  readonly token: string | (() => string | Promise<string>)
  /** `ws://127.0.0.1:3000/ingest` */
  readonly ingestUrl: string
  readonly signal: AbortSignal
  /** Second of the clip to begin with (rounded down to a key frame). */
  readonly startAt?: number
  /** Called four times a second with the second of the clip that has just been published, and the count of finished loops. */
  readonly onPosition?: (seconds: number, loop: number) => void
  readonly onState?: (state: 'connecting' | 'live' | 'reconnecting') => void
}

const aacFramesPerPart = 12
/** Behind by more than this (the machine slept), time is skipped instead of made up for. */
const maxLateMs = 8000

/** Publishes until the signal aborts (then `by-signal`) or the ingest ends it for good (then its code). */
export async function publishClip(input: PublishClipInput): Promise<ByeCode | 'by-signal'> {
  const clip = await readClip(new Uint8Array(await readFile(input.file)))
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setInterval> | null = null
    const finish = (result: ByeCode | 'by-signal') => {
      if (timer) clearInterval(timer)
      input.signal.removeEventListener('abort', abort)
      resolve(result)
    }
    const abort = () => void uplink.end(500).then(() => finish('by-signal'))
    const uplink = openUplink({
      connect: () =>
        new WebSocket(input.ingestUrl, subprotocol, { rejectUnauthorized: false }) as unknown as UplinkSocket,
      token: typeof input.token === 'function' ? input.token : () => input.token as string,
      nowMs: () => performance.now(),
      setTimer: (run, ms) => setTimeout(run, ms),
      clearTimer: (running: never) => clearTimeout(running as ReturnType<typeof setTimeout>),
      chance: Math.random,
      onState: (state) => input.onState?.(state),
      onStopped: finish,
      onKeyFrameNeeded: () => {},
    })
    if (input.signal.aborted) return abort()
    input.signal.addEventListener('abort', abort)
    const clock = playClip(clip, input.startAt ?? 0)
    for (const track of ['video', 'audio'] as const) {
      const { config } = clip[track]
      uplink.push(track, {
        kind: `${track}-init`,
        bytes: writeInitSegment(config),
        seconds: 0,
        independent: true,
        lastOfGop: false,
      })
    }
    let began = performance.now()
    timer = setInterval(() => {
      const late = performance.now() - began - clock.seconds() * 1000
      if (late > maxLateMs) began += late
      for (const { track, unit } of clock.upTo((performance.now() - began) / 1000)) uplink.push(track, unit)
      const at = clock.position()
      input.onPosition?.(at.seconds, at.loop)
    }, 50)
  })
}

/** Walks through the clip without end, giving out the parts that are due. */
export function playClip(clip: Clip, startAt: number) {
  const { parts } = clip.video
  const startTick = (startAt % clip.seconds) * videoTimescale
  let index = Math.max(
    0,
    parts.findLastIndex((part) => part.independent && part.start <= startTick),
  )
  const origin = parts[index]?.start ?? 0
  let videoTicks = 0
  let audioFrames = 0
  let loop = 0
  let sequence = 0
  const { timescale } = clip.audio.config

  /** The clip's sound frame that goes with the `count`th frame since the beginning. */
  function frameAt(count: number): Uint8Array {
    const seconds = ((count + 0.5) * aacFrame) / timescale + origin / videoTimescale
    const local = Math.floor(((seconds % clip.seconds) * timescale) / aacFrame)
    return clip.audio.frames[Math.min(local, clip.audio.frames.length - 1)] ?? new Uint8Array(0)
  }

  function nextAudio() {
    const samples = Array.from({ length: aacFramesPerPart }, (_, step) => ({
      data: frameAt(audioFrames + step),
      duration: aacFrame,
      key: true,
    }))
    const bytes = writePart({ sequence: sequence++, decodeTime: audioFrames * aacFrame, samples })
    audioFrames += aacFramesPerPart
    const unit = {
      kind: 'audio-part',
      bytes,
      seconds: (aacFramesPerPart * aacFrame) / timescale,
      independent: true,
      lastOfGop: true,
    } as const
    return { track: 'audio', unit } as const
  }

  function nextVideo() {
    const part = parts[index]
    if (!part) throw new Error('the clip has no pictures')
    const bytes = writePart({ sequence: sequence++, decodeTime: videoTicks, samples: part.samples })
    videoTicks += part.duration
    index = (index + 1) % parts.length
    if (index === 0) loop++
    const lastOfGop = parts[index]?.independent ?? false
    const unit = {
      kind: 'video-part',
      bytes,
      seconds: part.duration / videoTimescale,
      independent: part.independent,
      lastOfGop,
    } as const
    return { track: 'video', unit } as const
  }

  return {
    seconds: () => videoTicks / videoTimescale,
    position: () => ({ seconds: (parts[index]?.start ?? 0) / videoTimescale, loop }),
    /** Parts that end before media second `limit`, in order of time, sound first. */
    *upTo(limit: number) {
      for (;;) {
        const videoEnd = (videoTicks + (parts[index]?.duration ?? 0)) / videoTimescale
        const audioEnd = ((audioFrames + aacFramesPerPart) * aacFrame) / timescale
        if (Math.min(videoEnd, audioEnd) > limit) return
        yield audioEnd <= videoEnd ? nextAudio() : nextVideo()
      }
    },
  }
}
