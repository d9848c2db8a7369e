/**
 * A checker of our own for the playlists we serve: the rules of RFC 8216bis that players rely on, each told in one
 * sentence with its clause. It reads text only, so it can be run over a playlist from anywhere.
 */
export type ReadPart = { readonly uri: string; readonly seconds: number; readonly independent: boolean }
export type ReadSegment = {
  readonly number: number
  readonly uri: string | null
  readonly seconds: number
  readonly map: string | null
  readonly discontinuity: boolean
  readonly wallMs: number | null
  readonly parts: ReadonlyArray<ReadPart>
}
export type ReadPlaylist = {
  readonly targetDuration: number
  readonly partTarget: number | null
  readonly partHoldBack: number | null
  readonly skipUntil: number | null
  readonly skipped: number
  readonly mediaSequence: number
  readonly discontinuitySequence: number
  readonly isOver: boolean
  readonly segments: ReadonlyArray<ReadSegment>
  readonly hint: string | null
  readonly reports: ReadonlyArray<{ uri: string; number: number; part: number }>
}

/** Reads a media playlist. The last segment has no `uri` while it is being filled. Throws on text that is none. */
export function readPlaylist(text: string): ReadPlaylist {
  const lines = text.split('\n').filter((line) => line !== '')
  if (lines[0] !== '#EXTM3U') throw new Error('a playlist begins with #EXTM3U')
  const values = (tag: string) =>
    lines.filter((line) => line.startsWith(`#${tag}:`)).map((line) => line.slice(tag.length + 2))
  const number = (tag: string, fallback: number) => Number(values(tag)[0] ?? fallback)
  const control = attributes(values('EXT-X-SERVER-CONTROL')[0] ?? '')
  const skipped = Number(attributes(values('EXT-X-SKIP')[0] ?? '')['SKIPPED-SEGMENTS'] ?? 0)
  const mediaSequence = number('EXT-X-MEDIA-SEQUENCE', 0)
  return {
    targetDuration: number('EXT-X-TARGETDURATION', Number.NaN),
    partTarget: optional(attributes(values('EXT-X-PART-INF')[0] ?? '')['PART-TARGET']),
    partHoldBack: optional(control['PART-HOLD-BACK']),
    skipUntil: optional(control['CAN-SKIP-UNTIL']),
    skipped,
    mediaSequence,
    discontinuitySequence: number('EXT-X-DISCONTINUITY-SEQUENCE', 0),
    isOver: lines.includes('#EXT-X-ENDLIST'),
    segments: readSegments(lines, mediaSequence + skipped),
    hint: attributes(values('EXT-X-PRELOAD-HINT')[0] ?? '').URI ?? null,
    reports: values('EXT-X-RENDITION-REPORT').map((value) => {
      const report = attributes(value)
      return { uri: report.URI ?? '', number: Number(report['LAST-MSN']), part: Number(report['LAST-PART']) }
    }),
  }
}

function readSegments(lines: ReadonlyArray<string>, firstNumber: number): ReadSegment[] {
  const segments: ReadSegment[] = []
  let map: string | null = null
  let next = fresh()
  for (const line of lines) {
    const value = line.slice(line.indexOf(':') + 1)
    if (line === '#EXT-X-DISCONTINUITY') next.discontinuity = true
    else if (line.startsWith('#EXT-X-MAP:')) map = attributes(value).URI ?? null
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) next.wallMs = Date.parse(value)
    else if (line.startsWith('#EXTINF:')) next.seconds = Number.parseFloat(value)
    else if (line.startsWith('#EXT-X-PART:')) {
      const part = attributes(value)
      next.parts.push({ uri: part.URI ?? '', seconds: Number(part.DURATION), independent: part.INDEPENDENT === 'YES' })
    } else if (!line.startsWith('#')) {
      segments.push({ ...next, number: firstNumber + segments.length, uri: line, map })
      next = fresh()
    }
  }
  if (next.parts.length > 0) segments.push({ ...next, number: firstNumber + segments.length, uri: null, map })
  return segments
}

const fresh = () => ({
  seconds: Number.NaN,
  discontinuity: false,
  wallMs: null as number | null,
  parts: [] as ReadPart[],
})

/** Everything that is wrong with a media playlist, in words; an empty list when nothing is. */
export function checkPlaylist(text: string): string[] {
  const faults: string[] = []
  const list = readPlaylist(text)
  const say = (isWrong: boolean, fault: string) => {
    if (isWrong) faults.push(fault)
  }
  say(!Number.isInteger(list.targetDuration), 'EXT-X-TARGETDURATION must be a whole number (4.4.3.1)')
  say(/[^\n]\n?$/.test(text) && !text.endsWith('\n'), 'the last line must end')
  for (const segment of list.segments) {
    const where = `segment ${segment.number}`
    say(segment.map === null && list.skipped === 0, `${where}: fMP4 needs an EXT-X-MAP (4.4.4.5)`)
    say(
      segment.wallMs === null || Number.isNaN(segment.wallMs),
      `${where}: no program date-time (Apple 9.15 for low latency)`,
    )
    if (segment.uri !== null) {
      say(
        !(Math.round(segment.seconds) <= list.targetDuration),
        `${where}: EXTINF rounds above the target duration (4.4.3.1)`,
      )
      const sum = segment.parts.reduce((total, part) => total + part.seconds, 0)
      say(
        segment.parts.length > 0 && Math.abs(sum - segment.seconds) > 0.002,
        `${where}: parts do not add up to EXTINF`,
      )
    }
    say(segment.parts[0]?.independent === false, `${where}: its first part is not independent`)
    faults.push(...checkParts(list, segment))
  }
  faults.push(...checkClock(list))
  if (list.partTarget !== null) {
    say((list.partHoldBack ?? 0) < 3 * list.partTarget - 1e-6, 'PART-HOLD-BACK should be three part targets (4.4.3.8)')
    say(
      list.skipUntil !== null && list.skipUntil < 6 * list.targetDuration,
      'CAN-SKIP-UNTIL must be six target durations (4.4.3.8)',
    )
    say(!list.isOver && list.hint === null, 'a running low-latency playlist needs a preload hint')
    say(list.isOver && list.hint !== null, 'a finished playlist must not hint')
  }
  return faults
}

function checkParts(list: ReadPlaylist, segment: ReadSegment): string[] {
  const faults: string[] = []
  segment.parts.forEach((part, index) => {
    const where = `part ${part.uri}`
    if (list.partTarget === null) faults.push(`${where}: there is no EXT-X-PART-INF (4.4.3.7)`)
    else if (part.seconds > list.partTarget + 1e-4) faults.push(`${where}: longer than the part target (4.4.4.9)`)
    else if (part.seconds < 0.85 * list.partTarget - 1e-4 && !part.independent && index < segment.parts.length - 1) {
      faults.push(`${where}: shorter than 85 % of the part target (4.4.4.9)`)
    }
  })
  return faults
}

/** Program date-time must run with EXTINF, within 50 ms, except across a discontinuity, where it may only go forward. */
function checkClock(list: ReadPlaylist): string[] {
  const faults: string[] = []
  list.segments.forEach((segment, index) => {
    const before = list.segments[index - 1]
    if (before?.wallMs == null || segment.wallMs === null) return
    const drift = segment.wallMs - (before.wallMs + before.seconds * 1000)
    if (segment.discontinuity ? drift < -50 : Math.abs(drift) > 50) {
      faults.push(`segment ${segment.number}: program date-time is ${Math.round(drift)} ms off`)
    }
  })
  return faults
}

/** What a later playlist of the same rendition must not have changed (6.2.1, 6.2.2). */
export function checkSuccession(earlierText: string, laterText: string): string[] {
  const faults: string[] = []
  const [earlier, later] = [readPlaylist(earlierText), readPlaylist(laterText)]
  if (later.targetDuration !== earlier.targetDuration) faults.push('the target duration changed')
  if (later.partTarget !== earlier.partTarget) faults.push('the part target changed')
  if (later.mediaSequence < earlier.mediaSequence) faults.push('the media sequence went back')
  if (later.discontinuitySequence < earlier.discontinuitySequence) faults.push('the discontinuity sequence went back')
  for (const segment of earlier.segments) {
    const now = later.segments.find((candidate) => candidate.number === segment.number)
    if (!now) continue
    if (
      segment.uri !== null &&
      (now.uri !== segment.uri || now.seconds !== segment.seconds || now.map !== segment.map)
    ) {
      faults.push(`segment ${segment.number} changed after it was listed`)
    }
    segment.parts.forEach((part, index) => {
      const same = now.parts[index]
      if (now.parts.length > 0 && (same?.uri !== part.uri || same.seconds !== part.seconds))
        faults.push(`part ${part.uri} changed after it was listed`)
    })
  }
  return faults
}

/** `NAME=value,NAME="value"` as an object. */
function attributes(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const match of text.matchAll(/([A-Z0-9-]+)=("([^"]*)"|[^,]*)/g))
    found[match[1] ?? ''] = match[3] ?? match[2] ?? ''
  return found
}
const optional = (value: string | undefined) => (value === undefined ? null : Number(value))
