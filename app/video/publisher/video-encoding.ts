/**
 * Pictures: camera frames onto the grid, through WebCodecs, into parts. A new size (the phone was turned, the camera
 * flipped) takes a new encoder and a new init segment; another bitrate only a key frame, which is due then anyway.
 */
import { type Bitrate, nextBitrate } from '../core/bitrate'
import { type FrameGrid, fps, isKeySlot, isPartStart, overdueSlot, slotFor } from '../core/frame-grid'
import { writeInitSegment } from '../core/init-segment'
import { videoPartBuilder, videoTimescale } from '../core/part-builder'
import type { QueuedUnit } from '../core/uplink-queue'
import { encoderConfig, type Size, sizeFor } from './encoder-config'

type Deps = {
  shortSide: number
  bitsPerSecond: number
  /** Seconds since the take began. */
  now: () => number
  queuedSeconds: () => number
  emit: (unit: QueuedUnit) => void
  onFailure: () => void
}

/** Frames that may wait inside the encoder before new ones are left out. */
const maxWaiting = 3

export function openVideoEncoding(deps: Deps) {
  const builder = videoPartBuilder()
  let grid: FrameGrid = { last: -1 }
  let encoder: VideoEncoder | null = null
  let size: Size | null = null
  let bitrate: Bitrate = { bitsPerSecond: deps.bitsPerSecond, calmSeconds: 0 }
  let lastFrame: VideoFrame | null = null
  let wantsKey = true
  let failures = 0
  /** Least delay seen between a frame's own time and its arrival; the camera's clock is not ours. */
  let offset = Number.POSITIVE_INFINITY

  function output(chunk: EncodedVideoChunk, metadata: EncodedVideoChunkMetadata | undefined, mine: Size): void {
    const description = metadata?.decoderConfig?.description
    if (description) {
      const avcC = ArrayBuffer.isView(description)
        ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
        : new Uint8Array(description)
      const flushed = builder.flush()
      if (flushed) deps.emit(flushed)
      const bytes = writeInitSegment({ track: 'video', timescale: videoTimescale, ...mine, avcC })
      deps.emit({ kind: 'video-init', bytes, seconds: 0, independent: true, lastOfGop: false })
    }
    const data = new Uint8Array(chunk.byteLength)
    chunk.copyTo(data)
    failures = 0
    for (const part of builder.add({
      slot: Math.round((chunk.timestamp * fps) / 1e6),
      key: chunk.type === 'key',
      data,
    }))
      deps.emit(part)
  }

  function open(wanted: Size): VideoEncoder {
    const made = new VideoEncoder({
      output: (chunk, metadata) => output(chunk, metadata, wanted),
      error: () => {
        // A phone's encoder may be taken away (a call, another app): take a new one, a few times.
        if (encoder === made) encoder = null
        if (++failures > 5) deps.onFailure()
      },
    })
    made.configure(encoderConfig(wanted, bitrate.bitsPerSecond))
    wantsKey = true
    return made
  }

  function encode(frame: VideoFrame, slot: number): void {
    const wanted = sizeFor(frame.displayWidth, frame.displayHeight, deps.shortSide)
    const isNewSize = size?.width !== wanted.width || size.height !== wanted.height
    // A new configuration begins a part of its own, so the change waits for the next part.
    if (isNewSize && size !== null && !isPartStart(slot)) return
    if (isNewSize || !encoder || encoder.state === 'closed') {
      const old = encoder
      if (old?.state === 'configured') void old.flush().finally(() => old.state !== 'closed' && old.close())
      size = wanted
      encoder = open(wanted)
    }
    const key = isPartStart(slot) && (wantsKey || isKeySlot(slot))
    if (key && !isNewSize) {
      const next = nextBitrate(bitrate, deps.queuedSeconds(), deps.bitsPerSecond)
      if (next.bitsPerSecond !== bitrate.bitsPerSecond) encoder.configure(encoderConfig(wanted, next.bitsPerSecond))
      bitrate = next
    }
    // Only a part's first picture may be a key frame: parts are what is independent.
    if (wantsKey && !key) return
    wantsKey = false
    grid = { last: slot }
    const placed = new VideoFrame(frame, { timestamp: Math.round((slot * 1e6) / fps), duration: Math.round(1e6 / fps) })
    encoder.encode(placed, { keyFrame: key })
    placed.close()
  }

  return {
    /** Takes a camera frame over, and closes it. */
    add(frame: VideoFrame): void {
      const now = deps.now()
      const own = frame.timestamp / 1e6
      if (now - own < offset || now - own > offset + 1) offset = now - own
      else offset += 0.0002
      const slot = slotFor(grid, own + offset)
      const isBusy = (encoder?.encodeQueueSize ?? 0) > maxWaiting
      if (slot !== null && (!isBusy || isPartStart(slot))) encode(frame, slot)
      lastFrame?.close()
      lastFrame = frame
    },
    /** Shows the last frame again where the camera gave none. Call it about ten times a second. */
    tick(): void {
      for (let slot = overdueSlot(grid, deps.now()); slot !== null && lastFrame; slot = overdueSlot(grid, deps.now())) {
        if ((encoder?.encodeQueueSize ?? 0) > maxWaiting * 2) return
        encode(lastFrame, slot)
        if (grid.last !== slot) return
      }
    },
    wantKeyFrame(): void {
      wantsKey = true
    },
    close(): void {
      lastFrame?.close()
      lastFrame = null
      if (encoder && encoder.state !== 'closed') encoder.close()
    },
  }
}
