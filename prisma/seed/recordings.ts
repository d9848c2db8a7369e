// The recordings of the lives that are over: a stretch of the clip each, taken in by the media server's own channel, so that
// a replay has the same segments and index as any live's.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fsSegmentStore } from '#app/adapters/segments/fs-segment-store.server'
import { openChannel } from '#app/video/channel.server'
import { writeInitSegment } from '#app/video/core/init-segment'
import { openRecording } from '#app/video/recording.server'
import { playClip } from '../../demo/clip-publisher'
import { type Clip, readClip } from '../../demo/read-clip'
import { seedKey } from './ids'
import { liveId, pastLives, secondsPerKind, startOf } from './lives'

const clipFile = path.resolve(import.meta.dirname, '../../public/demo/khe-nhinh.mp4')

/** Writes what is missing or belongs to another day. @returns how many recordings there are */
export async function seedRecordings(now: Date, dataDir: string): Promise<number> {
  const store = fsSegmentStore(path.join(dataDir, 'segments'))
  let clip: Clip | undefined
  for (const live of pastLives) {
    const folder = liveId(live.key)
    const startedAt = startOf(live.key, now)
    const failed: unknown[] = []
    const options = { store, folder, ringSeconds: null, onError: (error: unknown) => void failed.push(error) }
    const first = (await openRecording(options)).list('video')[0]
    if (first && Math.abs(first.wallMs - startedAt.getTime()) < 60_000) continue
    await store.removeAll(`${folder}/`)
    clip ??= await readClip(new Uint8Array(await readFile(clipFile)))
    const recording = await openRecording(options)
    record(clip, live, startedAt, recording)
    await recording.written()
    if (failed.length > 0) throw failed[0]
  }
  return pastLives.length
}

function record(
  clip: Clip,
  live: (typeof pastLives)[number],
  startedAt: Date,
  recording: Awaited<ReturnType<typeof openRecording>>,
): void {
  let mediaMs = 0
  const session = {
    liveSessionId: liveId(live.key),
    slug: live.key,
    mediaKey: seedKey(`media:${live.key}`),
    status: 'live',
    ringSeconds: null,
    rehearsal: false,
  } as const
  const channel = openChannel(session, recording, () => new Date(startedAt.getTime() + mediaMs))
  channel.beginTake(1)
  let seq = 0
  const take = (unit: Parameters<typeof channel.takeUnit>[0]) => {
    const taken = channel.takeUnit(unit)
    if (!taken.ok) throw new Error(`the recording of ${live.key} was refused: ${taken.reason}`)
  }
  for (const track of ['video', 'audio'] as const) {
    take({ kind: `${track}-init`, track, seq: ++seq, bytes: writeInitSegment(clip[track].config), lastOfGop: false })
  }
  const ends = { video: 0, audio: 0 }
  for (const { track, unit } of playClip(clip, live.clipFrom).upTo(live.kinds.length * secondsPerKind)) {
    ends[track] += unit.seconds
    mediaMs = Math.max(ends.video, ends.audio) * 1000
    take({ kind: unit.kind, track, seq: ++seq, bytes: unit.bytes, lastOfGop: unit.lastOfGop })
  }
  channel.end()
}
