/** Collects encoded frames into parts: pictures by the frame grid, sound by count. */
import { fps, isKeySlot, nextPartStart, slotsPerPart } from './frame-grid'
import { type Sample, writePart } from './part'
import type { QueuedUnit } from './uplink-queue'

export const videoTimescale = 90_000
const slotTicks = videoTimescale / fps
export const aacFrame = 1024
export const aacFramesPerPart = 12

type EncodedPicture = { readonly slot: number; readonly key: boolean; readonly data: Uint8Array }

/** Add pictures in order of slot; a part comes back as soon as it is certain that nothing more belongs in it. */
export function videoPartBuilder() {
  let pending: EncodedPicture[] = []
  let sequence = 0

  function build(): QueuedUnit | null {
    const first = pending[0]
    if (!first) return null
    const end = nextPartStart(first.slot)
    const samples: Sample[] = pending.map((picture, index) => ({
      data: picture.data,
      key: picture.key,
      duration: ((pending[index + 1]?.slot ?? end) - picture.slot) * slotTicks,
    }))
    pending = []
    return {
      kind: 'video-part',
      bytes: writePart({ sequence: sequence++, decodeTime: first.slot * slotTicks, samples }),
      seconds: (end - first.slot) / fps,
      independent: first.key,
      lastOfGop: isKeySlot(end),
    }
  }

  return {
    add(picture: EncodedPicture): QueuedUnit[] {
      const parts: QueuedUnit[] = []
      const first = pending[0]
      if (first && picture.slot >= nextPartStart(first.slot)) {
        const part = build()
        if (part) parts.push(part)
      }
      pending.push(picture)
      if (picture.slot % slotsPerPart === slotsPerPart - 1) {
        const part = build()
        if (part) parts.push(part)
      }
      return parts
    },
    /** Gives out what has been collected: the encoder changes or the take ends. */
    flush: build,
  }
}

/** Add AAC frames one after another, counted from the beginning of the take. */
export function audioPartBuilder(sampleRate: number) {
  let frames: Uint8Array[] = []
  let count = 0
  let sequence = 0
  return {
    add(data: Uint8Array): QueuedUnit | null {
      frames.push(data)
      if (frames.length < aacFramesPerPart) return null
      const samples = frames.map((frame) => ({ data: frame, duration: aacFrame, key: true }))
      const bytes = writePart({ sequence: sequence++, decodeTime: count * aacFrame, samples })
      count += frames.length
      frames = []
      return {
        kind: 'audio-part',
        bytes,
        seconds: (samples.length * aacFrame) / sampleRate,
        independent: true,
        lastOfGop: true,
      }
    },
  }
}
