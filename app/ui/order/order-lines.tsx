import type { OrderLineView } from '#app/domain/market/views'
import { ProducePicture } from '../components/produce-picture'
import { useSay } from '../use-say'

/** The lines of an order with their drawings. */
export function OrderLines({ lines }: { lines: ReadonlyArray<OrderLineView> }) {
  const say = useSay()
  return (
    <ul className="grid gap-2">
      {lines.map((line) => (
        <li key={line.id} className="flex items-center gap-3">
          <ProducePicture
            picture={{ base: null, hasAvif: false, blur: null, kind: line.kind }}
            alt=""
            className="size-12 shrink-0 rounded-field"
          />
          <span className="min-w-0 flex-1 leading-snug">
            <span className="block font-semibold">{line.name}</span>
            <span className="block text-ink-soft text-sm">
              {say.amount(line.quantity, line.unit)} × {say.dong(line.unitPriceDong)}
            </span>
          </span>
          <span className="whitespace-nowrap font-semibold">{say.dong(line.amountDong)}</span>
        </li>
      ))}
    </ul>
  )
}
