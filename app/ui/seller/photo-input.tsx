import { Camera, Check, Images, RotateCcw } from 'lucide-react'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../components/button'
import { ProducePicture } from '../components/produce-picture'
import { Spinner } from '../components/spinner'
import type { usePhotoUpload } from './use-photo-upload'

/** The photo of what is listed: by the camera or from the phone, shown at once and sent while she goes on. */
export function PhotoInput({ upload, kind }: { upload: ReturnType<typeof usePhotoUpload>; kind: string }) {
  const { t } = useTranslation('products')
  const { state, photo } = upload
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) void upload.choose(file)
    event.target.value = ''
  }
  return (
    <div className="grid gap-3">
      <div className="relative aspect-[4/3] overflow-hidden rounded-card">
        {photo ? (
          <img src={photo.preview} alt="" className="size-full object-cover" />
        ) : (
          <ProducePicture
            picture={{ base: null, hasAvif: false, blur: null, kind }}
            alt=""
            eager
            className="size-full"
          />
        )}
        {state.phase !== 'none' && (
          <div role="status" className="absolute inset-x-0 bottom-0 bg-scrim/75 px-4 py-2 font-semibold text-on-scrim">
            <PhotoState upload={upload} />
            {state.phase === 'sending' && (
              <span className="mt-1 block h-1.5 overflow-hidden rounded-chip bg-white/25">
                <span className="block h-full bg-on-scrim transition-[width]" style={{ width: `${state.percent}%` }} />
              </span>
            )}
          </div>
        )}
      </div>
      <div className="grid grid-cols-2 gap-2">
        <label className={`${buttonClass(photo ? 'quiet' : 'main', 'main')} relative !px-2`}>
          <Camera aria-hidden size={24} />
          {photo ? t('retakePhoto') : t('takePhoto')}
          <input type="file" accept="image/*" capture="environment" onChange={onChange} className="sr-only" />
        </label>
        <label className={`${buttonClass('quiet', 'main')} relative !px-2`}>
          <Images aria-hidden size={24} />
          {t('choosePhoto')}
          <input type="file" accept="image/*" onChange={onChange} className="sr-only" />
        </label>
      </div>
    </div>
  )
}

function PhotoState({ upload }: { upload: ReturnType<typeof usePhotoUpload> }) {
  const { t } = useTranslation('products')
  const { state } = upload
  switch (state.phase) {
    case 'sending':
      return t('uploading', { percent: String(state.percent) })
    case 'processing':
      return (
        <span className="flex items-center gap-2">
          <Spinner /> {t('processing')}
        </span>
      )
    case 'ready':
      return (
        <span className="flex items-center gap-2">
          <Check aria-hidden size={20} /> {t('photoReady')}
        </span>
      )
    case 'interrupted':
      return (
        <button type="button" onClick={upload.retry} className="flex min-h-tap items-center gap-2 text-left">
          <RotateCcw aria-hidden size={22} className="shrink-0" /> {t('photoLater')}
        </button>
      )
    case 'refused':
      return state.message || t('photoTooLarge')
    case 'none':
      return null
  }
}
