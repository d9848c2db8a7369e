import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localCertificate } from './lan'
import { localSecrets } from './secrets'
import { whoHoldsPort } from './who-holds-port'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'cho-ban-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the secrets of a first start', () => {
  it('are made once, kept for the owner’s eyes, and long enough', () => {
    const first = localSecrets(folder)
    expect(localSecrets(folder)).toEqual(first)
    expect(Buffer.from(first.DATA_KEY ?? '', 'base64')).toHaveLength(32)
    expect(first.SESSION_SECRET?.length).toBeGreaterThanOrEqual(32)
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o077).toBe(0)
  })
})

describe('the certificate of the local network', () => {
  it('is for today’s addresses, signed by an authority that stays', async () => {
    const tls = await localCertificate(folder, ['192.168.1.20'])
    const [cert, authority] = [new X509Certificate(tls.cert), new X509Certificate(tls.authority)]
    expect(cert.verify(authority.publicKey)).toBe(true)
    expect(authority.ca).toBe(true)
    expect(cert.ca).toBe(false)
    expect(cert.checkIP('192.168.1.20')).toBeTruthy()
    expect(cert.checkHost('localhost')).toBeTruthy()

    expect((await localCertificate(folder, ['192.168.1.20'])).cert).toBe(tls.cert)
    const moved = await localCertificate(folder, ['10.0.0.7'])
    expect(moved.cert).not.toBe(tls.cert)
    expect(moved.authority).toBe(tls.authority)
  })
})

describe('a port that is taken', () => {
  it('is named with the program that holds it, where the system tells', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const holder = whoHoldsPort(port)
    server.close()
    // Without lsof and /proc there is no answer, and that is one as well.
    if (holder) expect(holder).toContain(`(pid ${process.pid})`)
  })
})
