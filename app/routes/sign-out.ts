import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { callerOf } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'

export function loader() {
  return redirect('/me')
}

export async function action({ request }: ActionFunctionArgs) {
  const { caller } = await callerOf(request)
  const { setCookies } = await services.people.signOut(caller)
  const headers = new Headers()
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie)
  return redirect('/', { headers })
}
