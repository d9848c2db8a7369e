import { useEffect, useState } from 'react'

/**
 * Milliseconds of the server's clock, a new value every second. `now` is the server's time (ISO) as last told; between
 * two tellings the phone's clock only measures how much time went by.
 */
export function useServerClock(now: string, running = true): number {
  const told = Date.parse(now)
  const [ms, setMs] = useState(told)
  useEffect(() => {
    if (!running) return
    const offset = told - Date.now()
    setMs(told)
    const timer = setInterval(() => setMs(Date.now() + offset), 1000)
    return () => clearInterval(timer)
  }, [told, running])
  return ms
}
