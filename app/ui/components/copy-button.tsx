import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../copy-text'
import { Button, type ButtonLook } from './button'

/** [Chép]: puts `text` on the clipboard and says so for two seconds. `what` names it to a screen reader. */
export function CopyButton({
  text,
  what,
  label,
  look = 'quiet',
  wide = false,
}: {
  text: string
  what: string
  label?: string
  look?: ButtonLook
  wide?: boolean
}) {
  const { t } = useTranslation('common')
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <Button
      look={look}
      size="tap"
      wide={wide}
      aria-label={`${copied ? t('copied') : (label ?? t('copy'))}: ${what}`}
      icon={copied ? <Check aria-hidden size={20} /> : <Copy aria-hidden size={20} />}
      onClick={async () => setCopied(await copyText(text))}
    >
      <span aria-live="polite">{copied ? t('copied') : (label ?? t('copy'))}</span>
    </Button>
  )
}
