// Chance that is the same on every run, and waiting that ends when the demo ends.
export type Chance = () => number

/** mulberry32: numbers in [0, 1). */
export function chanceFrom(seed: number): Chance {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (chance: Chance, low: number, high: number) => low + chance() * (high - low)
export function oneOf<T>(chance: Chance, all: ReadonlyArray<T>): T {
  return all[Math.floor(chance() * all.length)] as T
}

/** Resolves after so many milliseconds, or at once when the signal aborts. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}

/** Does it over and over until the demo ends; what goes wrong is told and tried again after a while. */
export async function keepDoing(
  signal: AbortSignal,
  onError: (error: unknown) => void,
  once: () => Promise<void>,
): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    try {
      await once()
      failures = 0
    } catch (error) {
      if (signal.aborted) return
      failures++
      onError(error)
      await pause(Math.min(30_000, 1000 * 2 ** failures), signal)
    }
  }
}
