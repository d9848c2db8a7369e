import { useTranslation } from 'react-i18next'
import type { StudioView } from '#app/domain/live-sessions/studio-view'
import { ButtonLink } from '../components/button'
import { EmptyState } from '../components/empty-state'

export function StudioOver({
  studio,
  search,
  status,
}: {
  studio: StudioView
  search: string
  status: 'ended' | 'cancelled'
}) {
  const { t } = useTranslation('studio')
  return (
    <main className="page-narrow grid min-h-dvh content-center">
      <EmptyState kind={studio.lots[0]?.kind ?? 'cai-meo'} title={t(status)}>
        <div className="grid w-full gap-3">
          <ButtonLink to={`/seller${search}`} size="seller" wide>
            {t('toToday')}
          </ButtonLink>
          {status === 'ended' && (
            <ButtonLink to={`/live/${studio.slug}`} look="quiet" wide>
              {t('watchReplay')}
            </ButtonLink>
          )}
        </div>
      </EmptyState>
    </main>
  )
}
