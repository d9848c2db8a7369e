/** An expected outcome as a value: `ok` with what was made, or a reason as a string literal, listed per function. */
export type Result<Value, Reason extends string> = Ok<Value> | Refused<Reason>
export type Ok<Value> = { readonly ok: true; readonly value: Value }
export type Refused<Reason extends string> = { readonly ok: false; readonly reason: Reason }

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value }
}

export function refuse<Reason extends string>(reason: Reason): Refused<Reason> {
  return { ok: false, reason }
}
