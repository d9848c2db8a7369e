import { House, Leaf, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FamilyView } from '#app/domain/selling/views'
import { PageNarrow } from '../components/page'
import { TabBar } from '../components/tab-bar'
import { TopBar } from '../components/top-bar'
import { useSay } from '../use-say'

/** The frame of the farmer's pages: whose they are, who acts for them, and three tabs with words. */
export function SellerPage({
  family,
  search,
  title,
  backTo,
  toLookAt = 0,
  isTask = false,
  children,
}: {
  family: FamilyView
  /** `?for=…` to keep on links, or ''. */
  search: string
  title?: string
  backTo?: string
  toLookAt?: number
  /** One thing is being done, with its button at the bottom: no tabs there. */
  isTask?: boolean
  children: ReactNode
}) {
  const { t } = useTranslation('seller')
  const say = useSay()
  const seesMoney = family.right !== 'officer'
  const tabs = [
    { to: `/seller${search}`, word: t('tabToday'), icon: <House aria-hidden />, end: true },
    { to: `/seller/produce${search}`, word: t('tabProduce'), icon: <Leaf aria-hidden /> },
    ...(seesMoney
      ? [{ to: `/seller/money${search}`, word: t('tabMoney'), icon: <Wallet aria-hidden />, count: toLookAt }]
      : []),
  ]
  return (
    <>
      <TopBar {...(title ? { title } : {})} {...(backTo ? { backTo } : {})}>
        <span className="max-w-44 truncate font-semibold text-sm">{family.name}</span>
      </TopBar>
      {family.right !== 'own' && (
        <p className="bg-trust px-4 py-2 text-center font-semibold text-on-trust text-sm">
          {t(family.right === 'officer' ? 'onBehalf' : 'helping', { name: say.inside(family.name) })}
        </p>
      )}
      <PageNarrow roomForTabs={!isTask}>{children}</PageNarrow>
      {!isTask && <TabBar label={t('tabs')} tabs={tabs} />}
    </>
  )
}
