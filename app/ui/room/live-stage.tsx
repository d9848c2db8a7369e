import { Link } from '@remix-run/react'
import { ArrowLeft, Eye, Volume2, VolumeX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LotCard, RoomView } from '#app/domain/market/views'
import { Button, IconButton } from '../components/button'
import { CopyButton } from '../components/copy-button'
import { Notice } from '../components/notice'
import { SellerChip } from '../components/seller-chip'
import { LiveVideo, type LiveVideoState } from '../live/live-video'
import { useIsOnline } from '../use-is-online'
import { useSay } from '../use-say'
import { posterOf } from './poster'
import { ShareButton } from './share-button'

/** The fewest viewers that are told: "2 người xem" would only make a seller sad. */
const fewestViewersTold = 5

/** The picture and what lies on its upper edge and in its middle: who sells, share, viewers, sound, honest states. */
export function LiveStage({
  view,
  shown,
  viewers,
  isConnected,
}: {
  view: RoomView
  shown: LotCard | null
  viewers: number
  /** False while this phone itself has no way to the market: then the seller is not to blame for a still picture. */
  isConnected: boolean
}) {
  const { t } = useTranslation('room')
  const common = useTranslation('common').t
  const isOnline = useIsOnline()
  const say = useSay()
  const [isMuted, setMuted] = useState(true)
  const [hasHeard, setHeard] = useState(false)
  const [video, setVideo] = useState<LiveVideoState>('loading')
  const listen = () => {
    setMuted(false)
    setHeard(true)
  }
  return (
    <>
      <LiveVideo
        slug={view.slug}
        poster={posterOf(shown)}
        muted={isMuted}
        onState={setVideo}
        className="absolute inset-0 size-full object-cover"
      />
      <header className="absolute inset-x-0 top-0 z-10 flex items-start gap-1.5 bg-linear-to-b from-scrim/55 to-transparent px-2 pt-[calc(8px+env(safe-area-inset-top))] pb-8">
        <Link
          to="/"
          aria-label={t('backHome')}
          className="grid size-tap shrink-0 place-items-center rounded-full bg-scrim/55 text-on-scrim"
        >
          <ArrowLeft aria-hidden size={22} />
        </Link>
        <h1 className="sr-only">{t('sellsLive', { seller: view.seller.name })}</h1>
        <div className="grid min-w-0 flex-1 justify-items-start gap-1.5">
          <SellerChip seller={view.seller} onPicture detail={view.onBehalf ? t('onBehalf') : undefined} />
          {viewers >= fewestViewersTold && (
            <span className="flex h-8 shrink-0 items-center gap-1.5 rounded-chip bg-scrim/55 px-3 font-semibold text-on-scrim text-sm">
              <Eye role="img" aria-label={t('viewers', { n: String(viewers) })} size={18} />
              <span aria-hidden>{viewers}</span>
            </span>
          )}
        </div>
        {hasHeard && (
          <IconButton onPicture label={t(isMuted ? 'soundOn' : 'soundOff')} onClick={() => setMuted(!isMuted)}>
            {isMuted ? <VolumeX aria-hidden size={22} /> : <Volume2 aria-hidden size={22} />}
          </IconButton>
        )}
        <ShareButton
          onPicture
          text={t('shareText', { seller: view.seller.name, what: shown ? say.inside(shown.name) : '' })}
        />
      </header>
      <div className="pointer-events-none absolute inset-x-4 top-28 z-20 flex flex-col items-center gap-3 *:pointer-events-auto">
        {video === 'signal-lost' && (
          <Notice tone="wait">
            {isConnected && isOnline ? t('paused', { seller: view.seller.name }) : common('offline')}
          </Notice>
        )}
        {video === 'waiting' && <Notice>{t('waiting', { seller: view.seller.name })}</Notice>}
        {video === 'failed' ? (
          <Notice tone="wait">
            <p className="mb-2">{t('cannotPlay')}</p>
            <CopyButton
              what={t('share')}
              label={t('copyLink')}
              text={typeof location === 'undefined' ? '' : location.href}
            />
          </Notice>
        ) : (
          !hasHeard &&
          video !== 'waiting' &&
          video !== 'signal-lost' && (
            <Button
              onClick={listen}
              icon={<VolumeX aria-hidden size={22} />}
              className="rounded-chip! bg-scrim/65! text-on-scrim! shadow-lift backdrop-blur-sm"
            >
              {t('soundOn')}
            </Button>
          )
        )}
      </div>
    </>
  )
}
