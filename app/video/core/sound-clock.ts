/**
 * Keeps the sound in step with the clock: silence where the microphone gave nothing, and too much is left out. Without
 * it a call or a sleeping microphone would leave a hole, and drift would pull lips and words apart.
 */
export type SoundClock = { written: number; behind: number[] }

const rememberChunks = 48
const allowedSeconds = 0.1
/** Without any sound for this long, silence takes its place. */
export const silentAfterSeconds = 0.4

export function openSoundClock(): SoundClock {
  return { written: 0, behind: [] }
}

/**
 * A chunk of `frames` has arrived at `seconds` of the take. How many frames of silence to write before it, and whether
 * to write it at all.
 */
export function placeChunk(
  clock: SoundClock,
  seconds: number,
  frames: number,
  rate: number,
): { silence: number; keep: boolean } {
  const behind = Math.round(seconds * rate) - clock.written - frames
  clock.behind = [...clock.behind.slice(1 - rememberChunks), behind]
  // The least delay of the last second is the true one: chunks come late, never early.
  const isFull = clock.behind.length === rememberChunks
  const least = Math.min(...clock.behind)
  if (least < -allowedSeconds * rate) {
    clock.behind = []
    return { silence: 0, keep: false }
  }
  const silence = isFull && least > allowedSeconds * rate ? least : 0
  if (silence > 0) clock.behind = []
  clock.written += silence + frames
  return { silence, keep: true }
}

/** Frames of silence to write because nothing has come: all but the last moments, which may still arrive. */
export function silenceDue(clock: SoundClock, seconds: number, rate: number): number {
  const behind = Math.round(seconds * rate) - clock.written
  if (behind < silentAfterSeconds * rate) return 0
  const silence = behind - Math.round((silentAfterSeconds / 2) * rate)
  clock.written += silence
  clock.behind = []
  return silence
}
