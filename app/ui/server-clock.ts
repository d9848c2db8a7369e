// The server's clock as this page knows it: countdowns follow it, not the phone's.
import { useEffect, useState } from 'react'

/**
 * Puts together what a page hears of the server's time. What is told is late by its way here, so of all that was heard the
 * one furthest ahead is the truest; an old page brought back changes nothing.
 */
export function makeServerClock() {
  let offsetMs: number | null = null
  return {
    /** `told`: ISO; `heardAtMs`: the phone's clock when it came. */
    note(told: string, heardAtMs: number): void {
      const offset = Date.parse(told) - heardAtMs
      if (Number.isFinite(offset)) offsetMs = Math.max(offsetMs ?? Number.NEGATIVE_INFINITY, offset)
    },
    /** The server's milliseconds at the phone's `ms`; null before anything was heard. */
    at: (ms: number): number | null => (offsetMs === null ? null : ms + offsetMs),
  }
}

const clock = makeServerClock()

/** Notes a time (ISO) the server has just told. */
export function noteServerTime(now: string): void {
  clock.note(now, Date.now())
}

/**
 * Notes the time the document was rendered with. A slow phone reads it seconds after it came, so it counts from when the
 * answer began to arrive.
 */
export function noteDocumentTime(now: string): void {
  const [document] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (document && document.responseStart > 0) clock.note(now, performance.timeOrigin + document.responseStart)
}

/** Milliseconds of the server's clock, a new value each second. `now`: what the page was told, for its first picture. */
export function useServerClock(now: string): number {
  const [ms, setMs] = useState(() => clock.at(Date.now()) ?? Date.parse(now))
  useEffect(() => {
    noteServerTime(now)
    const read = () => setMs(clock.at(Date.now()) ?? Date.parse(now))
    // After the other effects of this commit: the document's own time is noted further up the tree.
    queueMicrotask(read)
    const timer = setInterval(read, 1000)
    return () => clearInterval(timer)
  }, [now])
  return ms
}
