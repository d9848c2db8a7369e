/** Names of media below `/media/live/<mediaKey>/`: `v12.m4s` a segment, `v12.3.m4s` its fourth part, `v-t1-1.mp4` an init segment. */
import type { Track } from './limits'

const letter = { video: 'v', audio: 'a' } as const
const trackOf: Record<string, Track> = { v: 'video', a: 'audio' }

export const segmentName = (track: Track, number: number) => `${letter[track]}${number}.m4s`
export const partName = (track: Track, number: number, part: number) => `${letter[track]}${number}.${part}.m4s`
/** Take number and the count of configurations within the take. */
export const initName = (track: Track, take: number, config: number) => `${letter[track]}-${take}-${config}.mp4`
export const playlistName = (track: Track) => `${track}.m3u8`

export type MediaName =
  | { kind: 'segment'; track: Track; number: number }
  | { kind: 'part'; track: Track; number: number; part: number }
  | { kind: 'init'; track: Track; name: string }
  | { kind: 'playlist'; track: Track; replay: boolean }

/** What a path below the media folder names, or null. */
export function readMediaName(path: string): MediaName | null {
  const playlist = /^(replay\/)?(video|audio)\.m3u8$/.exec(path)
  if (playlist) return { kind: 'playlist', track: playlist[2] as Track, replay: playlist[1] !== undefined }
  const media = /^([va])(\d{1,9})(?:\.(\d{1,3}))?\.m4s$/.exec(path)
  if (media) {
    const track = trackOf[media[1] ?? ''] ?? 'video'
    const number = Number(media[2])
    return media[3] === undefined
      ? { kind: 'segment', track, number }
      : { kind: 'part', track, number, part: Number(media[3]) }
  }
  const init = /^([va])-\d{1,6}-\d{1,6}\.mp4$/.exec(path)
  return init ? { kind: 'init', track: trackOf[init[1] ?? ''] ?? 'video', name: path } : null
}
