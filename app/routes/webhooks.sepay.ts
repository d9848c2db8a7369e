// Where SePay tells of transfers. Its success answer is a 2xx with {"success":true}, given after the commit; on any other it
// tries again (seven times within about half an hour).
import type { ActionFunctionArgs } from '@remix-run/node'
import { readRaw } from '#app/http/read-raw.server'
import { services } from '#app/services.server'

/** Real notices have less than 2 KB; the database keeps at most 64 KiB, sealing included. */
const maxBody = 60 * 1024
const statusOf = { 'not-configured': 503, 'bad-signature': 401, stale: 401, malformed: 400 } as const

export function loader() {
  return answer(405, { success: false })
}

export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== 'POST') return answer(405, { success: false })
  const raw = await readRaw(request, maxBody)
  if (!raw) return answer(413, { success: false, reason: 'too-large' })
  const received = await services.payments.receiveSepayNotice({
    raw,
    signature: request.headers.get('X-SePay-Signature'),
    timestamp: request.headers.get('X-SePay-Timestamp'),
  })
  if (!received.ok) return answer(statusOf[received.reason], { success: false, reason: received.reason })
  return answer(200, { success: true })
}

function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}
