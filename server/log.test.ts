import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, it } from 'vitest'
import { doorOf, logOptions, withoutNumbers } from './log'

function written(log: (logger: pino.Logger) => void): string {
  let text = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += chunk
      done()
    },
  })
  log(pino(logOptions('debug'), sink))
  return text
}

it('keeps people out of the log: phones, names, cookies, tokens, at any of the first depths', () => {
  const text = written((log) =>
    log.info(
      { phone: '0912345678', buyer: { name: 'Chị Hoa', token: 'abc' }, req: { headers: { cookie: 'sid=1' } } },
      'x',
    ),
  )
  expect(text).not.toMatch(/0912345678|Hoa|abc|sid=1/)
})

it('tells of an error what it is and where, not the values it choked on', () => {
  const error = Object.assign(new Error('Key (phone)=(+84 912 345 678) already exists'), {
    code: '23505',
    detail: 'Key (phone)=(+84912345678) already exists',
  })
  const text = written((log) => log.error({ err: error }, 'x'))
  expect(text).not.toMatch(/912/)
  expect(JSON.parse(text).err).toMatchObject({ type: 'Error', kind: '23505' })
})

it('names the door of a path without what opens it', () => {
  expect(doorOf('/orders/abc?code=123456')).toBe('/orders/abc')
  expect(doorOf('/media/live/Zk3JX0pTq9bQmB7uR1dVxw/v1.m4s')).toBe('/media/live/…/v1.m4s')
})

it('leaves small numbers alone', () => {
  expect(withoutNumbers('port 3000 after 12.5 s')).toBe('port 3000 after 12.5 s')
  expect(withoutNumbers('tài khoản 3604 2051 23456')).toBe('tài khoản …')
})
