import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useNavigation } from '@remix-run/react'
import { Landmark, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { demoPeople, demoRoles } from '#app/domain/people/demo-roles'
import { isSecure } from '#app/http/origin.server'
import { readForm } from '#app/http/read-form.server'
import { refused } from '#app/http/reply.server'
import { requireDemo } from '#app/http/require-demo.server'
import { callerOf } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'
import { Button, ButtonLink } from '#app/ui/components/button'
import { Card } from '#app/ui/components/card'
import { PageNarrow } from '#app/ui/components/page'
import { TopBar } from '#app/ui/components/top-bar'

export const meta: MetaFunction = () => [{ title: 'Dùng thử · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireDemo(request)
  return null
}

/** `phone`: one of the demo's made-up buyers, entered by the demo's own program. */
const entry = z.union([
  z.object({ role: z.enum([...demoRoles, 'stranger']) }),
  z.object({ phone: z.string().check(z.maxLength(20)) }),
])

export async function action({ request }: ActionFunctionArgs) {
  await requireDemo(request)
  const form = await readForm(request, entry)
  if (!form.ok) return form.reply
  const { value } = form
  const who = 'role' in value ? value.role : { phone: value.phone }
  const { caller, headers } = await callerOf(request)
  if (who === 'stranger') {
    const { setCookies } = await services.people.signOut(caller)
    return redirect('/', { headers: setCookies.map((cookie): [string, string] => ['Set-Cookie', cookie]) })
  }
  let { viewer } = caller
  // What this phone holds goes along into the buyer's role; any other role begins on a phone of its own.
  if (who !== 'buyer') {
    const device = await services.people.newDevice(isSecure(request))
    await services.people.ensureDevice(device.deviceId, caller.userAgent)
    headers.append('Set-Cookie', device.setCookie)
    viewer = { deviceId: device.deviceId, locale: viewer.locale, person: null }
  }
  const entered = await services.demo.enter({ ...caller, viewer }, who)
  if (!entered.ok) throw await refused(request, entered.reason)
  headers.append('Set-Cookie', entered.value.setCookie)
  return redirect(typeof who === 'string' ? demoPeople[who].goesTo : '/', { headers })
}

const faces = {
  seller: '/people/thuong.svg',
  helper: '/people/nhung.svg',
  buyer: '/people/lien.svg',
  officer: '/people/officer-ha.svg',
  operator: '/people/tenh.svg',
} as const

export default function Demo() {
  const { t } = useTranslation('demo')
  const navigation = useNavigation()
  const pressed = navigation.state === 'idle' ? null : navigation.formData?.get('role')
  return (
    <>
      <TopBar />
      <PageNarrow>
        <header className="relative overflow-hidden rounded-card">
          <img src="/brand/hills.svg" alt="" className="h-36 w-full object-cover object-[50%_52%]" />
          <div className="absolute inset-0 bg-linear-to-t from-scrim/85 via-scrim/30 to-transparent" />
          <h1 className="absolute inset-x-4 bottom-3 text-on-scrim">{t('title')}</h1>
        </header>
        <p>{t('intro')}</p>
        <Form method="post" className="grid gap-3">
          {demoRoles.map((role) => (
            <RoleCard
              key={role}
              face={<img src={faces[role]} alt="" width={64} height={64} className="size-16 rounded-full" />}
              name={t(`${role}.name`)}
              what={t(`${role}.what`)}
            >
              <Button
                type="submit"
                name="role"
                value={role}
                look={role === 'seller' ? 'main' : 'quiet'}
                size="tap"
                wide
                busy={pressed === role}
              >
                {t('enter')}
              </Button>
            </RoleCard>
          ))}
          <RoleCard
            face={<Face icon={<UserRound aria-hidden size={30} />} />}
            name={t('stranger.name')}
            what={t('stranger.what')}
          >
            <Button
              type="submit"
              name="role"
              value="stranger"
              look="quiet"
              size="tap"
              wide
              busy={pressed === 'stranger'}
            >
              {t('stranger.enter')}
            </Button>
          </RoleCard>
          <RoleCard
            face={<Face icon={<Landmark aria-hidden size={30} />} />}
            name={t('bank.name')}
            what={t('bank.what')}
          >
            <ButtonLink to="/demo/bank" look="quiet" size="tap" wide>
              {t('bank.enter')}
            </ButtonLink>
          </RoleCard>
        </Form>
      </PageNarrow>
    </>
  )
}

function Face({ icon }: { icon: ReactNode }) {
  return <span className="grid size-16 place-items-center rounded-full bg-trust-soft text-trust-ink">{icon}</span>
}

function RoleCard(props: { face: ReactNode; name: string; what: string; children: ReactNode }) {
  return (
    <Card className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-3">
      {props.face}
      <div>
        <h2 className="text-lg">{props.name}</h2>
        <p className="text-ink-soft text-sm">{props.what}</p>
      </div>
      <div className="col-span-2">{props.children}</div>
    </Card>
  )
}
