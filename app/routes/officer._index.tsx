import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { requireOfficer } from '#app/http/require-officer.server'
import { services } from '#app/services.server'
import { ButtonLink } from '#app/ui/components/button'
import { BottomBar, Section } from '#app/ui/components/page'
import { TopBar } from '#app/ui/components/top-bar'
import { FamilyList } from '#app/ui/officer/family-list'
import { LiveList } from '#app/ui/officer/live-list'
import { TonightList } from '#app/ui/officer/tonight-list'

export const meta: MetaFunction = () => [{ title: 'Cán bộ xã · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request }: LoaderFunctionArgs) {
  return services.officer.list(await requireOfficer(request))
}

export default function Officer() {
  const { t } = useTranslation('officer')
  const view = useLoaderData<typeof loader>()
  return (
    <>
      <TopBar title={t('communes', { names: view.communes.map((commune) => commune.name).join(', ') })} backTo="/me" />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-5 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)] lg:gap-8">
        <div className="grid min-w-0 content-start gap-6 lg:col-start-2 lg:row-start-1">
          <Section title={t('tonight')}>
            <TonightList tonight={view.tonight} now={view.now} />
          </Section>
          <LiveList lives={view.lives} />
        </div>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <FamilyList families={view.families} />
          <div className="mt-4">
            <BottomBar>
              <ButtonLink to="/officer/sign-up" wide icon={<UserPlus aria-hidden />}>
                {t('signUp')}
              </ButtonLink>
            </BottomBar>
          </div>
        </div>
      </main>
    </>
  )
}
