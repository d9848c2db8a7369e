/**
 * How fast to play, so that the picture stays close to life without running dry: the least that lay ahead within the
 * last moments is held near a cushion, and every time it ran dry the cushion grows, to shrink slowly while all is calm.
 */
export type CatchUp = {
  /** What lay ahead of the picture at the last looks, seconds. */
  readonly ahead: readonly number[]
  /** Seconds that should lie ahead when it is least. */
  readonly cushion: number
}
export type Pace = { readonly state: CatchUp; readonly rate: number; readonly jump: boolean }

export const lookEveryMs = 200
const looks = 8
const least = 0.2
const most = 2.5
/** Further behind than this, it is not made up for but skipped. */
const jumpSeconds = 8

export const freshCatchUp: CatchUp = { ahead: [], cushion: least }

/** One look: `ahead` seconds of media lie before the picture; `dry`: it has stood still since the last look. */
export function look(before: CatchUp, ahead: number, dry: boolean): Pace {
  const cushion = dry ? Math.min(most, before.cushion + 0.25) : Math.max(least, before.cushion - 0.002)
  const seen = [...before.ahead.slice(1 - looks), ahead]
  const state = { ahead: dry ? [ahead] : seen, cushion }
  if (seen.length < looks) return { state, rate: 1, jump: false }
  const over = Math.min(...seen) - cushion
  if (over > jumpSeconds) return { state: { ...state, ahead: [] }, rate: 1, jump: true }
  return { state, rate: over > 2 ? 1.2 : over > 0.6 ? 1.1 : over > 0.12 ? 1.05 : over < -0.1 ? 0.97 : 1, jump: false }
}
