// Keeps the demo's live worth looking at: what ran low is offered anew, what made-up people left behind is forgotten.
import type { ActionFunctionArgs } from '@remix-run/node'
import { requireDemo } from '#app/http/require-demo.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'

export async function action({ request }: ActionFunctionArgs) {
  await requireDemo(request)
  const { acting } = await actingSeller(request)
  await services.demo.tend(acting)
  return new Response(null, { status: 204 })
}
