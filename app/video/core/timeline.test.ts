import fc from 'fast-check'
import { expect, it } from 'vitest'
import { audioPart, audioPartSeconds, videoPart } from './media.fake'
import { readPart } from './part'
import { livePlaylist, reportOf } from './playlist'
import { checkPlaylist, checkSuccession, readPlaylist } from './playlist-check'
import { beginTake, openTimeline, placePart, type Timeline } from './timeline'

const start = Date.UTC(2026, 10, 22, 12)

function open(): Timeline {
  const timeline = openTimeline({ videoNumber: 0, audioNumber: 0, epoch: 0, lastWallMs: 0 })
  beginTake(timeline)
  return timeline
}

function placeVideo(timeline: Timeline, at: number, options: { key?: boolean; map?: string; arrival?: number } = {}) {
  const bytes = videoPart(at, options.key ?? at % 1 === 0)
  const facts = readPart(bytes, 'video', 90_000)
  if (!facts.ok) throw new Error(facts.reason)
  const lastOfGop = (at + 0.25) % 1 === 0
  const part = {
    track: 'video',
    bytes,
    facts: facts.value,
    timescale: 90_000,
    map: options.map ?? 'v-1-1.mp4',
    lastOfGop,
  } as const
  return placePart(timeline, part, options.arrival ?? start + at * 1000)
}

function placeAudio(
  timeline: Timeline,
  count: number,
  map = 'a-1-1.mp4',
  arrival = start + count * audioPartSeconds * 1000,
) {
  const bytes = audioPart(count)
  const facts = readPart(bytes, 'audio', 48_000)
  if (!facts.ok) throw new Error(facts.reason)
  return placePart(
    timeline,
    { track: 'audio', bytes, facts: facts.value, timescale: 48_000, map, lastOfGop: true },
    arrival,
  )
}

/** Both tracks from second `from` to `to`, in order of time. */
function run(timeline: Timeline, from: number, to: number, what: { video?: boolean; audio?: boolean } = {}) {
  const refusals: string[] = []
  let count = Math.round((timeline.end.audio ?? from) / audioPartSeconds)
  for (let at = from; at < to; at += 0.25) {
    for (; what.audio !== false && (count + 1) * audioPartSeconds <= at + 0.26; count++) {
      const placed = placeAudio(timeline, count)
      if (!placed.ok) refusals.push(placed.reason)
    }
    const placed = what.video === false ? null : placeVideo(timeline, at)
    if (placed && !placed.ok) refusals.push(placed.reason)
  }
  return refusals
}

const texts = (timeline: Timeline) =>
  (['video', 'audio'] as const).map((track) =>
    livePlaylist(timeline[track], { report: reportOf(timeline[track === 'video' ? 'audio' : 'video']), delta: false }),
  )

function expectSound(timeline: Timeline): void {
  for (const text of texts(timeline)) expect(checkPlaylist(text)).toEqual([])
}

it('makes playlists without a fault from a steady take', () => {
  const timeline = open()
  let before = texts(timeline)
  for (let second = 0; second < 40; second++) {
    expect(run(timeline, second, second + 1)).toEqual([])
    expectSound(timeline)
    const now = texts(timeline)
    if (second > 0) now.forEach((text, index) => void expect(checkSuccession(before[index] ?? '', text)).toEqual([]))
    before = now
  }
  expect(timeline.video.segments.length).toBeLessThanOrEqual(13)
})

it('gives a delta that, put on the earlier playlist, says the same as the whole', () => {
  const timeline = open()
  run(timeline, 0, 30)
  const whole = readPlaylist(livePlaylist(timeline.video, { report: null, delta: false }))
  const delta = readPlaylist(livePlaylist(timeline.video, { report: null, delta: true }))
  expect(delta.skipped).toBeGreaterThan(0)
  const kept = whole.segments.slice(delta.skipped)
  expect(delta.segments.map(({ map: _, ...rest }) => rest)).toEqual(kept.map(({ map: _, ...rest }) => rest))
  const secondsShown = kept.reduce((sum, segment) => sum + (segment.seconds || 0), 0)
  expect(secondsShown).toBeGreaterThan(whole.skipUntil ?? 0)
})

it('breaks both renditions when a new take begins, and its clock goes on forward', () => {
  const timeline = open()
  run(timeline, 0, 5)
  beginTake(timeline)
  const late = start + 20_000
  placeVideo(timeline, 0, { map: 'v-2-1.mp4', arrival: late })
  for (let count = 0; count < 8; count++) placeAudio(timeline, count, 'a-2-1.mp4', late + count * 256)
  for (let at = 0.25; at < 2; at += 0.25) placeVideo(timeline, at, { map: 'v-2-1.mp4', arrival: late + at * 1000 })
  expectSound(timeline)
  for (const text of texts(timeline)) {
    const breaks = readPlaylist(text).segments.filter((segment) => segment.discontinuity)
    expect(breaks).toHaveLength(1)
    expect(breaks[0]?.wallMs).toBeGreaterThan(start + 18_000)
  }
})

it('waits for both tracks, and drops sound that has no picture yet', () => {
  const timeline = open()
  for (let count = 0; count < 6; count++) expect(placeAudio(timeline, count).ok).toBe(true)
  expect(timeline.audio.segments).toHaveLength(0)
  expect(placeVideo(timeline, 0.25, { key: false })).toEqual({ ok: false, reason: 'key-frame-needed' })
  expect(placeVideo(timeline, 1, { key: true }).ok).toBe(true)
  expect(timeline.audio.segments).toHaveLength(1)
  expect(Math.abs((timeline.audio.segments[0]?.wallMs ?? 0) - (timeline.video.segments[0]?.wallMs ?? 0))).toBeLessThan(
    300,
  )
})

it('shows the last key frame again while pictures lag, and wants a key frame then', () => {
  const timeline = open()
  run(timeline, 0, 4)
  run(timeline, 4, 8, { video: false })
  expect(timeline.end.video).toBeGreaterThan(6.5)
  expectSound(timeline)
  expect(placeVideo(timeline, 4, { key: true })).toEqual({ ok: false, reason: 'out-of-order' })
  expect(placeVideo(timeline, 8.25, { key: false })).toEqual({ ok: false, reason: 'key-frame-needed' })
  expect(placeVideo(timeline, 9, { key: true }).ok).toBe(true)
  expect(timeline.end.video).toBeCloseTo(9.25)
  expectSound(timeline)
})

it('breaks where nothing came through at all', () => {
  const timeline = open()
  run(timeline, 0, 4)
  expect(run(timeline, 34.048, 34.048)).toEqual([])
  const from = 133 * audioPartSeconds
  for (let count = 133; count < 145; count++) placeAudio(timeline, count)
  expect(from).toBeGreaterThan(34)
  for (let at = 35; at < 38; at += 0.25) placeVideo(timeline, at)
  expectSound(timeline)
  for (const text of texts(timeline))
    expect(readPlaylist(text).segments.filter((segment) => segment.discontinuity)).toHaveLength(1)
})

it('refuses media from the future', () => {
  const timeline = open()
  run(timeline, 0, 4)
  expect(placeVideo(timeline, 3600, { key: true, arrival: start + 4000 })).toEqual({ ok: false, reason: 'time-jump' })
  expect(placeAudio(timeline, 10_000, 'a-1-1.mp4', start + 4000)).toEqual({ ok: false, reason: 'time-jump' })
  expect(placeVideo(timeline, 4).ok).toBe(true)
  expectSound(timeline)
})

it('stays sound whatever order and choice of parts arrives', () => {
  const step = fc.record({
    kind: fc.constantFrom('video', 'audio', 'skip-video', 'skip-audio', 'repeat', 'take'),
    count: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const timeline = open()
      let [video, audio, wall] = [0, 0, start]
      for (const { kind, count } of steps) {
        for (let index = 0; index < count; index++) {
          wall += 260
          if (kind === 'video') placeVideo(timeline, video++ * 0.25, { arrival: wall })
          else if (kind === 'audio') placeAudio(timeline, audio++, 'a-1-1.mp4', wall)
          else if (kind === 'repeat') placeVideo(timeline, Math.max(0, video - 3) * 0.25, { arrival: wall })
        }
        if (kind === 'skip-video') video += count
        if (kind === 'skip-audio') audio += count
        if (kind === 'take') {
          beginTake(timeline)
          ;[video, audio] = [0, 0]
        }
        for (const text of texts(timeline))
          expect(checkPlaylist(text).filter((fault) => !fault.includes('85 %'))).toEqual([])
        const [picture, sound] = [
          timeline.video.segments.at(-1)?.epoch ?? 0,
          timeline.audio.segments.at(-1)?.epoch ?? 0,
        ]
        expect(picture).toBe(sound)
      }
    }),
    { numRuns: 300 },
  )
})
