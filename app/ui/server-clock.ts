// The server's clock as this page knows it: countdowns follow it, not the phone's.
import { useEffect, useState } from 'react'

let offsetMs: number | null = null

/**
 * Notes a time (ISO) the server has just told. What is told is late by its way here, so the furthest ahead is the truest;
 * an old page brought back changes nothing.
 */
export function noteServerTime(now: string): void {
  const offset = Date.parse(now) - Date.now()
  if (Number.isFinite(offset)) offsetMs = Math.max(offsetMs ?? Number.NEGATIVE_INFINITY, offset)
}

/** Milliseconds of the server's clock, a new value each second. `now`: what the page was told, for its first picture. */
export function useServerClock(now: string): number {
  const [ms, setMs] = useState(() => (offsetMs === null ? Date.parse(now) : Date.now() + offsetMs))
  useEffect(() => {
    noteServerTime(now)
    const read = () => setMs(Date.now() + (offsetMs ?? 0))
    read()
    const timer = setInterval(read, 1000)
    return () => clearInterval(timer)
  }, [now])
  return ms
}
