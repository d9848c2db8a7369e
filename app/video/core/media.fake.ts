/** Small valid media for tests: a real avcC and AudioSpecificConfig, made-up pictures that are formally right. */
import { concat, u8, u32, zeros } from './boxes'
import { type TrackConfig, writeInitSegment } from './init-segment'
import type { Track } from './limits'
import { type Sample, writePart } from './part'

export const videoConfig: TrackConfig = {
  track: 'video',
  timescale: 90_000,
  width: 480,
  height: 854,
  // Constrained baseline, level 3.0, as OpenH264 writes it.
  avcC: u8(1, 0x42, 0xc0, 0x1e, 0xff, 0xe1, 0, 4, 0x67, 0x42, 0xc0, 0x1e, 1, 0, 4, 0x68, 0xce, 0x3c, 0x80),
}
export const audioConfig: TrackConfig = { track: 'audio', timescale: 48_000, channels: 1, asc: u8(0x11, 0x88) }
export const initOf = (track: Track) => writeInitSegment(track === 'video' ? videoConfig : audioConfig)

/** A picture: one NAL unit, IDR or not, of `size` bytes in all. */
export function picture(key: boolean, size = 40): Sample {
  return { data: concat([u32(size - 4), u8(key ? 0x65 : 0x41), zeros(size - 5)]), duration: 3750, key }
}

/** A quarter second of pictures from second `at` on. */
export function videoPart(at: number, key = false): ReturnType<typeof writePart> {
  const samples = Array.from({ length: 6 }, (_, index) => picture(key && index === 0))
  return writePart({ sequence: 0, decodeTime: Math.round(at * 90_000), samples })
}

export const audioPartSeconds = (12 * 1024) / 48_000

/** Twelve frames of sound, the `count`th of the take. */
export function audioPart(count: number): ReturnType<typeof writePart> {
  const samples = Array.from({ length: 12 }, () => ({ data: zeros(20), duration: 1024, key: true }))
  return writePart({ sequence: 0, decodeTime: count * 12 * 1024, samples })
}
