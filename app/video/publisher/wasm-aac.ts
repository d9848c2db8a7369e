/** AAC where the browser has no encoder of its own (Firefox, Chromium on Linux): Mediabunny's, compiled to WASM, loaded late. */
import { registerAacEncoder } from '@mediabunny/aac-encoder'
import { AudioSample, AudioSampleSource, Mp4OutputFormat, NullTarget, Output } from 'mediabunny'
import type { AacEncoder, AacOutput } from './aac-encoder'
import { soundConfig, soundRate } from './encoder-config'

export async function wasmEncoder(output: AacOutput): Promise<AacEncoder> {
  registerAacEncoder()
  const source = new AudioSampleSource({
    codec: 'aac',
    bitrate: soundConfig.bitrate,
    onEncodedPacket(packet, metadata) {
      const description = metadata?.decoderConfig?.description
      if (description) {
        output.onConfig(
          ArrayBuffer.isView(description)
            ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength).slice()
            : new Uint8Array(description),
        )
      }
      output.onFrame(packet.data)
    },
  })
  // The output itself is thrown away: parts are written by our own writer.
  const sink = new Output({ format: new Mp4OutputFormat({ fastStart: 'fragmented' }), target: new NullTarget() })
  sink.addAudioTrack(source)
  await sink.start()
  let order = Promise.resolve()
  return {
    encode(frames, timestampMicros) {
      const sample = new AudioSample({
        data: frames,
        format: 'f32-planar',
        numberOfChannels: 1,
        sampleRate: soundRate,
        timestamp: timestampMicros / 1e6,
      })
      order = order
        .then(() => source.add(sample))
        .catch(output.onFailure)
        .finally(() => sample.close())
    },
    close: () => void sink.cancel().catch(() => {}),
  }
}
