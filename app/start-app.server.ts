// What server.ts starts once its HTTP server stands: sockets, media and jobs on the same module graph as the routes.
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { answerHealth } from '#app/http/health-doors.server'
import { socketPath } from '#app/realtime/socket-path'
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

export async function startApp({ httpServer, log }: { httpServer: Server; log: AppLog }): Promise<RunningApp> {
  await services.start(log)
  const sockets = await services.realtime.attach(httpServer, log)
  const video = services.lives.video()
  httpServer.on('upgrade', (req, socket, head) => {
    const isTaken = req.url?.startsWith(socketPath) || video.handleUpgrade(req, socket, head)
    if (!isTaken) socket.destroy()
  })
  return {
    handleFast: (req, res) =>
      // Socket.IO answers these with a listener of its own.
      (req.url?.startsWith(socketPath) ?? false) ||
      answerHealth(req, res, services.isDatabaseUp) ||
      video.handleRequest(req, res),
    isDatabaseUp: services.isDatabaseUp,
    async stop() {
      await sockets.stop()
      await services.stop()
    },
  }
}
