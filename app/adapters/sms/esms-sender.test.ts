import { afterEach, beforeEach, expect, it } from 'vitest'
import { type FakeSms, startFakeSms } from '../../../e2e/fakes/sms'
import { createEsmsSender } from './esms-sender.server'

const keys = { apiKey: 'key-of-the-tests', secretKey: 'secret-of-the-tests' }
const sms = { to: '+84912345678', text: 'Cho Ban: ma cua anh/chi la 123456', requestId: 'r1' }
let gateway: FakeSms
beforeEach(async () => {
  gateway = await startFakeSms(keys)
})
afterEach(() => gateway.stop())
const sender = (more: object = {}) => createEsmsSender({ url: gateway.url, ...keys, ...more })

it('sends one message in the gateway’s own form', async () => {
  expect(await sender({ brandname: 'CHOBAN' }).send(sms)).toEqual({ ok: true, value: { reference: 'sms-1' } })
  expect(gateway.sent).toEqual([
    { phone: '84912345678', text: sms.text, requestId: 'r1', brandname: 'CHOBAN', id: 'sms-1' },
  ])
})

it('takes a repeated request id as sent, because the first one was', async () => {
  await sender().send(sms)
  expect(await sender().send(sms)).toEqual({ ok: true, value: { reference: 'r1' } })
  expect(gateway.sent).toHaveLength(1)
})

it('says refused for wrong keys and an empty balance, and tells only the code', async () => {
  const codes: string[] = []
  expect(await sender({ secretKey: 'wrong', onRefused: (c: string) => codes.push(c) }).send(sms)).toEqual({
    ok: false,
    reason: 'refused',
  })
  gateway.behave('no-balance')
  expect(await sender({ onRefused: (c: string) => codes.push(c) }).send(sms)).toEqual({ ok: false, reason: 'refused' })
  expect(codes).toEqual(['101', '103'])
})

it('says unreachable when the gateway is broken, silent or gone', async () => {
  gateway.behave('broken')
  expect(await sender().send(sms)).toEqual({ ok: false, reason: 'unreachable' })
  gateway.behave('hang')
  expect(await sender({ timeoutMs: 100 }).send(sms)).toEqual({ ok: false, reason: 'unreachable' })
  const gone = createEsmsSender({ url: 'http://127.0.0.1:1', ...keys })
  expect(await gone.send(sms)).toEqual({ ok: false, reason: 'unreachable' })
})
