import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MyOrder } from '#app/realtime/events'
import { Countdown } from '../components/countdown'
import { useLotWords } from '../market/use-lot-words'

/** What is held of other lots while this one is looked at: "Đã giữ 2 bó cải mèo · 9:48 → Chọn nơi nhận". */
export function HeldBar({ order, now }: { order: MyOrder; now: string }) {
  const { t } = useTranslation('room')
  const words = useLotWords()
  const [only, ...others] = order.lines
  const what =
    only && others.length === 0 ? words.what(only.quantity, only) : t('items', { n: String(order.lines.length) })
  return (
    <Link
      to={`/orders/${order.id}/checkout`}
      className="flex min-h-tap animate-rise items-center gap-2 rounded-button bg-leaf px-4 font-semibold text-on-leaf"
    >
      <span className="min-w-0 flex-1 truncate">{t('held', { what })}</span>
      {order.holdUntil && <Countdown until={order.holdUntil} now={now} />}
      <ArrowRight role="img" aria-label={t('chooseWhere')} size={20} />
    </Link>
  )
}
