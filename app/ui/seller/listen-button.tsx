import { Volume2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../class-names'
import { chime, speak, unlockSound } from './speech'

/** A loudspeaker: says `text` aloud (Vietnamese, sums in words), or chimes where the phone has no voice. */
export function ListenButton({ text, what, className }: { text: string; what: string; className?: string }) {
  const { t } = useTranslation('seller')
  return (
    <button
      type="button"
      aria-label={`${t('listen')}: ${what}`}
      className={cx(
        'grid size-14 shrink-0 place-items-center rounded-full bg-trust-soft text-trust-ink active:scale-95',
        className,
      )}
      onClick={() => {
        unlockSound()
        if (!speak(text, { interrupt: true })) chime()
      }}
    >
      <Volume2 aria-hidden size={28} />
    </button>
  )
}
