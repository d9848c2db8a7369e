// The reader's language, kept for a year.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import * as z from 'zod/mini'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { viewerOf } from '#app/http/require-viewer.server'
import { safeNext } from '#app/http/safe-next'
import { services } from '#app/services.server'

const languageForm = z.object({
  locale: z.enum(['vi', 'en'], 'choose'),
  next: z.optional(z.string().check(z.maxLength(500))),
})

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, languageForm)
  if (!form.ok) throw await refused(request, 'bad-input')
  const { person } = await viewerOf(request)
  const cookie = await services.people.chooseLocale(form.value.locale, person?.id ?? null)
  return redirect(safeNext(form.value.next), { headers: { 'Set-Cookie': cookie } })
}
