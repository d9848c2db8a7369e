import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextBitrate } from './bitrate'
import { type FrameGrid, isKeySlot, isPartStart, nextPartStart, overdueSlot, slotFor, slotsPerPart } from './frame-grid'
import { picture } from './media.fake'
import { readPart } from './part'
import { videoPartBuilder, videoTimescale } from './part-builder'
import { openSoundClock, placeChunk, silenceDue } from './sound-clock'
import type { QueuedUnit } from './uplink-queue'

it('makes parts of exactly a quarter second from any frame rate', () => {
  const gaps = fc.array(fc.double({ min: 0.01, max: 0.3, noNaN: true }), { minLength: 20, maxLength: 120 })
  fc.assert(
    fc.property(gaps, (between) => {
      const builder = videoPartBuilder()
      const parts: QueuedUnit[] = []
      let grid: FrameGrid = { last: -1 }
      let at = 0.03
      const encode = (slot: number) => {
        grid = { last: slot }
        const { data, key } = picture(isKeySlot(slot))
        parts.push(...builder.add({ slot, key, data }))
      }
      for (const gap of between) {
        at += gap
        for (let slot = overdueSlot(grid, at); slot !== null; slot = overdueSlot(grid, at)) encode(slot)
        const slot = slotFor(grid, at)
        if (slot !== null) encode(slot)
      }
      let end: number | null = null
      for (const part of parts) {
        const read = readPart(part.bytes, 'video', videoTimescale)
        if (!read.ok) throw new Error(read.reason)
        expect(read.value.duration).toBe(22_500)
        if (end !== null) expect(read.value.decodeTime).toBe(end)
        end = read.value.decodeTime + read.value.duration
        expect(part.lastOfGop).toBe(end % videoTimescale === 0)
      }
    }),
  )
})

it('begins every part with a picture', () => {
  expect(slotFor({ last: -1 }, 0.1)).toBe(6)
  expect(slotFor({ last: 4 }, 8 / 24)).toBe(slotsPerPart)
  expect(slotFor({ last: 6 }, 6.2 / 24)).toBeNull()
  expect(overdueSlot({ last: 6 }, 0.5)).toBeNull()
  expect(overdueSlot({ last: 6 }, 0.7)).toBe(nextPartStart(6))
  expect(isPartStart(12)).toBe(true)
})

it('fills what the microphone left out with silence, and leaves out what is too much', () => {
  const rate = 48_000
  const clock = openSoundClock()
  let at = 0
  const chunks = (count: number, pace = 1) => {
    const seen = { silence: 0, left: 0 }
    for (let index = 0; index < count; index++) {
      at += (1024 / rate) * pace
      const placed = placeChunk(clock, at + 0.02, 1024, rate)
      seen.silence += placed.silence
      if (!placed.keep) seen.left++
    }
    return seen
  }
  expect(chunks(200)).toEqual({ silence: 0, left: 0 })
  at += 5
  expect(silenceDue(clock, at, rate)).toBeGreaterThan(4.5 * rate)
  chunks(100)
  expect(Math.abs(clock.written / rate - at)).toBeLessThan(0.35)
  chunks(3000, 1.001)
  expect(Math.abs(clock.written / rate - at)).toBeLessThan(0.2)
  chunks(3000, 0.999)
  expect(Math.abs(clock.written / rate - at)).toBeLessThan(0.2)
})

it('goes down at once when pictures wait, and climbs back to the full rate', () => {
  let now = { bitsPerSecond: 900_000, calmSeconds: 0 }
  for (let second = 0; second < 4; second++) now = nextBitrate(now, 3)
  expect(now.bitsPerSecond).toBe(120_000)
  let seconds = 0
  for (; now.bitsPerSecond < 900_000; seconds++) now = nextBitrate(now, 0.2)
  expect(seconds).toBeLessThan(40)
})
