// The job queue for tests: keeps what was asked for and does it when told, in order, on the test's own time.
import type { JobHandler, JobQueue } from '#app/ports/job-queue'

export type FakeJobQueue = JobQueue & {
  waiting: { kind: string; payload: object; startAfter?: Date }[]
  /** Does all that is due at `now`; a job without a handler is a fault. */
  work(now?: Date): Promise<void>
  /** Runs a sweep by its name. */
  sweep(name: string): Promise<void>
}

export function createFakeJobQueue(): FakeJobQueue {
  const handlers = new Map<string, JobHandler>()
  const sweeps = new Map<string, () => Promise<void>>()
  const keys = new Set<string>()
  const queue: FakeJobQueue = {
    waiting: [],
    handle: (kind, handler) => void handlers.set(kind, handler),
    schedule: () => {},
    repeat: (name, _seconds, work) => void sweeps.set(name, work),
    async send(kind, payload, { startAfter, key } = {}) {
      if (key && keys.has(`${kind} ${key}`)) return
      if (key) keys.add(`${kind} ${key}`)
      queue.waiting.push({ kind, payload, ...(startAfter && { startAfter }) })
    },
    async work(now) {
      const due = queue.waiting.filter((job) => !now || !job.startAfter || job.startAfter <= now)
      queue.waiting = queue.waiting.filter((job) => !due.includes(job))
      keys.clear()
      for (const { kind, payload } of due) {
        const handler = handlers.get(kind)
        if (!handler) throw new Error(`Nobody handles ${kind} jobs.`)
        await handler(payload)
      }
    },
    async sweep(name) {
      const work = sweeps.get(name)
      if (!work) throw new Error(`There is no sweep ${name}.`)
      await work()
    },
  }
  return queue
}
