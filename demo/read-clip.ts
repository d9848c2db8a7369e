/**
 * Reads a pre-encoded MP4 (H.264 without B-frames + AAC-LC) into samples, and lays them out as parts on a grid. The
 * samples are never re-encoded: a loop of the clip costs no more than sending its bytes.
 */
import {
  ALL_FORMATS,
  BufferSource,
  EncodedPacketSink,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
} from 'mediabunny'
import { type CutPart, cutParts } from '#app/video/core/cut-parts'
import type { AudioConfig, VideoConfig } from '#app/video/core/init-segment'
import type { Sample } from '#app/video/core/part'

export type Clip = {
  readonly video: { readonly config: VideoConfig; readonly parts: CutPart[]; readonly ticks: number }
  /** One sample is one AAC frame of 1,024 sounds. */
  readonly audio: { readonly config: AudioConfig; readonly frames: Uint8Array[] }
  /** Length of one loop: that of the pictures. */
  readonly seconds: number
}

export const videoTimescale = 90_000
export const aacFrame = 1024

/** Reads the clip from its bytes. Throws, saying what is wrong, when it is not of the kind that can be looped. */
export async function readClip(bytes: Uint8Array<ArrayBuffer>): Promise<Clip> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
  try {
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
    if (!video || !audio) throw new Error('the clip needs a video and an audio track')
    const pictures = await readVideo(video)
    return { video: pictures, audio: await readAudio(audio), seconds: pictures.ticks / videoTimescale }
  } finally {
    input.dispose()
  }
}

async function readVideo(track: InputVideoTrack): Promise<Clip['video']> {
  const decoder = await track.getDecoderConfig()
  if (!decoder?.codec.startsWith('avc1') || !decoder.description) throw new Error('the clip must hold H.264 in MP4')
  const samples: Sample[] = []
  let before = Number.NEGATIVE_INFINITY
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packet.timestamp <= before) throw new Error('the clip must not hold B-frames (ffmpeg: -bf 0)')
    before = packet.timestamp
    samples.push({
      data: packet.data,
      duration: Math.round(packet.duration * videoTimescale),
      key: packet.type === 'key',
    })
  }
  if (!samples[0]?.key) throw new Error('the clip must begin with a key frame')
  const parts = cutParts(samples, videoTimescale)
  const { codedWidth: width = 0, codedHeight: height = 0 } = decoder
  const config: VideoConfig = {
    track: 'video',
    timescale: videoTimescale,
    width,
    height,
    avcC: bytesOf(decoder.description),
  }
  return { config, parts, ticks: parts.reduce((sum, part) => sum + part.duration, 0) }
}

async function readAudio(track: InputAudioTrack): Promise<Clip['audio']> {
  const decoder = await track.getDecoderConfig()
  if (decoder?.codec !== 'mp4a.40.2' || !decoder.description) throw new Error('the clip must hold AAC-LC sound')
  const frames: Uint8Array[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) frames.push(packet.data)
  const { sampleRate: timescale, numberOfChannels: channels } = decoder
  return { config: { track: 'audio', timescale, channels, asc: bytesOf(decoder.description) }, frames }
}

function bytesOf(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}
