import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/button'
import { Toast } from '../components/notice'
import { copyText } from '../copy-text'

/** Hands the page's link on: by the phone's own sheet, else copied, else shown to be copied by hand. */
export function ShareButton({ text, onPicture = false }: { text: string; onPicture?: boolean }) {
  const { t } = useTranslation('room')
  const [said, setSaid] = useState<string | null>(null)
  const say = (words: string) => {
    setSaid(words)
    setTimeout(() => setSaid(null), 4000)
  }
  async function share() {
    const url = location.origin + location.pathname
    if (navigator.share) {
      const gone = await navigator.share({ title: document.title, text, url }).then(
        () => true,
        (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
      )
      if (gone) return
    }
    say((await copyText(url)) ? t('linkCopied') : t('linkByHand', { url }))
  }
  return (
    <>
      <IconButton label={t('share')} onPicture={onPicture} onClick={share}>
        <Share2 aria-hidden size={22} />
      </IconButton>
      <Toast>{said}</Toast>
    </>
  )
}
