// The line between the market and its database, which can be cut as a dead server cuts it: open connections break, new ones
// are refused.
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

export function databaseLine() {
  const open = new Set<Socket>()
  let server: Server | undefined
  let port = 0
  let reach = (): Socket => {
    throw new Error('no database yet')
  }

  async function listen(): Promise<void> {
    const made = createServer((near) => join(near, reach()))
    server = made
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve))
    port = (made.address() as AddressInfo).port
  }

  function join(near: Socket, far: Socket): void {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          open.delete(one)
          other.destroy()
        })
    }
  }

  return {
    /** For `marketOptions.reachDatabase`. */
    async through(url: string): Promise<string> {
      const target = new URL(url)
      // node-postgres: a folder as `host` means a Unix socket in it.
      const folder = target.searchParams.get('host')
      const number = Number(target.port || 5432)
      reach = () => (folder ? connect(`${folder}/.s.PGSQL.${number}`) : connect(number, target.hostname))
      await listen()
      target.searchParams.delete('host')
      target.hostname = '127.0.0.1'
      target.port = String(port)
      return target.href
    },
    async cut(): Promise<void> {
      const closing = server
      server = undefined
      const closed = new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()))
      for (const socket of open) socket.destroy()
      await closed
    },
    mend: listen,
  }
}
