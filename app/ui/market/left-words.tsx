import { useEffect, useRef, useState } from 'react'
import { cx } from '../class-names'
import { useLotWords } from './use-lot-words'

/** "còn 23 bó"; amber from five down, and a small leap when the amount changes under one's eyes. */
export function LeftWords({
  lot,
  onPicture = false,
}: {
  lot: { name: string; unit: string; left: number; isOpen: boolean }
  onPicture?: boolean
}) {
  const words = useLotWords().left(lot)
  const before = useRef(lot.left)
  const [leaps, setLeaps] = useState(0)
  useEffect(() => {
    if (before.current !== lot.left) setLeaps((n) => n + 1)
    before.current = lot.left
  }, [lot.left])
  return (
    <span
      key={leaps}
      className={cx(
        'inline-block whitespace-nowrap',
        leaps > 0 && 'animate-tick',
        words.isFew && (onPicture ? 'font-semibold text-[#ffd27f]' : 'font-semibold text-amber-ink'),
        words.isGone && 'opacity-75',
      )}
    >
      {words.text}
    </span>
  )
}
