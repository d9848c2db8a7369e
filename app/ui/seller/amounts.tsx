import { useTranslation } from 'react-i18next'
import type { AmountView } from '#app/domain/selling/views'
import { useSay } from '../use-say'

/** "25 bó cải mèo, 6 kg su su": at most `most` of them in a sentence. */
export function useAmounts() {
  const say = useSay()
  const { t } = useTranslation('seller')
  const one = (amount: AmountView) => `${say.amount(amount.quantity, amount.unit)} ${say.inside(amount.name)}`
  return {
    one,
    many(amounts: ReadonlyArray<AmountView>, most = 3): string {
      const said = amounts.slice(0, most).map(one)
      const rest = amounts.length - said.length
      if (rest > 0) return `${said.join(', ')} …`
      const last = said.pop() ?? ''
      return said.length > 0 ? `${said.join(', ')} ${t('and')} ${last}` : last
    },
  }
}

/** One product in a list: its drawing, its name, and how much in figures that can be read from an arm's length. */
export function AmountRow({ amount, small = false }: { amount: AmountView; small?: boolean }) {
  const say = useSay()
  return (
    <span className="flex min-w-0 flex-1 items-center gap-3">
      <img
        src={`/produce/${amount.kind}.svg`}
        alt=""
        width={small ? 36 : 60}
        height={small ? 36 : 60}
        className={small ? 'size-9' : 'size-15'}
      />
      <span className={small ? 'min-w-0 flex-1' : 'min-w-0 flex-1 font-semibold text-xl'}>{amount.name}</span>
      <span className={small ? 'font-semibold' : 'whitespace-nowrap font-bold text-3xl tracking-tight'}>
        {say.amount(amount.quantity, amount.unit)}
      </span>
    </span>
  )
}
