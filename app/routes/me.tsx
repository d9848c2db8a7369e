import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deviceName } from '#app/domain/people/device-name'
import { meInput } from '#app/domain/people/people.schema'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { viewerOf } from '#app/http/require-viewer.server'
import { setTheme, themeOf } from '#app/http/theme.server'
import { services } from '#app/services.server'
import { MePage, type MeView } from '#app/ui/people/me-page'

export const meta: MetaFunction = () => [{ title: 'Của tôi · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request }: LoaderFunctionArgs): Promise<MeView> {
  const { person, deviceId, locale } = await viewerOf(request)
  const [theme, devices, deeds] = await Promise.all([
    themeOf(request),
    person ? services.people.devices(person.id) : [],
    person?.sellerId ? services.people.deedsFor(person.sellerId) : [],
  ])
  return {
    person,
    locale,
    theme,
    devices: devices.map((device) => ({
      deviceId: device.deviceId,
      name: deviceName(device.userAgent),
      lastSeenAt: device.lastSeenAt.toISOString(),
      isThis: device.deviceId === deviceId,
    })),
    deeds: deeds.map((deed) => ({ id: deed.id, at: deed.at.toISOString(), by: deed.byName, action: deed.action })),
    now: new Date().toISOString(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, meInput)
  if (!form.ok) return form.reply
  const { value } = form
  const { person } = await viewerOf(request)
  if (value.intent === 'locale') {
    const cookie = await services.people.chooseLocale(value.locale, person?.id ?? null)
    return redirect('/me', { headers: { 'Set-Cookie': cookie } })
  }
  if (value.intent === 'theme') return redirect('/me', { headers: { 'Set-Cookie': await setTheme(value.theme) } })
  if (!person) throw await refused(request, 'not-signed-in')
  if (value.intent === 'name') await services.people.rename(person.id, value.name)
  else await services.people.revokeDevice(person.id, value.deviceId)
  return data({ ok: true as const, done: value.intent })
}

export default function Me() {
  return <MePage view={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
