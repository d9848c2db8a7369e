// What server.ts starts once its HTTP server stands: sockets, media and jobs on the same module graph as the routes.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { answerHealth } from '#app/http/health-doors.server'
import { services } from '#app/services.server'

export type AppLog = {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
export type RunningApp = {
  /** Answers media paths and health checks before Express; false when the request is for somebody else. */
  handleFast(req: IncomingMessage, res: ServerResponse): boolean
  /** Whether the database answers, as last seen or (`fresh`) asked now. */
  isDatabaseUp(fresh?: boolean): Promise<boolean>
  /** Tells sockets and publishers, stops jobs, then closes the database's pools. */
  stop(): Promise<void>
}

export async function startApp({ log }: { httpServer: Server; log: AppLog }): Promise<RunningApp> {
  await services.start(log)
  return {
    handleFast: (req, res) => answerHealth(req, res, services.isDatabaseUp),
    isDatabaseUp: services.isDatabaseUp,
    stop: () => services.stop(),
  }
}
