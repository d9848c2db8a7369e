import { MessageCircle, Phone } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../components/button'
import { copyText } from '../copy-text'

/** "+84912345678" → "0912345678", as Zalo's links want it. */
export function nationalPhone(phone: string): string {
  return phone.replace(/^\+84/, '0')
}

/** [Gọi]. */
export function CallLink({
  phone,
  label,
  size = 'tap',
}: {
  phone: string
  label?: string
  size?: 'tap' | 'main' | 'seller'
}) {
  const { t } = useTranslation('common')
  return (
    <a href={`tel:${phone}`} className={buttonClass(size === 'tap' ? 'quiet' : 'main', size, size !== 'tap')}>
      <Phone aria-hidden size={22} />
      {label ?? t('call')}
    </a>
  )
}

/** [Nhắn Zalo]: copies a ready message, then opens the chat; Zalo takes no text in a link. */
export function ZaloLink({ phone, text }: { phone: string; text: string }) {
  const { t } = useTranslation('common')
  const { t: s } = useTranslation('seller')
  const [copied, setCopied] = useState(false)
  return (
    <>
      <a
        href={`https://zalo.me/${nationalPhone(phone)}`}
        target="_blank"
        rel="noreferrer"
        className={buttonClass('quiet', 'tap')}
        onClick={() => void copyText(text).then(setCopied)}
      >
        <MessageCircle aria-hidden size={22} />
        {t('messageZalo')}
      </a>
      {copied && (
        <p role="status" className="basis-full text-ink-soft text-sm">
          {s('trip.zaloCopied')}
        </p>
      )}
    </>
  )
}
