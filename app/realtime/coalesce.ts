// Things that repeat are told at most so often: the first at once, what follows together when the interval is over.

export type Coalescer = { note(key: string): void; stop(): void }

/**
 * @param tell gets the keys noted since they were last told; each key at most once per `intervalMs`
 * @param timers passed in by tests
 */
export function createCoalescer(
  intervalMs: number,
  tell: (keys: string[]) => void,
  timers: { set(work: () => void, ms: number): unknown; clear(timer: unknown): void } = {
    set: (work, ms) => setTimeout(work, ms),
    clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
  },
): Coalescer {
  /** Keys told within the interval; true when noted again since. */
  const recent = new Map<string, boolean>()
  const running = new Set<unknown>()

  function rest(keys: string[]): void {
    const timer = timers.set(() => {
      running.delete(timer)
      const again = keys.filter((key) => recent.get(key))
      for (const key of keys) recent.delete(key)
      if (again.length > 0) now(again)
    }, intervalMs)
    running.add(timer)
  }

  function now(keys: string[]): void {
    for (const key of keys) recent.set(key, false)
    rest(keys)
    tell(keys)
  }

  return {
    note(key) {
      if (recent.has(key)) recent.set(key, true)
      else now([key])
    },
    stop() {
      for (const timer of running) timers.clear(timer)
      running.clear()
      recent.clear()
    },
  }
}
