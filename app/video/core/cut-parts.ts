/** Lays encoded pictures out as parts: cut before every key frame, and within a group of pictures as evenly as frames allow. */
import { partTarget } from './limits'
import type { Sample } from './part'

/** `start`: tick of the first sample, counted from the first sample handed in. */
export type CutPart = {
  readonly start: number
  readonly duration: number
  readonly samples: Sample[]
  readonly independent: boolean
}

export function cutParts(samples: ReadonlyArray<Sample>, timescale: number): CutPart[] {
  const parts: CutPart[] = []
  let at = 0
  for (const group of groupsOf(samples)) {
    const ticks = durationOf(group)
    const count = Math.max(1, Math.ceil(ticks / (partTarget * timescale)))
    let taken = 0
    let begun = 0
    for (let index = 0; index < group.length; index++) {
      const upTo = durationOf(group.slice(0, index + 1))
      const isLast = index === group.length - 1
      // Cut where the next even boundary lies, or where one more sample would make the part too long.
      const next = group[index + 1]?.duration ?? 0
      const boundary = ((begun + 1) * ticks) / count
      const tooLong = upTo - taken + next > partTarget * timescale
      if (!isLast && upTo + 0.5 < boundary && !tooLong) continue
      const from = group.findIndex((_, candidate) => durationOf(group.slice(0, candidate)) >= taken)
      const own = group.slice(from, index + 1)
      parts.push({ start: at + taken, duration: upTo - taken, samples: own, independent: own[0]?.key ?? false })
      taken = upTo
      begun++
    }
    at += ticks
  }
  return parts
}

const durationOf = (samples: ReadonlyArray<Sample>) => samples.reduce((sum, sample) => sum + sample.duration, 0)

function groupsOf(samples: ReadonlyArray<Sample>): Sample[][] {
  const groups: Sample[][] = []
  for (const sample of samples) {
    if (sample.key || groups.length === 0) groups.push([])
    groups.at(-1)?.push(sample)
  }
  return groups
}
