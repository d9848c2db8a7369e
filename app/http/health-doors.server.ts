// Two doors for whoever watches the process: is it alive, and may it be sent people? Answered before everything else.
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers /healthz and /readyz; false for any other path. */
export function answerHealth(
  req: IncomingMessage,
  res: ServerResponse,
  isDatabaseUp: (fresh?: boolean) => Promise<boolean>,
): boolean {
  const path = req.url?.split('?', 1)[0]
  if (path === '/healthz') reply(res, 200, { alive: true })
  else if (path === '/readyz') {
    isDatabaseUp(true).then(
      (database) => reply(res, database ? 200 : 503, { database }),
      () => reply(res, 503, { database: false }),
    )
  } else return false
  return true
}

function reply(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  res.end(JSON.stringify(body))
}
