import { useFetcher, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudioView } from '#app/domain/live-sessions/studio-view'
import { useLiveRoom } from '#app/realtime/use-live-room'
import { usePublisher } from '../live/use-publisher'
import { unlockSound } from './speech'
import { StudioBefore } from './studio-before'
import { StudioLive } from './studio-live'
import { StudioOver } from './studio-over'

type GoLiveAnswer =
  | { ok: true; value: { slug: string; token: string } }
  | { ok: false; message: string; reason: string }

/** The seller's studio, held upright: before, while and after she sells. */
export function Studio({ studio, search, link }: { studio: StudioView; search: string; link: string }) {
  const { t } = useTranslation('studio')
  const goLive = useFetcher<GoLiveAnswer>({ key: `go-live-${studio.slug}` })
  const token = goLive.data?.ok ? goLive.data.value.token : null
  const publisher = usePublisher({ token })
  const { start, preview, stop } = publisher
  const { revalidate } = useRevalidator()
  const lots = studio.lots.map(({ lotId, priceDong, left, isOpen }) => ({
    lotId,
    priceDong,
    left,
    isOpen,
    version: -1,
  }))
  const { state: room } = useLiveRoom({ ...studio, lots, viewers: 0 })
  const [publishing, setPublishing] = useState(false)
  const status = studio.status === 'ended' || room.status === 'ended' ? 'ended' : studio.status

  useEffect(() => {
    if (token) void start()
  }, [token, start])
  // A live that was ended or begun by the helper, the officer or another phone.
  useEffect(() => {
    if (room.status !== studio.status && room.isConnected) revalidate()
  }, [room.status, room.isConnected, studio.status, revalidate])
  useEffect(() => {
    if (status === 'ended') stop()
  }, [status, stop])

  if (status === 'ended' || status === 'cancelled')
    return <StudioOver studio={studio} search={search} status={status} />
  const begin = () => {
    unlockSound()
    setPublishing(true)
    // The camera opens within the tap, while the server is asked.
    void preview()
    goLive.submit({ intent: 'go-live' }, { method: 'post' })
  }
  const refusal = goLive.data?.ok === false ? goLive.data : null
  const isBlocked = ['no-camera', 'denied', 'unsupported'].includes(publisher.state)
  const isOn = publishing && !refusal && !isBlocked && publisher.state !== 'stopped'
  return (
    <main className="fixed inset-0 overflow-hidden bg-scrim text-on-scrim">
      <video
        ref={publisher.previewRef}
        muted
        playsInline
        autoPlay
        aria-label={t('rehearsal')}
        className="absolute inset-0 size-full object-cover"
      />
      {isOn || (studio.family.right === 'helper' && status === 'live') ? (
        <StudioLive studio={studio} room={room} publisher={publisher} isFilming={isOn} />
      ) : (
        <StudioBefore
          studio={studio}
          publisher={publisher}
          refusal={refusal}
          link={link}
          search={search}
          onBegin={begin}
        />
      )}
    </main>
  )
}
