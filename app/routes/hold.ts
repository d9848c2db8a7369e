// POST /hold: a tap over plain HTTP, for phones whose socket does not come through. JSON in and out, as `order:hold`.
import type { ActionFunctionArgs } from '@remix-run/node'
import { holdInput } from '#app/domain/orders/hold-form'
import { readJson } from '#app/http/read-json.server'
import { requireDevice } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'

export async function action({ request }: ActionFunctionArgs) {
  const input = holdInput.safeParse(await readJson(request))
  if (!input.success) return Response.json({ ok: false, reason: 'bad-input' }, { status: 400 })
  const { viewer, headers } = await requireDevice(request)
  const answer = await services.orders.hold(viewer, input.data)
  if (!answer.ok) {
    return Response.json({ ok: false, reason: answer.reason, lot: answer.lot ?? undefined }, { status: 409, headers })
  }
  const { order, lot } = answer
  const value = { order, lot, decision: 'held', now: new Date().toISOString() }
  return Response.json({ ok: true, value }, { headers })
}
