/** HLS playlists as text (RFC 8216bis). The rules they keep are checked by `playlist-check.ts`. */
import { partHoldBack, partTarget, segmentsWithParts, skipUntil, type Track, targetDuration } from './limits'
import { partName, playlistName, segmentName } from './names'
import { nextPart, type Rendition, type Segment, type SegmentFacts } from './rendition'

export type MasterFacts = {
  readonly videoCodec: string
  readonly width: number
  readonly height: number
  readonly audioCodec: string
  /** Peak bits a second of pictures and sound together. */
  readonly bandwidth: number
}

/** The multivariant playlist. `base`: folder of the media playlists, ending in `/`. */
export function masterPlaylist(facts: MasterFacts, base: string): string {
  return lines(
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="Tiếng",LANGUAGE="vi",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="1",URI="${base}${playlistName('audio')}"`,
    `#EXT-X-STREAM-INF:BANDWIDTH=${facts.bandwidth},CODECS="${facts.videoCodec},${facts.audioCodec}",RESOLUTION=${facts.width}x${facts.height},AUDIO="sound"`,
    `${base}${playlistName('video')}`,
  )
}

/** Where the other rendition stands (EXT-X-RENDITION-REPORT). */
export type Report = { readonly track: Track; readonly lastNumber: number; readonly lastPart: number }

export function reportOf(rendition: Rendition): Report | null {
  const last = rendition.segments.at(-1)
  return last ? { track: rendition.track, lastNumber: last.number, lastPart: last.parts.length - 1 } : null
}

/** The low-latency playlist of a running rendition; `delta`: leave out what the client has (EXT-X-SKIP). */
export function livePlaylist(rendition: Rendition, options: { report: Report | null; delta: boolean }): string {
  const { segments, track } = rendition
  const first = segments[0]
  const skipped = options.delta ? skippable(segments) : 0
  const text = [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${targetDuration}`,
    `#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=${decimal(partHoldBack)},CAN-SKIP-UNTIL=${decimal(skipUntil)}`,
    `#EXT-X-PART-INF:PART-TARGET=${decimal(partTarget)}`,
    `#EXT-X-MEDIA-SEQUENCE:${first?.number ?? rendition.nextNumber}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${first?.epoch ?? 0}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
  ]
  if (skipped > 0) text.push(`#EXT-X-SKIP:SKIPPED-SEGMENTS=${skipped}`)
  segments.forEach((segment, index) => {
    if (index < skipped) return
    text.push(...headOf(segment, segments[index - 1]))
    if (index >= segments.length - segmentsWithParts) text.push(...partsOf(track, segment))
    if (segment.closed) text.push(`#EXTINF:${decimal(segment.seconds)},`, segmentName(track, segment.number))
  })
  if (rendition.ended) text.push('#EXT-X-ENDLIST')
  else {
    const next = nextPart(rendition)
    text.push(`#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${partName(track, next.number, next.part)}"`)
    const { report } = options
    if (report) {
      text.push(
        `#EXT-X-RENDITION-REPORT:URI="${playlistName(report.track)}",LAST-MSN=${report.lastNumber},LAST-PART=${report.lastPart}`,
      )
    }
  }
  return lines(...text)
}

/** The recording: every kept segment, seekable from its beginning. `base`: folder of the segments, ending in `/`. */
export function replayPlaylist(track: Track, segments: ReadonlyArray<SegmentFacts>, base: string): string {
  const text = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${targetDuration}`,
    `#EXT-X-MEDIA-SEQUENCE:${segments[0]?.number ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${segments[0]?.epoch ?? 0}`,
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
  ]
  segments.forEach((segment, index) => {
    text.push(...headOf(segment, segments[index - 1], base))
    text.push(`#EXTINF:${decimal(segment.seconds)},`, `${base}${segmentName(track, segment.number)}`)
  })
  return lines(...text, '#EXT-X-ENDLIST')
}

type Head = Pick<Segment, 'epoch' | 'map' | 'wallMs'>

function headOf(segment: Head, before: Head | undefined, base = ''): string[] {
  const head: string[] = []
  if (before && before.epoch !== segment.epoch) head.push('#EXT-X-DISCONTINUITY')
  if (before?.map !== segment.map || before.epoch !== segment.epoch) head.push(`#EXT-X-MAP:URI="${base}${segment.map}"`)
  head.push(`#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.wallMs).toISOString()}`)
  return head
}

function partsOf(track: Track, segment: Segment): string[] {
  return segment.parts.map((part, index) => {
    const independent = part.independent ? ',INDEPENDENT=YES' : ''
    return `#EXT-X-PART:DURATION=${decimal(part.seconds)},URI="${partName(track, segment.number, index)}"${independent}`
  })
}

/** How many segments lie further from the end than the skip boundary. */
function skippable(segments: ReadonlyArray<Segment>): number {
  let fromEnd = 0
  for (let index = segments.length - 1; index >= 0; index--) {
    fromEnd += segments[index]?.seconds ?? 0
    if (fromEnd > skipUntil) return index
  }
  return 0
}

const decimal = (seconds: number) => String(Math.round(seconds * 100_000) / 100_000)
const lines = (...text: string[]) => `${text.join('\n')}\n`
