// "Giao tới": GET gives the places to choose from, POST remembers one in a cookie and goes back to the page.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { placeCookieName } from '#app/domain/market/place-choice'
import { placeForm } from '#app/domain/market/place-form'
import { isSecure } from '#app/http/origin.server'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { safeNext } from '#app/http/safe-next'
import { services } from '#app/services.server'

const year = 365 * 86_400

export async function loader() {
  return { places: await services.market.places() }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, placeForm)
  if (!form.ok) throw await refused(request, 'bad-input')
  const secure = isSecure(request) ? '; Secure' : ''
  const cookie = `${placeCookieName}=${form.value.placeId}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`
  return redirect(safeNext(form.value.next), { headers: { 'Set-Cookie': cookie } })
}
