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
    return {
      ok: true,
      stream: await upright(await navigator.mediaDevices.getUserMedia({ video, audio })),
      hasSound: true,
    }
  } catch (error) {
    const name = nameOf(error)
    if (name === 'NotAllowedError' || name === 'SecurityError') return { ok: false, reason: 'denied' }
    try {
      return { ok: true, stream: await upright(await navigator.mediaDevices.getUserMedia({ video })), hasSound: false }
    } catch {
      return { ok: false, reason: 'no-camera' }
    }
  }
}

/** The other camera's picture alone, for turning it round in the middle of a live. */
export async function openPicture(facing: Facing): Promise<MediaStreamTrack | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: pictureOf(facing) }).catch(() => null)
  return stream ? ((await upright(stream)).getVideoTracks()[0] ?? null) : null
}

// Asked for as the sensor lies: phones turn 854×480 to 480×854 by themselves while they are held upright.
function pictureOf(facing: Facing): MediaTrackConstraints {
  return {
    facingMode: { ideal: facing },
    width: { ideal: 854 },
    height: { ideal: 480 },
    frameRate: { ideal: 24, max: 30 },
  }
}

/** Where nothing turns the picture (laptops, emulated phones), asks for one that is cut upright. */
async function upright(stream: MediaStream): Promise<MediaStream> {
  const track = stream.getVideoTracks()[0]
  const isPortrait = globalThis.matchMedia?.('(orientation: portrait)').matches ?? true
  if (!track || !isPortrait) return stream
  // Only the picture itself tells: a track's settings speak of the sensor.
  const { width, height } = await sizeOf(stream)
  if (width > height) await track.applyConstraints({ width: { ideal: 480 }, height: { ideal: 854 } }).catch(() => {})
  return stream
}

function sizeOf(stream: MediaStream): Promise<{ width: number; height: number }> {
  const element = document.createElement('video')
  element.muted = true
  element.playsInline = true
  element.srcObject = new MediaStream(stream.getVideoTracks())
  return new Promise((resolve) => {
    const tell = () => {
      clearTimeout(limit)
      resolve({ width: element.videoWidth, height: element.videoHeight })
      element.srcObject = null
    }
    const limit = setTimeout(tell, 1500)
    element.onloadedmetadata = tell
  })
}

const nameOf = (error: unknown) => (error instanceof DOMException ? error.name : '')
