import { beforeEach, describe, expect, it } from 'vitest'
import {
  fakeCodeStore,
  fakePersonStore,
  fakeRateLimiter,
  fakeSessionStore,
} from '#app/adapters/database/people-stores.fake'
import { createSecretHash } from '#app/adapters/sessions/secret-hash.server'
import { readPhone } from '#app/adapters/sms/phone-reader.server'
import { fakeSmsSender } from '#app/adapters/sms/sms-sender.fake'
import { makeChangePhone } from './change-phone.server'
import { makeCheckOneTimeCode } from './check-one-time-code.server'
import { makeRequestSignInCode } from './request-sign-in-code.server'
import { makeOpenSession, makeVerifySignInCode } from './verify-sign-in-code.server'

function market() {
  let at = Date.parse('2026-11-22T12:00:00Z')
  let id = 0
  const sms = fakeSmsSender()
  const adopted: string[] = []
  const deeds: string[] = []
  const deps = {
    readPhone,
    codes: fakeCodeStore(),
    people: fakePersonStore(),
    sessions: fakeSessionStore(),
    limiter: fakeRateLimiter(),
    hash: createSecretHash(() => 'a secret of the tests, long enough'),
    sms: () => sms,
    host: () => 'choban.example',
    now: () => new Date(at),
    newId: () => `id-${++id}`,
    randomBytes: (length: number) => new Uint8Array(length).fill(7),
    adoptDevice: async (deviceId: string, personId: string) => void adopted.push(`${deviceId}→${personId}`),
    audit: {
      record: async (deed: { action: string }) => void deeds.push(deed.action),
      forFamily: async () => [],
    },
    onError: () => {},
  }
  const checkCode = makeCheckOneTimeCode(deps)
  const request = makeRequestSignInCode(deps)
  const from = { deviceId: 'd1', personId: null, address: '203.0.113.7', userAgent: null }
  return {
    ...deps,
    sender: sms,
    adopted,
    deeds,
    later: (seconds: number) => {
      at += seconds * 1000
    },
    ask: (phone = '0912345678', more: object = {}) => request({ ...from, phone, purpose: 'sign-in', ...more }),
    verify: (code: string, phone = '0912345678', deviceId = 'd1') =>
      makeVerifySignInCode({ ...deps, checkCode, openSession: makeOpenSession(deps) })({
        phone,
        code,
        deviceId,
        userAgent: null,
      }),
    change: makeChangePhone({ ...deps, checkCode }),
    lastCode: () => /\d{6}/.exec(sms.sent.at(-1)?.text ?? '')?.[0] ?? '',
  }
}
let m: ReturnType<typeof market>
beforeEach(() => {
  m = market()
})

describe('asking for a code', () => {
  it('sends six digits, keeps only a hash, and lets the phone fill them in', async () => {
    expect(await m.ask()).toMatchObject({ ok: true, value: { phone: '+84912345678', demoCode: null } })
    const text = m.sender.sent[0]?.text ?? ''
    expect(text).toMatch(/^Cho Ban: ma cua anh\/chi la \d{6}, .*\n@choban\.example #\d{6}$/)
    expect(text.length).toBeLessThanOrEqual(160)
    expect(JSON.stringify(m.codes.codes)).not.toContain(m.lastCode())
  })

  it('refuses what is no mobile number, and sends nothing', async () => {
    expect(await m.ask('12345')).toEqual({ ok: false, reason: 'bad-phone' })
    expect(m.sender.sent).toEqual([])
  })

  it('waits half a minute between two, also from another device', async () => {
    await m.ask()
    m.later(29)
    expect(await m.ask('0912345678', { deviceId: 'd2' })).toEqual({ ok: false, reason: 'too-soon' })
    m.later(1)
    expect((await m.ask()).ok).toBe(true)
  })

  it('sends five an hour to one phone, and not one more', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await m.ask('0912345678', { deviceId: `d${i}`, address: `192.0.2.${i}` })).ok).toBe(true)
      m.later(31)
    }
    expect(await m.ask('0912345678', { deviceId: 'd9' })).toEqual({ ok: false, reason: 'too-many-codes' })
    m.later(3600)
    expect((await m.ask()).ok).toBe(true)
  })

  it('says so when the message cannot be sent, and lets one try again at once', async () => {
    m.sender.failWith = 'unreachable'
    expect(await m.ask()).toEqual({ ok: false, reason: 'sms-failed' })
    m.sender.failWith = null
    expect((await m.ask()).ok).toBe(true)
  })
})

describe('giving the code', () => {
  it('makes the person once, signs her in and gives her this device’s orders', async () => {
    await m.ask()
    const first = await m.verify(m.lastCode())
    expect(first).toMatchObject({ ok: true, value: { isNew: true } })
    const personId = first.ok ? first.value.personId : ''
    expect(m.adopted).toEqual([`d1→${personId}`])
    m.later(60)
    await m.ask('+84 912 345 678')
    expect(await m.verify(m.lastCode())).toMatchObject({ ok: true, value: { isNew: false, personId } })
    expect(m.people.people.size).toBe(1)
  })

  it('takes the digits as they are pasted', async () => {
    await m.ask()
    const code = m.lastCode()
    expect((await m.verify(`${code.slice(0, 3)} ${code.slice(3)}`)).ok).toBe(true)
  })

  it('works once', async () => {
    await m.ask()
    const code = m.lastCode()
    await m.verify(code)
    expect(await m.verify(code)).toEqual({ ok: false, reason: 'code-expired' })
  })

  it('ends after five minutes', async () => {
    await m.ask()
    m.later(300)
    expect(await m.verify(m.lastCode())).toEqual({ ok: false, reason: 'code-expired' })
  })

  it('ends after five wrong tries, also for the right code', async () => {
    await m.ask()
    for (let i = 0; i < 4; i++) expect(await m.verify('000000')).toEqual({ ok: false, reason: 'wrong-code' })
    expect(await m.verify('000000')).toEqual({ ok: false, reason: 'too-many-tries' })
    expect(await m.verify(m.lastCode())).toEqual({ ok: false, reason: 'too-many-tries' })
  })

  it('is of no use on another device, for another phone, or as anything but six digits', async () => {
    await m.ask()
    const code = m.lastCode()
    expect(await m.verify(code, '0912345678', 'd2')).toEqual({ ok: false, reason: 'code-expired' })
    expect(await m.verify(code, '0987654321')).toEqual({ ok: false, reason: 'code-expired' })
    for (const bad of ['12345', 'abcdef', '-12345', '1e5000', '']) {
      expect(await m.verify(bad)).toEqual({ ok: false, reason: 'wrong-code' })
    }
  })
})

describe('changing the number', () => {
  const signIn = async () => {
    await m.ask()
    const done = await m.verify(m.lastCode())
    return done.ok ? done.value.personId : ''
  }

  it('needs a code sent to the new number, and tells the old one', async () => {
    const personId = await signIn()
    expect((await m.ask('0987654321', { purpose: 'change-phone', personId })).ok).toBe(true)
    const code = m.lastCode()
    expect(await m.change({ phone: '0987654321', code, deviceId: 'd1', personId })).toEqual({
      ok: true,
      value: { phone: '+84987654321' },
    })
    expect(m.sender.sent.at(-1)).toMatchObject({ to: '+84912345678' })
    expect(m.deeds).toEqual(['phone-changed'])
  })

  it('cannot be done with a code for signing in', async () => {
    const personId = await signIn()
    await m.ask('0987654321')
    const refused = await m.change({ phone: '0987654321', code: m.lastCode(), deviceId: 'd1', personId })
    expect(refused).toEqual({ ok: false, reason: 'code-expired' })
  })

  it('refuses a number that is another person’s', async () => {
    const personId = await signIn()
    await m.people.ensure('+84987654321', 'other', null)
    expect(await m.ask('0987654321', { purpose: 'change-phone', personId })).toEqual({
      ok: false,
      reason: 'phone-taken',
    })
  })
})
