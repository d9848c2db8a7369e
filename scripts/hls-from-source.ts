/**
 * A Vite plugin that builds hls.js from its own sources without what we do not use (DRM, captions, advertisements, MPEG-TS):
 * a third of the ready-made file's weight less on a 3G phone. Flags as in hls.js's rollup.config.js. Only for `build`;
 * in development the ready-made file is served.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'

const flags = {
  __USE_ALT_AUDIO__: true,
  __USE_SUBTITLES__: false,
  __USE_EME_DRM__: false,
  __USE_CMCD__: false,
  __USE_CONTENT_STEERING__: false,
  __USE_VARIABLE_SUBSTITUTION__: false,
  __USE_M2TS_ADVANCED_CODECS__: false,
  __USE_MEDIA_CAPABILITIES__: false,
  __USE_INTERSTITIALS__: false,
  __USE_IFRAMES__: false,
}

/** Modules whose default export becomes `undefined`, which hls.js takes for "not there". */
const leftOut = [
  'controller/cmcd-controller',
  'controller/content-steering-controller',
  'controller/eme-controller',
  'controller/iframe-controller',
  'controller/interstitials-controller',
  'controller/subtitle-stream-controller',
  'controller/subtitle-track-controller',
  'controller/timeline-controller',
  'utils/cues',
  'demux/tsdemuxer',
  'demux/audio/aacdemuxer',
  'demux/audio/ac3-demuxer',
  'demux/audio/mp3demuxer',
  'remux/mp4-remuxer',
]

/** hls.js's sources bundle these of their makers' helpers; what fMP4 needs of them is a few lines. */
const standIns: Record<string, string> = {
  '@svta/cml-utils': 'export const uuid = () => crypto.randomUUID()',
  '@svta/cml-id3': `
    export const utf8ArrayToStr = (bytes, stopAtZero = false) => {
      const end = stopAtZero ? bytes.indexOf(0) : -1
      return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end))
    }
    export const getId3Frames = () => []
    export const isId3TimestampFrame = () => false
    export const canParseId3 = () => false
    export const getId3Data = () => undefined
    export const getId3Timestamp = () => undefined`,
}

const nothing = '\0hls-left-out'

export function hlsFromSource(): Plugin {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve('hls.js/package.json')
  const sources = path.join(path.dirname(manifest), 'src')
  const { version } = require(manifest) as { version: string }
  const defined = { ...flags, __VERSION__: version, __IN_WORKER__: false, __HLS_WORKER_BUNDLE__: undefined }
  return {
    name: 'hls-from-source',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      define: Object.fromEntries(
        Object.entries(defined).map(([name, value]) => [
          name,
          value === undefined ? 'undefined' : JSON.stringify(value),
        ]),
      ),
    }),
    resolveId(source, importer) {
      if (source === 'hls.js') {
        if (hasHelpers(require)) return path.join(sources, 'exports-default.ts')
        this.warn('eventemitter3 or url-toolkit is missing (npm ci): taking the ready-made hls.js, 80 KB heavier')
        return null
      }
      if (!importer?.startsWith(sources)) return null
      if (standIns[source]) return `\0${source}`
      if (!source.startsWith('.')) return null
      const wanted = path
        .relative(sources, path.resolve(path.dirname(importer), source))
        .split(path.sep)
        .join('/')
      return leftOut.includes(wanted) ? `${nothing}:${wanted}` : null
    },
    load(id) {
      if (id.startsWith(nothing)) return `const nothing = undefined; export default nothing; ${namesOf(id)}`
      return id.startsWith('\0@svta/') ? (standIns[id.slice(1)] ?? null) : null
    },
  }
}

/** Are the two packages there that hls.js's sources import? */
function hasHelpers(require: NodeJS.Require): boolean {
  try {
    return Boolean(require.resolve('eventemitter3') && require.resolve('url-toolkit'))
  } catch {
    return false
  }
}

/** Named exports that hls.js imports from a module which is left out. */
function namesOf(id: string): string {
  const names: Record<string, string[]> = {
    'controller/iframe-controller': ['IFrameController'],
    'controller/subtitle-stream-controller': ['SubtitleStreamController'],
    'controller/timeline-controller': ['TimelineController'],
    'demux/audio/ac3-demuxer': ['AC3Demuxer'],
    // Asked for captions and timed metadata of a part; there are none.
    'remux/mp4-remuxer': ['flushTextTrackMetadataCueSamples', 'flushTextTrackUserdataCueSamples'],
  }
  return (names[id.slice(nothing.length + 1)] ?? [])
    .map((name) => `export const ${name} = ${name.startsWith('flush') ? '() => undefined' : 'undefined'};`)
    .join(' ')
}
