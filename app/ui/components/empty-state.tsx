import type { ReactNode } from 'react'

/** Nothing here yet: a drawing, one sentence, and the way on. */
export function EmptyState({
  kind = 'ngon-su-su',
  title,
  children,
}: {
  kind?: string
  title: string
  children?: ReactNode
}) {
  return (
    <div className="flex flex-col items-center gap-4 px-6 py-10 text-center">
      <img src={`/produce/${kind}.svg`} alt="" width={132} height={132} />
      <p className="max-w-80 font-semibold text-lg">{title}</p>
      {children}
    </div>
  )
}
