import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyLimits, ignoreForwarded, ownOriginOnly, readableAddress } from './doors'

describe('the doors', () => {
  const app = express()
  app.use(ignoreForwarded(false), readableAddress(), ownOriginOnly('https://choban.example.vn'), bodyLimits())
  app.all(
    '*',
    (req, res) => void res.json({ protocol: req.protocol, forwarded: req.headers['x-forwarded-for'] ?? null }),
  )
  const server = app.listen(0, '127.0.0.1')
  let origin = ''
  beforeAll(() => {
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())
  const post = (path: string, headers: Record<string, string>, body = 'x=1') =>
    fetch(origin + path, { method: 'POST', headers, body })
  const status = async (answer: Promise<Response>) => (await answer).status

  it('let reads in from anywhere', async () => {
    expect(await status(fetch(`${origin}/`, { headers: { Origin: 'https://elsewhere.example' } }))).toBe(200)
  })

  it('know no address that cannot be read', async () => {
    for (const path of ['/%', '/live/%E0%A4%A', '/live/%00', '/a%0Ab', '/x?for=%00', '/%ed%a0%80']) {
      expect(await status(fetch(origin + path)), path).toBe(404)
    }
    for (const path of ['/ch%E1%BB%A3', '/x?q=100%&b=%zz', '//x', '/a%2Fb']) {
      expect(await status(fetch(origin + path)), path).toBe(200)
    }
  })

  it('let writes in from our own pages only, by whatever of it the browser says', async () => {
    expect(await status(post('/', { Origin: origin }))).toBe(200)
    expect(await status(post('/', { Origin: 'https://choban.example.vn' }))).toBe(200)
    expect(await status(post('/', { Referer: `${origin}/basket` }))).toBe(200)
    expect(await status(post('/', { Origin: 'https://elsewhere.example' }))).toBe(403)
    expect(await status(post('/', { Origin: 'null' }))).toBe(403)
    expect(await status(post('/', { Referer: 'https://elsewhere.example/x' }))).toBe(403)
    expect(await status(post('/', { Referer: 'no address' }))).toBe(403)
    expect(await status(post('/', {}))).toBe(403)
  })

  it('let webhooks in from anywhere, since they are signed', async () => {
    expect(await status(post('/webhooks/sepay', {}))).toBe(200)
    expect(await status(post('/webhooks-not', {}))).toBe(403)
  })

  it('refuse what is too large for its door, or does not say how large it is', async () => {
    const own = { Origin: origin }
    const megabytes = (count: number) => 'x'.repeat(count * 1024 * 1024)
    expect(await status(post('/', own, megabytes(1)))).toBe(200)
    expect(await status(post('/webhooks/sepay', own, megabytes(1)))).toBe(413)
    expect(await status(post('/photo', { ...own, 'Content-Type': 'image/jpeg' }, megabytes(20)))).toBe(200)
    const stream = new Blob(['x=1']).stream()
    const chunked = { method: 'POST', headers: own, body: stream, duplex: 'half' } as RequestInit
    expect(await status(fetch(`${origin}/`, chunked))).toBe(411)
  })

  it('believe no forwarded address without a trusted proxy', async () => {
    const answer = await fetch(`${origin}/`, {
      headers: { 'X-Forwarded-For': '1.2.3.4', 'X-Forwarded-Proto': 'https' },
    })
    expect(await answer.json()).toEqual({ protocol: 'http', forwarded: null })
  })
})
