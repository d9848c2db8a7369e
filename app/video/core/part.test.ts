import fc from 'fast-check'
import { createFile, type ISOFile } from 'mp4box'
import { expect, it } from 'vitest'
import { concat } from './boxes'
import { readInitSegment } from './init-segment'
import { audioPart, initOf, picture, videoPart } from './media.fake'
import { readPart, writePart } from './part'

it('reads back what it wrote', () => {
  const read = readPart(videoPart(2.5, true), 'video', 90_000)
  expect(read).toEqual({
    ok: true,
    value: { decodeTime: 225_000, duration: 22_500, samples: 6, independent: true, firstSample: expect.anything() },
  })
})

it('describes itself in its init segment', () => {
  expect(readInitSegment(initOf('video'), 'video')).toEqual({
    ok: true,
    value: { track: 'video', timescale: 90_000, codec: 'avc1.42c01e', width: 480, height: 854 },
  })
  expect(readInitSegment(initOf('audio'), 'audio')).toMatchObject({
    ok: true,
    value: { codec: 'mp4a.40.2', timescale: 48_000 },
  })
  expect(readInitSegment(initOf('audio'), 'video')).toEqual({ ok: false, reason: 'init-wrong-track' })
})

it('is read by mp4box as it was meant', () => {
  const file: ISOFile = createFile()
  const samples: { dts: number; duration: number; is_sync: boolean; size: number }[] = []
  file.onReady = (info) => {
    file.setExtractionOptions(info.tracks[0]?.id ?? 0)
    file.start()
  }
  file.onSamples = (_id, _user, found) => samples.push(...found)
  const bytes = concat([initOf('video'), videoPart(0, true), videoPart(0.25)])
  file.appendBuffer(Object.assign(bytes.buffer, { fileStart: 0 }))
  file.flush()
  expect(samples).toHaveLength(12)
  expect(samples.map((sample) => sample.dts)).toEqual(Array.from({ length: 12 }, (_, index) => index * 3750))
  expect(samples.filter((sample) => sample.is_sync)).toHaveLength(1)
})

it('keeps any samples it is given', () => {
  const sample = fc.record({ size: fc.integer({ min: 6, max: 3000 }), duration: fc.integer({ min: 1, max: 3000 }) })
  fc.assert(
    fc.property(fc.array(sample, { minLength: 1, maxLength: 8 }), fc.nat(2 ** 47), (rows, decodeTime) => {
      const samples = rows.map((row, index) => ({ ...picture(index === 0, row.size), duration: row.duration }))
      const read = readPart(writePart({ sequence: 1, decodeTime, samples }), 'video', 90_000)
      const duration = rows.reduce((sum, row) => sum + row.duration, 0)
      expect(read).toMatchObject({ ok: true, value: { decodeTime, duration, samples: rows.length, independent: true } })
    }),
  )
})

it('refuses what a player could stumble over', () => {
  const long = Array.from({ length: 7 }, () => picture(true))
  expect(readPart(writePart({ sequence: 0, decodeTime: 0, samples: long }), 'video', 90_000)).toEqual({
    ok: false,
    reason: 'part-too-long',
  })
  const lying = writePart({ sequence: 0, decodeTime: 0, samples: [{ ...picture(false), key: true }] })
  expect(readPart(lying, 'video', 90_000)).toEqual({ ok: false, reason: 'part-bad-samples' })
  expect(readPart(concat([videoPart(0), videoPart(0.25)]), 'video', 90_000)).toEqual({
    ok: false,
    reason: 'part-bad-box',
  })
  expect(readPart(new Uint8Array(600_000), 'video', 90_000)).toEqual({ ok: false, reason: 'part-too-large' })
})

it('neither throws nor runs away on mutated parts and init segments', () => {
  const good = [videoPart(1, true), audioPart(4), initOf('video'), initOf('audio')]
  const edit = fc.record({ at: fc.nat(400), value: fc.integer({ min: 0, max: 255 }) })
  fc.assert(
    fc.property(fc.nat(3), fc.array(edit, { maxLength: 8 }), fc.nat(600), (which, edits, cut) => {
      const bytes = (good[which] ?? videoPart(0)).slice(0, Math.max(8, cut))
      for (const { at, value } of edits) if (at < bytes.length) bytes[at] = value
      for (const track of ['video', 'audio'] as const) {
        const part = readPart(bytes, track, 48_000)
        if (part.ok) expect(part.value.firstSample.end).toBeLessThanOrEqual(bytes.length)
        readInitSegment(bytes, track)
      }
    }),
    { numRuns: 3000 },
  )
})
