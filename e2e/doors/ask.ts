// One request as a page without script sends it, or as a program would that wishes the market no good.
import { forms as formWords } from '../../app/i18n/vi/forms'
import { reasons as reasonWords } from '../../app/i18n/vi/reasons'

export type Fields = Readonly<Record<string, string | ReadonlyArray<string>>>
export type Request = {
  path: string
  method?: string
  /** Several values under one name are sent as a field repeated. */
  form?: Fields
  body?: string | Uint8Array<ArrayBuffer> | FormData
  headers?: Record<string, string>
  cookie?: string
  /** Instead of waiting for the answer of a door that lets one wait. */
  patienceMs?: number
}
export type Answer = { status: number; location: string | null; text: string; headers: Headers }

/** A door that was still open after its patience: let in, and waiting. */
export const stillOpen = 102

export async function ask(origin: string, request: Request): Promise<Answer> {
  const { path, form, cookie = '', headers = {}, patienceMs } = request
  const body = form ? encode(form) : request.body
  const method = request.method ?? (body === undefined ? 'GET' : 'POST')
  try {
    const answer = await fetch(`${origin}${path}`, {
      method,
      redirect: 'manual',
      headers: { Cookie: cookie, ...(method === 'GET' ? {} : { Origin: origin }), ...headers },
      ...(body === undefined ? {} : { body }),
      ...(patienceMs ? { signal: AbortSignal.timeout(patienceMs) } : {}),
    })
    const text = await answer.text()
    return { status: answer.status, location: answer.headers.get('Location'), text, headers: answer.headers }
  } catch (error) {
    if (patienceMs && error instanceof Error && error.name === 'TimeoutError') {
      return { status: stillOpen, location: null, text: '', headers: new Headers() }
    }
    throw error
  }
}

function encode(form: Fields): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, values] of Object.entries(form)) for (const value of [values].flat()) params.append(name, value)
  return params
}

/** Refused at the door: not signed in, not allowed, or told that there is no such thing. */
export function isRefused({ status, location }: Answer): boolean {
  return [401, 403, 404].includes(status) || (status === 302 && /^\/sign-in\b/.test(location ?? ''))
}

const reasonsInWords = [...Object.values(formWords), ...Object.values(reasonWords)].map(
  (words) => words.split('{{')[0] ?? '',
)

/** Whether one of the catalogue's refusals stands in the answer. */
export const saysWhy = (text: string) => reasonsInWords.some((words) => words.length > 3 && text.includes(words))
