import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#app/domain/market/views'
import { Countdown } from '../components/countdown'
import { useLotWords } from '../market/use-lot-words'

/** What this phone holds and has not said where to: "Đang giữ 2 bó cải mèo · 9:48 → Chọn nơi nhận". */
export function HoldingStrip({ order }: { order: OrderView }) {
  const { t } = useTranslation('home')
  const words = useLotWords()
  const what = order.lines.map((line) => words.what(line.quantity, line)).join(', ')
  return (
    <Link
      to={`/orders/${order.id}/checkout`}
      className="flex min-h-main items-center gap-3 rounded-button bg-leaf px-4 py-2 font-semibold text-on-leaf"
    >
      <span className="min-w-0 flex-1 leading-snug">
        <span className="block truncate">{t('holding', { what })}</span>
        <span className="block font-normal text-sm">{t('goChoose')}</span>
      </span>
      {order.holdUntil && (
        <span className="font-bold text-xl">
          <Countdown until={order.holdUntil} now={order.now} />
        </span>
      )}
      <ArrowRight aria-hidden />
    </Link>
  )
}
