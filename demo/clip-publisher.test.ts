import { readFile } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { memorySegmentStore } from '#app/adapters/segments/memory-segment-store'
import { findBox, readU64 } from '#app/video/core/boxes'
import { checkPlaylist, checkSuccession, readPlaylist } from '#app/video/core/playlist-check'
import { type FakeMediaServer, startMediaServer } from '#app/video/media-server.fake'
import { playClip, publishClip } from './clip-publisher'
import { readClip } from './read-clip'
import { runFfmpeg, testClip } from './test-clip.fake'

let file = ''
beforeAll(async () => {
  file = await testClip()
}, 60_000)

describe('a clip laid out in parts', () => {
  it('goes on without a gap across loops, in both tracks', async () => {
    const clip = await readClip(new Uint8Array(await readFile(file)))
    const ends = { video: 0, audio: 0 }
    for (const { track, unit } of playClip(clip, 0).upTo(10)) {
      const timescale = clip[track].config.timescale
      const tfdt = findBox(unit.bytes, ['moof', 'traf', 'tfdt'])
      expect(readU64(unit.bytes, (tfdt?.start ?? 0) + 4) / timescale).toBeCloseTo(ends[track], 3)
      ends[track] += unit.seconds
    }
    expect(ends.video).toBeGreaterThan(9.7)
    expect(Math.abs(ends.video - ends.audio)).toBeLessThan(0.3)
  })

  it('begins at the key frame before the second asked for', async () => {
    const clip = await readClip(new Uint8Array(await readFile(file)))
    const walk = playClip(clip, 1.6)
    expect(walk.position()).toEqual({ seconds: 1, loop: 0 })
    const first = [...walk.upTo(0.3)].find(({ track }) => track === 'video')
    expect(first?.unit.independent).toBe(true)
  })
})

describe('a clip published over the real ingest', () => {
  let server: FakeMediaServer
  const playing = new AbortController()
  beforeEach(async () => {
    server = await startMediaServer({ store: memorySegmentStore() })
  })
  afterEach(async () => {
    await server.stop()
    expect(server.errors).toEqual([])
  })

  it('is read by ffprobe as H.264 and AAC, in playlists without a fault', async () => {
    const session = server.sessions.add('toi-nay')
    const published = publishClip({ file, token: 'token-toi-nay', ingestUrl: server.ingestUrl, signal: playing.signal })
    const base = `${server.origin}/media/live/${session.mediaKey}`
    // Blocking reloads do the waiting: each answers as soon as its part is there.
    await untilPublished(`${server.origin}/live/toi-nay/master.m3u8`)
    const texts: string[] = []
    for (const [number, part] of [
      [0, 0],
      [0, 3],
      [1, 0],
      [1, 6],
      [2, 0],
    ]) {
      const response = await fetch(`${base}/video.m3u8?_HLS_msn=${number}&_HLS_part=${part}`)
      expect(response.status).toBe(200)
      texts.push(await response.text())
    }
    for (const text of texts) expect(checkPlaylist(text)).toEqual([])
    texts.slice(1).forEach((text, index) => {
      expect(checkSuccession(texts[index] ?? '', text)).toEqual([])
    })
    expect(checkPlaylist(await (await fetch(`${base}/audio.m3u8`)).text())).toEqual([])
    expect(readPlaylist(texts.at(-1) ?? '').segments.at(-1)?.number).toBeGreaterThanOrEqual(2)

    const streams = await probe(`${server.origin}/live/toi-nay/master.m3u8`)
    expect(streams).toContainEqual(
      expect.objectContaining({ codec_type: 'video', codec_name: 'h264', width: 180, height: 320 }),
    )
    expect(streams).toContainEqual(
      expect.objectContaining({ codec_type: 'audio', codec_name: 'aac', sample_rate: '48000' }),
    )

    playing.abort()
    expect(await published).toBe('by-signal')
    server.sessions.change('toi-nay', { status: 'ended' })
    await server.video.sessionChanged(session.liveSessionId)
    const replay = await (await fetch(`${base}/replay/video.m3u8`)).text()
    expect(checkPlaylist(replay)).toEqual([])
    expect(await probe(`${server.origin}/live/toi-nay/master.m3u8`)).toHaveLength(2)
  }, 60_000)
})

type Stream = { codec_type: string; codec_name: string }
async function probe(url: string): Promise<Stream[]> {
  const { stdout } = await runFfmpeg('ffprobe', ['-v', 'error', '-show_streams', '-of', 'json', url])
  const { streams } = JSON.parse(stdout) as { streams: (Stream & { index: number })[] }
  return streams.filter((stream, index) => streams.findIndex((other) => other.index === stream.index) === index)
}

async function untilPublished(url: string): Promise<void> {
  while (!(await fetch(url)).ok) await new Promise((resolve) => setImmediate(resolve))
}
