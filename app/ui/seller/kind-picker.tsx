import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { kinds } from '#app/domain/products/kinds'
import { ProducePicture } from '../components/produce-picture'

/** What is there to sell, by its picture: what the family sold before stands first. */
export function KindPicker({ known, search }: { known: ReadonlyArray<string>; search: string }) {
  const { t } = useTranslation('products')
  const { i18n } = useTranslation()
  const sorted = [...kinds].sort((a, b) => Number(known.includes(b.id)) - Number(known.includes(a.id)))
  const join = search ? `${search}&` : '?'
  return (
    <section>
      <h1 className="mb-4">{t('whichKind')}</h1>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {sorted.map((kind) => (
          <li key={kind.id}>
            <Link
              to={`/seller/list${join}kind=${kind.id}`}
              className="block overflow-hidden rounded-card border border-line bg-card shadow-rest active:scale-[0.98]"
            >
              <ProducePicture
                picture={{ base: null, hasAvif: false, blur: null, kind: kind.id }}
                alt=""
                className="aspect-[5/4] w-full"
              />
              <span className="block px-3 py-2.5 text-center font-bold text-xl leading-tight">
                {i18n.language === 'en' ? kind.name.en : kind.name.vi}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
