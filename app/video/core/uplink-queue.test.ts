import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zeros } from './boxes'
import { openUnitReader, readUnit } from './unit-reader'
import {
  acknowledge,
  dropToKeyFrame,
  keptSeconds,
  nextChunk,
  openQueue,
  push,
  queuedSeconds,
  restart,
  rewind,
  type UplinkQueue,
} from './uplink-queue'
import { readChunk } from './wire'

const picture = (independent: boolean, size = 9000) =>
  ({ kind: 'video-part', bytes: zeros(size), seconds: 0.25, independent, lastOfGop: false }) as const
const sound = { kind: 'audio-part', bytes: zeros(1500), seconds: 0.256, independent: true, lastOfGop: true } as const
const init = (track: 'video' | 'audio') =>
  ({ kind: `${track}-init`, bytes: zeros(600), seconds: 0, independent: true, lastOfGop: false }) as const

function sendAll(queue: UplinkQueue, most = 10_000) {
  const chunks = []
  for (let bytes = nextChunk(queue); bytes && chunks.length < most; bytes = nextChunk(queue)) {
    const chunk = readChunk(bytes)
    if (!chunk) throw new Error('unreadable chunk')
    chunks.push(chunk)
  }
  return chunks
}

it('sends sound before pictures, also in the middle of one', () => {
  const queue = openQueue()
  push(queue, 'video', picture(true))
  expect(sendAll(queue, 1)[0]?.kind).toBe('video-part')
  push(queue, 'audio', sound)
  expect(sendAll(queue).map((chunk) => chunk.kind)).toEqual(['audio-part', 'video-part'])
})

it('does not take pictures before the first key frame', () => {
  const queue = openQueue()
  expect(push(queue, 'video', picture(false))).toBe(false)
  expect(push(queue, 'video', picture(true))).toBe(true)
  expect(push(queue, 'video', picture(false))).toBe(true)
})

it('drops old pictures up to a key frame, keeps the sound longer, and never drops an init segment', () => {
  const queue = openQueue()
  push(queue, 'video', init('video'))
  for (let index = 0; index < 40; index++) {
    push(queue, 'video', picture(index % 4 === 0))
    push(queue, 'audio', sound)
  }
  expect(queuedSeconds(queue, 'video')).toBeLessThanOrEqual(keptSeconds.video)
  expect(queuedSeconds(queue, 'audio')).toBeGreaterThan(10)
  expect(queue.waiting.video[0]?.kind).toBe('video-init')
  expect(queue.waiting.video[1]?.independent).toBe(true)
})

it('says that a picture left halfway will not be finished', () => {
  const queue = openQueue()
  for (let index = 0; index < 4; index++) push(queue, 'video', picture(index === 0))
  sendAll(queue, 1)
  dropToKeyFrame(queue)
  const [abandon, ...rest] = sendAll(queue)
  expect(abandon).toMatchObject({ abandon: true, seq: 1 })
  expect(rest).toEqual([])
  expect(queue.needsKeyFrame).toBe(true)
})

it('begins a new take with its init segments and a key frame', () => {
  const queue = openQueue()
  push(queue, 'video', init('video'))
  push(queue, 'audio', init('audio'))
  for (let index = 0; index < 6; index++) push(queue, 'video', picture(index % 4 === 0))
  push(queue, 'audio', sound)
  sendAll(queue)
  acknowledge(queue, 'video', 3)
  acknowledge(queue, 'audio', 1)
  restart(queue)
  const firsts = sendAll(queue).filter((chunk) => chunk.offset === 0)
  expect(firsts.map((chunk) => `${chunk.kind} ${chunk.seq}`)).toEqual([
    'audio-init 1',
    'audio-part 2',
    'video-init 1',
    'video-part 2',
    'video-part 3',
  ])
})

it('brings every unit over exactly once, whatever breaks in between', () => {
  const event = fc.constantFrom('push-key', 'push', 'sound', 'send', 'break')
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const queue = openQueue()
      const got: string[] = []
      let last = { video: 0, audio: 0 }
      let reader = openUnitReader(last)
      const send = (most: number) => {
        for (let index = 0; index < most; index++) {
          const bytes = nextChunk(queue)
          const chunk = bytes && readChunk(bytes)
          if (!chunk) return
          const unit = readUnit(reader, chunk)
          expect(unit.ok).toBe(true)
          if (unit.ok && unit.value) got.push(`${unit.value.track} ${unit.value.seq}`)
          last = { ...reader.last }
        }
      }
      for (const name of [...events, 'break'] as const) {
        if (name === 'push-key') push(queue, 'video', picture(true))
        else if (name === 'push') push(queue, 'video', picture(false))
        else if (name === 'sound') push(queue, 'audio', sound)
        else if (name === 'send') send(2)
        else {
          reader = openUnitReader(last)
          for (const track of ['video', 'audio'] as const) acknowledge(queue, track, last[track])
          rewind(queue)
        }
      }
      send(10_000)
      expect(new Set(got).size).toBe(got.length)
      expect(got.at(-1) === undefined || queue.waiting.video.every((unit) => unit.sent === unit.bytes.byteLength)).toBe(
        true,
      )
    }),
  )
})
