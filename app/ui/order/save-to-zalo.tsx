import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#app/domain/market/views'
import { Button } from '../components/button'
import { Toast } from '../components/notice'
import { copyText } from '../copy-text'
import { useLotWords } from '../market/use-lot-words'

/** The order's short link into one's own Zalo: the phone's sheet, else copied with its words. */
export function SaveToZalo({ order }: { order: OrderView }) {
  const { t } = useTranslation('order')
  const room = useTranslation('room').t
  const words = useLotWords()
  const [said, setSaid] = useState<string | null>(null)
  async function save() {
    const url = `${location.origin}${order.link}`
    const what = order.lines.map((line) => words.what(line.quantity, line)).join(', ')
    const text = t('saveText', { code: order.code, what })
    if (navigator.share) {
      const isDone = await navigator.share({ text, url }).then(
        () => true,
        (error: unknown) => error instanceof DOMException && error.name === 'AbortError',
      )
      if (isDone) return
    }
    setSaid((await copyText(`${text} ${url}`)) ? room('linkCopied') : room('linkByHand', { url }))
    setTimeout(() => setSaid(null), 5000)
  }
  return (
    <>
      <Button look="quiet" wide onClick={save} icon={<Bookmark aria-hidden size={20} />}>
        {t('saveZalo')}
      </Button>
      <Toast>{said}</Toast>
    </>
  )
}
