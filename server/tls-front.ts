// HTTPS without a proxy, for real phones on the local network: one port that takes both. Encrypted connections go to the
// app's own HTTP server; plain ones learn the authority's certificate or are sent to https.
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer, type Server as NetServer, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'

export type LocalTls = { key: string; cert: string; authority: string }

const tlsHandshake = 0x16

export function createTlsFront(app: Server, tls: LocalTls): NetServer {
  const encrypted = createTlsServer({ key: tls.key, cert: tls.cert, ALPNProtocols: ['http/1.1'] }, (socket) => {
    app.emit('connection', socket)
  })
  // A phone that does not trust the certificate breaks off: that is between it and its owner.
  encrypted.on('tlsClientError', () => {})
  const plain = createHttpServer((req, res) => {
    if (req.url === '/local-ca.crt') {
      res.writeHead(200, { 'Content-Type': 'application/x-x509-ca-cert' }).end(tls.authority)
      return
    }
    res.writeHead(307, { Location: `https://${req.headers.host ?? 'localhost'}${req.url ?? '/'}` }).end()
  })
  return createServer((socket: Socket) => {
    socket.on('error', () => socket.destroy())
    socket.setTimeout(10_000, () => socket.destroy())
    socket.once('readable', () => {
      const first: Buffer | null = socket.read()
      if (!first) return void socket.destroy()
      socket.setTimeout(0)
      socket.removeAllListeners('timeout')
      socket.unshift(first)
      const server = first[0] === tlsHandshake ? encrypted : plain
      server.emit('connection', socket)
    })
  })
}
