/**
 * The HLS origin: `/live/<slug>/master.m3u8` and everything below `/media/live/<mediaKey>/`. Runs before Express and
 * Remix. A playlist with `_HLS_msn` waits for what it asks for; so does a part that was promised by a preload hint.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { LiveMediaSession } from '#app/ports/live-media'
import type { Channel } from './channel.server'
import type { Channels } from './channels.server'
import { readInitSegment } from './core/init-segment'
import { type Track, targetDuration, tracks } from './core/limits'
import { type MediaName, readMediaName } from './core/names'
import { masterPlaylist, replayPlaylist } from './core/playlist'
import { findSegment, nextPart } from './core/rendition'
import { sendMedia, sendPlaylist, sendStatus } from './reply.server'

/** How long a cache may keep media. Bounded, so that a take-down or an erasure takes effect. */
const mediaMaxAge = 600
const blockMs = 3 * targetDuration * 1000
/** How long `master.m3u8?wait` waits for a live that has not begun. */
const waitMs = 15_000
const mediaPath = /^\/media\/live\/([A-Za-z0-9_-]{16,64})\/([a-z0-9./-]{1,64})$/
const masterPath = /^\/live\/([a-z0-9-]{1,80})\/master\.m3u8$/

/** Answers the request if it is the origin's; false if not. */
export function answer(channels: Channels, req: IncomingMessage, res: ServerResponse): boolean {
  const url = req.url ?? ''
  if (!url.startsWith('/media/live/') && !url.startsWith('/live/')) return false
  const [path = '', query = ''] = url.split('?', 2)
  const master = masterPath.exec(path)
  const media = mediaPath.exec(path)
  if (!master && !path.startsWith('/media/live/')) return false
  if (req.method === 'OPTIONS') {
    sendStatus(res, 204, '', {
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Range',
      'Access-Control-Max-Age': '86400',
    })
    return true
  }
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    sendStatus(res, 405, '', { Allow: 'GET, HEAD, OPTIONS' })
    return true
  }
  const work = master
    ? answerMaster(channels, req, res, master[1] ?? '', new URLSearchParams(query))
    : answerMedia(channels, req, res, media?.[1] ?? '', media?.[2] ?? '', new URLSearchParams(query))
  work.catch((error: unknown) => {
    channels.log.error({ err: error }, 'media request failed')
    if (!res.headersSent) sendStatus(res, 503, 'unavailable', { 'Retry-After': '2' })
    else res.destroy()
  })
  return true
}

async function answerMaster(
  channels: Channels,
  req: IncomingMessage,
  res: ServerResponse,
  slug: string,
  query: URLSearchParams,
): Promise<void> {
  const session = await channels.bySlug(slug)
  if (!session || session.status === 'cancelled') return sendStatus(res, 404, 'no such live')
  const channel = await channels.open(session)
  const base = `/media/live/${session.mediaKey}/`
  const isOver = session.status === 'ended' || query.has('replay')
  const mayWait = query.has('wait') && !isOver
  if (mayWait && !channel.facts()) await Promise.all(tracks.map((track) => channel.waitForSegment(track, waitMs)))
  if (res.destroyed) return
  const facts = isOver ? await recordedFacts(channel) : channel.facts()
  // A player that waits is not told of an error, which a browser's console would show for every try.
  if (!facts)
    return sendStatus(res, mayWait ? 204 : 404, mayWait ? '' : 'nothing published yet', { 'Retry-After': '2' })
  const plain = Buffer.from(
    masterPlaylist(
      {
        videoCodec: facts.video.codec,
        audioCodec: facts.audio.codec,
        width: facts.video.width,
        height: facts.video.height,
        bandwidth: 1_400_000,
      },
      isOver ? `${base}replay/` : base,
    ),
  )
  sendPlaylist(req, res, { plain, gzip: gzipSync(plain, { level: 1 }) }, { maxAge: 0, isPrivate: session.rehearsal })
}

async function recordedFacts(channel: Channel) {
  const [video, audio] = await Promise.all(
    (['video', 'audio'] as const).map(async (track) => {
      const name = channel.recording.list(track).at(-1)?.map
      const bytes = name ? (channel.init(name) ?? (await channel.recording.read(name))) : null
      const facts = bytes ? readInitSegment(bytes, track) : null
      return facts?.ok ? facts.value : null
    }),
  )
  return video && audio ? { video, audio } : null
}

async function answerMedia(
  channels: Channels,
  req: IncomingMessage,
  res: ServerResponse,
  mediaKey: string,
  path: string,
  query: URLSearchParams,
): Promise<void> {
  const name = readMediaName(path)
  const session = name ? await channels.byMediaKey(mediaKey) : null
  if (!name || !session || session.status === 'cancelled') return sendStatus(res, 404, 'no such media')
  const channel = await channels.open(session)
  if (name.kind === 'playlist') {
    return name.replay
      ? answerReplay(req, res, session, channel, name.track)
      : answerLive(channels, req, res, session, channel, name.track, query)
  }
  const pieces = await findMedia(channel, name)
  if (res.destroyed) return
  if (!pieces) return sendStatus(res, 404, 'no such media')
  sendMedia(req, res, pieces, { maxAge: mediaMaxAge, immutable: true, isPrivate: session.rehearsal })
}

async function answerLive(
  channels: Channels,
  req: IncomingMessage,
  res: ServerResponse,
  session: LiveMediaSession,
  channel: Channel,
  track: Track,
  query: URLSearchParams,
): Promise<void> {
  const rendition = channel.timeline[track]
  const asked = readDirectives(query)
  if (asked === 'bad') return sendStatus(res, 400, 'bad delivery directive')
  if (track === 'video') channels.seen(session, req)
  if (asked && !rendition.ended) {
    const next = nextPart(rendition)
    if (asked.number > next.number + 1) return sendStatus(res, 400, '_HLS_msn lies too far ahead')
    await channel.waitFor(track, asked.number, asked.part, blockMs)
    if (res.destroyed) return
  }
  if (rendition.segments.length === 0) return sendStatus(res, 404, 'nothing published yet', { 'Retry-After': '1' })
  // A directive makes the address new for every part: a cache in front may keep the answer until nobody asks for it.
  const rule = { maxAge: asked ? 3 * targetDuration : 1, isPrivate: session.rehearsal }
  sendPlaylist(
    req,
    res,
    channel.playlist(track, query.get('_HLS_skip') === 'YES' || query.get('_HLS_skip') === 'v2'),
    rule,
  )
}

function answerReplay(
  req: IncomingMessage,
  res: ServerResponse,
  session: LiveMediaSession,
  channel: Channel,
  track: Track,
): void {
  const segments = channel.recording.list(track)
  if (segments.length === 0) {
    sendStatus(res, 404, 'nothing recorded')
    return
  }
  const plain = Buffer.from(replayPlaylist(track, segments, '../'))
  const rule = { maxAge: session.status === 'ended' ? 60 : 2, isPrivate: session.rehearsal }
  sendPlaylist(req, res, { plain, gzip: gzipSync(plain, { level: 1 }) }, rule)
}

/** `_HLS_msn` and `_HLS_part`; null when there are none. */
function readDirectives(query: URLSearchParams): { number: number; part: number | null } | 'bad' | null {
  const [number, part] = [query.get('_HLS_msn'), query.get('_HLS_part')]
  if (number === null) return part === null ? null : 'bad'
  if (!/^\d{1,9}$/.test(number) || (part !== null && !/^\d{1,3}$/.test(part))) return 'bad'
  return { number: Number(number), part: part === null ? null : Number(part) }
}

async function findMedia(
  channel: Channel,
  name: Exclude<MediaName, { kind: 'playlist' }>,
): Promise<ReadonlyArray<Uint8Array> | null> {
  if (name.kind === 'init') return asList(channel.init(name.name) ?? (await channel.recording.read(name.name)))
  const rendition = channel.timeline[name.track]
  if (name.kind === 'part') {
    const next = nextPart(rendition)
    if (next.number === name.number && next.part === name.part)
      await channel.waitFor(name.track, name.number, name.part, blockMs)
    return asList(findSegment(rendition, name.number)?.parts[name.part]?.bytes ?? null)
  }
  const segment = findSegment(rendition, name.number)
  if (segment) return segment.closed ? segment.parts.map((part) => part.bytes) : null
  return asList(await channel.recording.read(`${name.track === 'video' ? 'v' : 'a'}${name.number}.m4s`))
}

const asList = (bytes: Uint8Array | null) => (bytes ? [bytes] : null)
