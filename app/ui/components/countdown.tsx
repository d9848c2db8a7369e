import { useEffect, useRef } from 'react'
import { useServerClock } from '../server-clock'

/** "9:48" until an instant, on the server's clock. Calls `onEnd` once when it reaches nought. */
export function Countdown({ until, now, onEnd }: { until: string; now: string; onEnd?: () => void }) {
  const left = Math.max(0, Date.parse(until) - useServerClock(now))
  const ended = useRef(false)
  useEffect(() => {
    if (left > 0) {
      ended.current = false
    } else if (!ended.current) {
      ended.current = true
      onEnd?.()
    }
  }, [left, onEnd])
  return (
    <span role="timer" className="tabular-nums">
      {clockFace(left)}
    </span>
  )
}

/** 588_400 → "9:48", 3_723_000 → "1:02:03". */
export function clockFace(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}
