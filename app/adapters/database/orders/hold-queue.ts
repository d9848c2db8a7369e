// Taps that arrive while a statement for their lot is on its way wait for it and go together in the next one. Nobody waits
// for a timer: a lone tap goes at once. One statement a lot at a time, so a hot row has no queue of its own in PostgreSQL.

type Waiting<Request, Answer> = {
  readonly request: Request
  resolve(answer: Answer): void
  reject(error: unknown): void
}

/**
 * @param decide answers requests of one lot, in order; all or none are decided when it throws
 * @param maxBatch requests per statement
 */
export function createHoldQueue<Request extends { readonly lotId: string }, Answer>(
  decide: (lotId: string, requests: ReadonlyArray<Request>) => Promise<ReadonlyArray<Answer>>,
  maxBatch = 64,
): (request: Request) => Promise<Answer> {
  const queues = new Map<string, Waiting<Request, Answer>[]>()

  async function drain(lotId: string, queue: Waiting<Request, Answer>[]): Promise<void> {
    while (queue.length > 0) await settle(lotId, queue.splice(0, maxBatch))
    queues.delete(lotId)
  }

  async function settle(lotId: string, batch: Waiting<Request, Answer>[]): Promise<void> {
    try {
      const answers = await decide(
        lotId,
        batch.map((waiting) => waiting.request),
      )
      batch.forEach((waiting, index) => {
        waiting.resolve(answers[index] as Answer)
      })
    } catch (error) {
      if (batch.length === 1 || !isAboutTheData(error)) {
        for (const waiting of batch) waiting.reject(error)
        return
      }
      // One bad request must not spoil the others' taps: each is asked for alone.
      for (const waiting of batch) await settle(lotId, [waiting])
    }
  }

  return (request) =>
    new Promise((resolve, reject) => {
      const waiting = { request, resolve, reject }
      const queue = queues.get(request.lotId)
      if (queue) {
        queue.push(waiting)
        return
      }
      const fresh = [waiting]
      queues.set(request.lotId, fresh)
      void drain(request.lotId, fresh)
    })
}

// Class 22 and 23 of SQLSTATE. Everything else (no connection, a lock waited for too long) would fail again for each.
function isAboutTheData(error: unknown): boolean {
  return /^2[23]/.test(String((error as { code?: unknown } | null)?.code ?? ''))
}
