import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { localCertificate } from '../scripts/start/lan'
import { createTlsFront, type LocalTls } from './tls-front'

describe('one port for https and http on the local network', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cho-ban-tls-'))
  const app = createServer((req, res) => res.end(`encrypted: ${'encrypted' in req.socket}`))
  const sockets = new WebSocketServer({ server: app })
  let tls: LocalTls
  let front: ReturnType<typeof createTlsFront>
  let port: number
  beforeAll(async () => {
    tls = await localCertificate(folder, [])
    front = createTlsFront(app, tls).listen(0, '127.0.0.1')
    await new Promise((resolve) => front.once('listening', resolve))
    port = (front.address() as AddressInfo).port
    sockets.on('connection', (socket) => socket.on('message', (text) => socket.send(`heard ${text}`)))
  })
  afterAll(() => {
    sockets.close()
    front.close()
    rmSync(folder, { recursive: true })
  })

  it('serves the app to a phone that trusts the authority', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      request({ host: 'localhost', port, path: '/', ca: tls.authority, agent: false }, (res) => {
        res.setEncoding('utf8').once('data', resolve)
      })
        .once('error', reject)
        .end()
    })
    expect(body).toBe('encrypted: true')
  })

  it('carries sockets', async () => {
    const socket = new WebSocket(`wss://localhost:${port}/`, { ca: tls.authority })
    await new Promise((resolve) => socket.once('open', resolve))
    const answer = new Promise((resolve) => socket.once('message', (text) => resolve(String(text))))
    socket.send('chào')
    expect(await answer).toBe('heard chào')
    socket.close()
  })

  it('gives the authority’s certificate over plain http, and sends all else to https', async () => {
    const certificate = await fetch(`http://127.0.0.1:${port}/local-ca.crt`)
    expect(await certificate.text()).toBe(tls.authority)
    const page = await fetch(`http://127.0.0.1:${port}/live/x?y=1`, { redirect: 'manual' })
    expect(page.status).toBe(307)
    expect(page.headers.get('location')).toBe(`https://127.0.0.1:${port}/live/x?y=1`)
  })
})
