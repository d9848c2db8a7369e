/** Sound: microphone chunks, in step with the clock, through an AAC encoder (the browser's own, else one in WASM), into parts. */
import { writeInitSegment } from '../core/init-segment'
import { aacFrame, audioPartBuilder } from '../core/part-builder'
import { openSoundClock, placeChunk, silenceDue } from '../core/sound-clock'
import type { QueuedUnit } from '../core/uplink-queue'
import type { AacEncoder, AacOutput } from './aac-encoder'
import { soundConfig, soundRate } from './encoder-config'

type Deps = { now: () => number; emit: (unit: QueuedUnit) => void; onFailure: () => void }

export async function openAudioEncoding(deps: Deps) {
  const builder = audioPartBuilder(soundRate)
  const clock = openSoundClock()
  const block = new Float32Array(aacFrame)
  let filled = 0
  let encoded = 0
  const output: AacOutput = {
    onConfig(asc) {
      const bytes = writeInitSegment({ track: 'audio', timescale: soundRate, channels: 1, asc })
      deps.emit({ kind: 'audio-init', bytes, seconds: 0, independent: true, lastOfGop: false })
    },
    onFrame(data) {
      const part = builder.add(data)
      if (part) deps.emit(part)
    },
    onFailure: deps.onFailure,
  }
  const encoder = await openEncoder(output)

  function write(samples: Float32Array | number): void {
    const length = typeof samples === 'number' ? samples : samples.length
    for (let at = 0; at < length; ) {
      const count = Math.min(length - at, aacFrame - filled)
      if (typeof samples === 'number') block.fill(0, filled, filled + count)
      else block.set(samples.subarray(at, at + count), filled)
      filled += count
      at += count
      if (filled < aacFrame) continue
      encoder.encode(block.slice(), Math.round((encoded * 1e6) / soundRate))
      encoded += aacFrame
      filled = 0
    }
  }

  return {
    add(chunk: Float32Array): void {
      const { silence, keep } = placeChunk(clock, deps.now(), chunk.length, soundRate)
      if (silence > 0) write(silence)
      if (keep) write(chunk)
    },
    /** Writes silence where nothing came. Call it about ten times a second. */
    tick(): void {
      const silence = silenceDue(clock, deps.now(), soundRate)
      if (silence > 0) write(silence)
    },
    close: () => encoder.close(),
  }
}

async function openEncoder(output: AacOutput): Promise<AacEncoder> {
  if (typeof AudioEncoder !== 'undefined') {
    const support = await AudioEncoder.isConfigSupported(soundConfig).catch(() => null)
    if (support?.supported) return nativeEncoder(output)
  }
  // 430 KB: only fetched where it is needed.
  const { wasmEncoder } = await import('./wasm-aac')
  return wasmEncoder(output)
}

function nativeEncoder(output: AacOutput): AacEncoder {
  const encoder = new AudioEncoder({
    output(chunk, metadata) {
      const description = metadata?.decoderConfig?.description
      if (description)
        output.onConfig(
          new Uint8Array(
            ArrayBuffer.isView(description)
              ? description.buffer.slice(description.byteOffset, description.byteOffset + description.byteLength)
              : description,
          ),
        )
      const data = new Uint8Array(chunk.byteLength)
      chunk.copyTo(data)
      output.onFrame(data)
    },
    error: output.onFailure,
  })
  encoder.configure(soundConfig)
  return {
    encode(frames, timestamp) {
      const audio = new AudioData({
        format: 'f32-planar',
        sampleRate: soundRate,
        numberOfFrames: frames.length,
        numberOfChannels: 1,
        timestamp,
        data: frames,
      })
      encoder.encode(audio)
      audio.close()
    },
    close: () => {
      if (encoder.state !== 'closed') encoder.close()
    },
  }
}
