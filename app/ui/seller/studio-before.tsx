import { Form, Link } from '@remix-run/react'
import { Camera, Share2, SwitchCamera, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudioView } from '#app/domain/live-sessions/studio-view'
import { Button, ButtonLink, IconButton } from '../components/button'
import { CopyButton } from '../components/copy-button'
import type { UsePublisher } from '../live/use-publisher'
import { useSay } from '../use-say'
import { CallLink } from './phone-links'

/** Before the red button: herself in the camera, what it costs, and the link to send. */
export function StudioBefore({
  studio,
  publisher,
  refusal,
  link,
  search,
  onBegin,
}: {
  studio: StudioView
  publisher: UsePublisher
  refusal: { message: string; reason: string } | null
  link: string
  search: string
  onBegin: () => void
}) {
  const { t } = useTranslation('studio')
  const { family } = studio
  const isVerified = family.status === 'verified'
  const hasPicture = publisher.state === 'idle' ? Boolean(publisher.previewRef.current?.srcObject) : false
  return (
    <div className="absolute inset-0 flex flex-col justify-between bg-gradient-to-b from-scrim/70 via-transparent to-scrim/90">
      <div className="flex items-start justify-between gap-2 p-2 pt-[calc(8px+env(safe-area-inset-top))]">
        <Link
          to={`/seller${search}`}
          aria-label={t('toToday')}
          className="grid size-tap shrink-0 place-items-center rounded-full bg-scrim/55"
        >
          <X aria-hidden size={26} />
        </Link>
        <div className="min-w-0 flex-1 pt-2 text-center">
          <p className="text-balance font-bold text-lg leading-tight">{studio.title}</p>
          <p className="text-sm">{isVerified && studio.status !== 'live' ? t('rehearsal') : ''}</p>
        </div>
        <IconButton label={t('flip')} onPicture onClick={() => void publisher.flipCamera()}>
          <SwitchCamera aria-hidden size={24} />
        </IconButton>
      </div>
      {!hasPicture && publisher.state === 'idle' && (
        <button
          type="button"
          onClick={() => void publisher.preview()}
          className="mx-auto grid size-44 place-items-center content-center gap-2 rounded-full bg-white/10 p-4 text-center font-semibold"
        >
          <Camera aria-hidden size={48} />
          {t('openCamera')}
        </button>
      )}
      <div className="grid gap-3 p-4 pb-[calc(16px+env(safe-area-inset-bottom))]">
        <Trouble publisher={publisher} refusal={refusal} link={link} />
        {isVerified ? (
          <>
            {studio.status === 'announced' && <Share studio={studio} link={link} />}
            <p className="text-center text-sm">
              {studio.otherPhone ? t('takenOver') : t('dataCost')}
              {family.right === 'officer' && ` · ${t('onBehalf')}`}
            </p>
            <Button look="live" size="seller" wide onClick={onBegin} busy={publisher.state === 'asking'}>
              {t(studio.status === 'live' ? 'continueHere' : 'startLive')}
            </Button>
          </>
        ) : (
          <Gate studio={studio} search={search} />
        )}
      </div>
    </div>
  )
}

function Gate({ studio, search }: { studio: StudioView; search: string }) {
  const { t } = useTranslation('seller')
  const { officer, status } = studio.family
  return (
    <div className="grid gap-3 rounded-card bg-card p-4 text-ink">
      <p className="font-bold text-xl">{t(status === 'suspended' ? 'step.suspended' : 'step.notVerified')}</p>
      {officer && <CallLink phone={officer.phone} label={t('step.callOfficer')} size="seller" />}
      <ButtonLink to={`/seller${search}`} look="quiet" wide>
        {t('tabToday')}
      </ButtonLink>
    </div>
  )
}

/** Why the camera does not open, or why the server said no. */
function Trouble({
  publisher,
  refusal,
  link,
}: {
  publisher: UsePublisher
  refusal: { message: string } | null
  link: string
}) {
  const { t } = useTranslation('studio')
  const isMissing = publisher.state === 'no-camera' || publisher.state === 'unsupported'
  const words = refusal
    ? refusal.message
    : isMissing
      ? t('noCamera')
      : publisher.state === 'denied'
        ? t('denied')
        : publisher.state === 'stopped'
          ? t(publisher.reason === 'taken-over' ? 'takenOver' : 'stopped')
          : null
  if (!words) return null
  return (
    <div role="alert" className="grid gap-3 rounded-card bg-card p-4 text-ink">
      <p className="font-bold text-lg">{words}</p>
      {isMissing && (
        <CopyButton text={link.replace('/live/', '/seller/live/')} what={t('copyLink')} label={t('copyLink')} wide />
      )}
    </div>
  )
}

function Share({ studio, link }: { studio: StudioView; link: string }) {
  const { t } = useTranslation('studio')
  const say = useSay()
  const [asks, setAsks] = useState(false)
  const when = say.when(studio.announcedFor, studio.now)
  const share = () => {
    const text = t('shareText', { seller: studio.family.name, when, title: studio.title })
    if (navigator.share) void navigator.share({ title: studio.title, text, url: link }).catch(() => {})
  }
  return (
    <div className="grid gap-2 rounded-card bg-card p-4 text-ink">
      <p className="font-bold text-xl">{t('announcedFor', { when })}</p>
      <div className="grid gap-2">
        <Button look="main" icon={<Share2 aria-hidden size={20} />} onClick={share}>
          {t('share')}
        </Button>
        <CopyButton text={link} what={link} label={t('copyLink')} wide />
      </div>
      <Form method="post">
        <input type="hidden" name="intent" value="cancel" />
        {asks ? (
          <Button type="submit" look="danger" size="tap" wide>
            {t('callOffAsk')}
          </Button>
        ) : (
          <Button look="plain" size="tap" wide onClick={() => setAsks(true)}>
            {t('callOff')}
          </Button>
        )}
      </Form>
    </div>
  )
}
