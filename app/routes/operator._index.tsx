import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireOperator } from '#app/http/require-viewer.server'
import { services } from '#app/services.server'
import { Section } from '#app/ui/components/page'
import { TopBar } from '#app/ui/components/top-bar'
import { CommuneSearch } from '#app/ui/operator/commune-search'
import { CommuneTable } from '#app/ui/operator/commune-table'
import { Figures } from '#app/ui/operator/figures'

export const meta: MetaFunction = () => [{ title: 'Quản trị · Chợ Bản' }, { name: 'robots', content: 'noindex' }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireOperator(request)
  return services.operator.overview()
}

export default function Operator() {
  const { t } = useTranslation('operator')
  const view = useLoaderData<typeof loader>()
  return (
    <>
      <TopBar title={t('title')} backTo="/me" />
      <main className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-5">
        <Figures figures={view.figures} />
        <Section title={t('communes')}>
          <CommuneTable communes={view.communes} />
        </Section>
        <Section title={t('addCommune')}>
          <CommuneSearch choices={view.choices} />
        </Section>
      </main>
    </>
  )
}
