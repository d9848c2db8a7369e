import type { Server } from 'node:net'

/**
 * Listens on `port` (0 for any) and returns the port it got. When it is taken, `onTaken` names the next one to try.
 * Without `host` it listens on all addresses of both kinds.
 */
export async function listen(
  server: Server,
  port: number,
  host: string | undefined,
  onTaken?: (port: number) => number | undefined,
): Promise<number> {
  for (let wanted = port; ; ) {
    try {
      return await listenOnce(server, wanted, host)
    } catch (error) {
      const next = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? onTaken?.(wanted) : undefined
      if (next === undefined) throw error
      wanted = next
    }
  }
}

function listenOnce(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error) => reject(error)
    server.once('error', onError)
    server.listen({ port, ...(host ? { host } : {}) }, () => {
      server.off('error', onError)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
