// The one place where a refusal becomes an HTTP status and words. A use case with a reason that is missing here does
// not compile where its route replies; a reason without words in i18n `reasons` does not compile below.
import { data } from '@remix-run/node'
import type { Result } from '#app/domain/shared/result'
import { wordsFor } from './locale.server'

const statusOf = {
  'bad-input': 400,
  'too-large': 413,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-an-officer': 403,
  'not-an-operator': 403,
  'not-a-seller': 403,
  'not-your-commune': 403,
  'not-found': 404,
  'try-again': 503,
  'too-fast': 429,
  // Sign-in
  'bad-phone': 422,
  'too-soon': 429,
  'too-many-codes': 429,
  'sms-failed': 502,
  'phone-taken': 409,
  'wrong-code': 422,
  'code-expired': 422,
  'too-many-tries': 429,
  // Families
  'already-sells': 409,
  'bad-identity': 422,
  'identity-differs': 422,
  'bad-bank': 422,
  'bad-account': 422,
  'bad-holder': 422,
  'own-family': 403,
  'family-not-verified': 409,
  suspended: 409,
  'live-now': 409,
  // Orders
  'sold-out': 409,
  'over-limit': 409,
  closed: 409,
  'price-changed': 409,
  'key-reused': 409,
  'no-phone': 401,
  'hold-expired': 409,
  'order-over': 409,
  'trip-closed': 409,
  'trip-full': 409,
  'out-of-reach': 409,
  'fee-changed': 409,
  'method-not-allowed': 409,
  'too-late': 409,
  paid: 409,
  // Money
  'not-payable': 409,
  'nothing-due': 409,
  'no-account': 409,
  'bad-sum': 422,
  // Selling
  'bad-kind': 422,
  'bad-unit': 422,
  'too-many-lots': 409,
  'no-lots': 409,
  'in-the-past': 422,
  'no-road': 409,
  'already-planned': 409,
  'too-far': 422,
  'not-verified': 403,
  over: 409,
  'other-live': 409,
  'not-live': 409,
  'not-announced': 409,
  'wrong-delivery-code': 422,
  'move-not-allowed': 409,
  'too-many-pixels': 413,
  'not-a-picture': 422,
  broken: 422,
  'cannot-decode': 422,
} as const satisfies Record<string, number>
export type Reason = keyof typeof statusOf

export type Refusal<R extends Reason = Reason> = { readonly ok: false; readonly reason: R; readonly message: string }

/** An action's answer: `{ ok: true, value }`, or `{ ok: false, reason, message }` in the reader's language with its status. */
export async function reply<Value, R extends Reason>(request: Request, result: Result<Value, R>, headers?: Headers) {
  if (result.ok) return data({ ok: true as const, value: result.value }, { headers: headers ?? {} })
  const refusal: Refusal<R> = { ok: false, reason: result.reason, message: await messageOf(request, result.reason) }
  return data(refusal, { status: statusOf[result.reason], headers: headers ?? {} })
}

/** For loaders and guards: `throw await refused(request, 'not-found')`; the error page says it in kind words. */
export async function refused(request: Request, reason: Reason): Promise<Response> {
  const refusal: Refusal = { ok: false, reason, message: await messageOf(request, reason) }
  return Response.json(refusal, { status: statusOf[reason] })
}

/** A form's refusal is 422, said at its fields, unless it is about who asks or for what: then it has that status. */
export function formStatusOf(reason: Reason): number {
  const status = statusOf[reason]
  return status === 401 || status === 403 || status === 404 ? status : 422
}

export async function messageOf(request: Request, reason: Reason): Promise<string> {
  return (await wordsFor(request)).getFixedT(null, 'reasons')(reason)
}
