// A form's door: bounded bytes, then zod, then words at the field that is wrong.
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { i18n } from 'i18next'
import type { $ZodIssue, $ZodType, output } from 'zod/v4/core'
import { groupDigits } from '#app/domain/shared/money'
import { plainText } from '#app/domain/shared/plain-text'
import { forms } from '#app/i18n/vi/forms'
import { wordsFor } from './locale.server'
import { formStatusOf, messageOf, type Reason, refused } from './reply.server'

/** Bytes of an ordinary form; photos have a door of their own. */
export const maxFormBytes = 64 * 1024

/**
 * ```ts
 * const form = await readForm(request, schema)
 * if (!form.ok) return form.reply            // 422, `lastResult` for conform's useForm
 * const result = await services.x.do(form.value)
 * if (!result.ok) return form.refuse(result.reason, 'phone')   // the reason's words at a field, or at the form
 * ```
 * A schema's own messages are keys of i18n `forms` (`z.string().check(z.minLength(1, 'required'))`); other issues get
 * words by their kind.
 * @throws Response 413 when the body is larger than `maxBytes`, 400 when it is no form
 */
export async function readForm<Schema extends $ZodType>(request: Request, schema: Schema, maxBytes = maxFormBytes) {
  const payload = await plainFields(request, await boundedFormData(request, maxBytes))
  const t = formWords(await wordsFor(request))
  const submission = parseWithZod(payload, {
    schema,
    formatError: (issues: $ZodIssue[]) => issues.slice(0, 1).map((issue) => say(t, issue)),
  })
  if (submission.status !== 'success') {
    const answer = { ok: false as const, lastResult: submission.reply() }
    return { ok: false as const, answer, reply: data(answer, { status: 422 }) }
  }
  /** The form's errors with the refusal's words at `field`, or above the form. */
  const refusal = async (reason: Reason, field?: string) => {
    const message = [await messageOf(request, reason)]
    const lastResult = submission.reply(field ? { fieldErrors: { [field]: message } } : { formErrors: message })
    return { ok: false as const, reason, lastResult }
  }
  return {
    ok: true as const,
    value: submission.value as output<Schema>,
    refusal,
    /** `refusal` as an action's answer: 422, or 401, 403 and 404 where it is about who asks or for what. */
    refuse: async (reason: Reason, field?: string) =>
      data(await refusal(reason, field), { status: formStatusOf(reason) }),
  }
}

/** Reads the body with a bound that holds also when `Content-Length` lies or is missing. */
export async function boundedFormData(request: Request, maxBytes: number): Promise<FormData> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw await refused(request, 'too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      await reader.cancel()
      throw await refused(request, 'too-large')
    }
    chunks.push(value)
  }
  try {
    const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '' }
    return await new Response(Buffer.concat(chunks), { headers }).formData()
  } catch {
    throw await refused(request, 'bad-input')
  }
}

/** No form of ours has more fields, nor fields within fields. */
const mostFields = 200
const fieldName = /^[A-Za-z][\w-]{0,40}$/

/**
 * The same fields with their texts made plain. Names such as `lot[999999999]` or `a.b.c` are refused: the reader behind
 * this would build a list of a thousand million places, and the whole market would wait for it.
 */
async function plainFields(request: Request, sent: FormData): Promise<FormData> {
  const plain = new FormData()
  let fields = 0
  for (const [name, value] of sent) {
    fields += 1
    if (fields > mostFields || !fieldName.test(name) || typeof value !== 'string')
      throw await refused(request, 'bad-input')
    plain.append(name, plainText(value))
  }
  return plain
}

type FormWords = ReturnType<typeof formWords>
const formWords = (words: i18n) => words.getFixedT(null, 'forms')

function say(t: FormWords, issue: $ZodIssue): string {
  if (isFormKey(issue.message)) return t(issue.message, { limit: '' })
  const isEmpty = 'input' in issue ? issue.input === undefined : /received undefined/.test(issue.message)
  if (issue.code === 'invalid_type') return t(isEmpty ? 'required' : 'wrong')
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? t('tooShort') : t('tooSmall', { limit: groupDigits(Number(issue.minimum)) })
  if (issue.code === 'too_big') {
    return t(issue.origin === 'string' ? 'tooLong' : 'tooBig', { limit: groupDigits(Number(issue.maximum)) })
  }
  return t('wrong')
}

function isFormKey(message: string): message is keyof typeof forms {
  return Object.hasOwn(forms, message)
}
