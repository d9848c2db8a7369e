/** Camera and microphone: opened portrait first, the back camera first; and what the browser lacks, said by name. */
import type { MissingPiece } from '../core/publisher-state'
import { encoderConfig } from './encoder-config'

export type Facing = 'environment' | 'user'
export type Opened =
  | { readonly ok: true; readonly stream: MediaStream; readonly hasSound: boolean }
  | { readonly ok: false; readonly reason: 'denied' | 'no-camera' }

/** The first piece this browser lacks for publishing, or null when it has all. */
export async function missingPiece(): Promise<MissingPiece | null> {
  if (!globalThis.isSecureContext) return 'secure-context'
  if (!navigator.mediaDevices?.getUserMedia) return 'get-user-media'
  if (typeof Worker === 'undefined') return 'worker'
  if (typeof AudioWorkletNode === 'undefined') return 'audio-worklet'
  if (typeof VideoEncoder === 'undefined') return 'video-encoder'
  const support = await VideoEncoder.isConfigSupported(encoderConfig({ width: 480, height: 854 }, 900_000)).catch(
    () => null,
  )
  return support?.supported ? null : 'h264'
}

/** Opens both; without a microphone (or without leave to use it) the picture alone. */
export async function openCamera(facing: Facing): Promise<Opened> {
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: { ideal: 1 } }
  const video = pictureOf(facing)
  try {
    return { ok: true, stream: await navigator.mediaDevices.getUserMedia({ video, audio }), hasSound: true }
  } catch (error) {
    const name = nameOf(error)
    if (name === 'NotAllowedError' || name === 'SecurityError') return { ok: false, reason: 'denied' }
    try {
      return { ok: true, stream: await navigator.mediaDevices.getUserMedia({ video }), hasSound: false }
    } catch {
      return { ok: false, reason: 'no-camera' }
    }
  }
}

/** The other camera's picture alone, for turning it round in the middle of a live. */
export async function openPicture(facing: Facing): Promise<MediaStreamTrack | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: pictureOf(facing) }).catch(() => null)
  return stream?.getVideoTracks()[0] ?? null
}

// Asked for as the sensor lies: phones turn 854×480 to 480×854 by themselves while they are held upright.
function pictureOf(facing: Facing): MediaTrackConstraints {
  const isPortrait = globalThis.matchMedia?.('(orientation: portrait)').matches ?? true
  const isTouch = navigator.maxTouchPoints > 0
  const [width, height] = isPortrait && !isTouch ? [480, 854] : [854, 480]
  return {
    facingMode: { ideal: facing },
    width: { ideal: width },
    height: { ideal: height },
    frameRate: { ideal: 24, max: 30 },
  }
}

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '')
