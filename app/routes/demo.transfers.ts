// The pretend bank's errand boy fetches here what was asked for on /demo/bank; only the operator of the demo may.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireDemo } from '#app/http/require-demo.server'
import { requireOperator } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'

const patienceMs = 15_000

export async function loader({ request }: LoaderFunctionArgs) {
  await requireDemo(request)
  await requireOperator(request)
  const until = AbortSignal.any([request.signal, AbortSignal.timeout(patienceMs)])
  return Response.json(await services.demo.nextTransfers(until), { headers: { 'Cache-Control': 'no-store' } })
}
