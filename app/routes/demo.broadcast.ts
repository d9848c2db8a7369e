// For the demo's broadcaster, signed in as the family: a seat at the ingest, and the lots to pin.
import type { ActionFunctionArgs } from '@remix-run/node'
import { requireDemo } from '#app/http/require-demo.server'
import { actingSeller } from '#app/http/require-seller.server'
import { services } from '#app/services.server'

export async function action({ request }: ActionFunctionArgs) {
  await requireDemo(request)
  const { acting } = await actingSeller(request)
  const seat = await services.demo.broadcast(acting)
  return Response.json(seat, { headers: { 'Cache-Control': 'no-store' } })
}
