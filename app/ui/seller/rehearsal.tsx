import { Link } from '@remix-run/react'
import { SwitchCamera, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../components/button'
import { usePublisher } from '../live/use-publisher'

export function Rehearsal({ search }: { search: string }) {
  const { t } = useTranslation('studio')
  const publisher = usePublisher({ token: null })
  const isMissing = publisher.state === 'no-camera' || publisher.state === 'unsupported'
  const trouble = isMissing ? t('noCamera') : publisher.state === 'denied' ? t('denied') : null
  return (
    <main className="fixed inset-0 flex flex-col justify-between overflow-hidden bg-scrim text-on-scrim">
      <video
        ref={publisher.previewRef}
        muted
        playsInline
        autoPlay
        aria-label={t('rehearsal')}
        className="absolute inset-0 size-full object-cover"
      />
      <div className="relative flex items-start justify-between gap-2 p-3">
        <Link
          to={`/seller${search}`}
          aria-label={t('toToday')}
          className="grid size-tap shrink-0 place-items-center rounded-full bg-scrim/55"
        >
          <X aria-hidden size={26} />
        </Link>
        <p className="rounded-button bg-scrim/75 px-4 py-2.5 text-center font-bold text-lg">
          {trouble ?? t('rehearsal')}
        </p>
        <IconButton label={t('flip')} onPicture onClick={() => void publisher.flipCamera()}>
          <SwitchCamera aria-hidden size={24} />
        </IconButton>
      </div>
      <div className="relative p-4 pb-[calc(16px+env(safe-area-inset-bottom))]">
        <Button look="main" size="seller" wide onClick={() => void publisher.preview()}>
          {t('openCamera')}
        </Button>
      </div>
    </main>
  )
}
