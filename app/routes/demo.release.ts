// A made-up buyer gives back what it holds, as anybody may on the order's page; all of it at once.
import type { ActionFunctionArgs } from '@remix-run/node'
import { requireDemo } from '#app/http/require-demo.server'
import { requirePerson } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'

export async function action({ request }: ActionFunctionArgs) {
  await requireDemo(request)
  const viewer = await requirePerson(request)
  const held = await services.orders.held(viewer)
  for (const order of held) await services.orders.cancelByBuyer(viewer, order.id)
  return Response.json({ released: held.length }, { headers: { 'Cache-Control': 'no-store' } })
}
