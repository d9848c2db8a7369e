/** Settings of the encoders: which H.264 and AAC, and how large the picture is. */

export type Size = { readonly width: number; readonly height: number }

const longSide = 854

/** The picture's size for a camera frame: its own shape, at most `shortSide` by 854, even numbers. */
export function sizeFor(width: number, height: number, shortSide: number): Size {
  const scale = Math.min(1, shortSide / Math.min(width, height), longSide / Math.max(width, height))
  const even = (pixels: number) => Math.max(16, Math.round((pixels * scale) / 2) * 2)
  return { width: even(width), height: even(height) }
}

/** H.264 constrained baseline at level 3.1: what every phone decodes, and no B-frames. */
export function encoderConfig(size: Size, bitsPerSecond: number): VideoEncoderConfig {
  return {
    codec: 'avc1.42e01f',
    ...size,
    bitrate: bitsPerSecond,
    framerate: 24,
    latencyMode: 'realtime',
    bitrateMode: 'variable',
    avc: { format: 'avc' },
  }
}

export const soundRate = 48_000
export const soundConfig = {
  codec: 'mp4a.40.2',
  sampleRate: soundRate,
  numberOfChannels: 1,
  bitrate: 48_000,
} as const satisfies AudioEncoderConfig
