// Who is asking, and whether they may. Guards throw a Response: to sign-in when that would help, else a kind refusal.
import { redirect } from '@remix-run/node'
import type { SignedInPerson, Viewer } from '#app/domain/people/viewer'
import { services } from '#app/services.server'
import { isSecure } from './origin.server'
import { refused } from './reply.server'

export type SignedInViewer = Viewer & { readonly person: SignedInPerson }

/** For reading: never refuses anybody. */
export async function viewerOf(request: Request): Promise<Viewer> {
  return services.people.viewer(request)
}

/** What the people service must know of a request besides its form. */
export async function callerOf(request: Request) {
  const { viewer, headers } = await requireDevice(request)
  return { caller: { viewer, secure: isSecure(request), userAgent: request.headers.get('User-Agent') }, headers }
}

/**
 * For an action that writes without an account (a hold, a comment): the device's row exists afterwards.
 * `headers` carries the device cookie when it had none yet: send it with the answer.
 */
export async function requireDevice(request: Request): Promise<{ viewer: Viewer; headers: Headers }> {
  const headers = new Headers()
  let viewer = await services.people.viewerFromCookies(request.headers.get('Cookie'))
  if (!viewer) {
    const device = await services.people.newDevice(isSecure(request))
    headers.append('Set-Cookie', device.setCookie)
    viewer = { ...(await services.people.viewer(request)), deviceId: device.deviceId }
  }
  await services.people.ensureDevice(viewer.deviceId, request.headers.get('User-Agent'))
  return { viewer, headers }
}

/** @throws Response to `/sign-in?next=…` when nobody is signed in. */
export async function requirePerson(request: Request): Promise<SignedInViewer> {
  const viewer = await viewerOf(request)
  if (!viewer.person) throw redirect(signInAddress(request))
  return { ...viewer, person: viewer.person }
}

/** @throws Response 403 unless an officer of some commune. */
export async function requireOfficer(request: Request): Promise<SignedInViewer> {
  const viewer = await requirePerson(request)
  if (viewer.person.officerOf.length === 0) throw await refused(request, 'not-an-officer')
  return viewer
}

/** @throws Response 403 unless an operator. */
export async function requireOperator(request: Request): Promise<SignedInViewer> {
  const viewer = await requirePerson(request)
  if (!viewer.person.isOperator) throw await refused(request, 'not-an-operator')
  return viewer
}

// After an action one comes back to the page, not to the action's address with its body lost.
function signInAddress(request: Request): string {
  const url = new URL(request.url)
  url.searchParams.delete('_routes')
  url.searchParams.delete('index')
  const path = url.pathname.replace(/\.data$/, '').replace(/^\/_root$/, '/')
  return `/sign-in?next=${encodeURIComponent(path + url.search)}`
}
