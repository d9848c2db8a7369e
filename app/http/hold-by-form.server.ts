// A tap from a page without script: the same key, the same decision, then on to where it is brought.
import { redirect } from '@remix-run/node'
import { holdForm } from '#app/domain/orders/hold-form'
import { services } from '#app/services.server'
import { readForm } from './read-form.server'
import { refused } from './reply.server'
import { requireDevice } from './require-viewer.server'

/** @throws Response with the refusal in words */
export async function holdByForm(request: Request, slug: string | undefined): Promise<Response> {
  const form = await readForm(request, holdForm)
  if (!form.ok) throw await refused(request, 'bad-input')
  const { viewer, headers } = await requireDevice(request)
  const answer = await services.orders.hold(viewer, { ...form.value, slug })
  if (!answer.ok) throw await refused(request, answer.reason)
  return redirect(`/orders/${answer.order.id}/checkout`, { headers })
}
