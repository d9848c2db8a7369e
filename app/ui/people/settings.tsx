import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { cx } from '../class-names'

/** Language and theme as rows of plain buttons: one press, the whole page comes back in it. */
export function Settings({ locale, theme }: { locale: string; theme: string }) {
  const { t } = useTranslation('me')
  return (
    <div className="grid gap-5">
      <Switch
        intent="locale"
        legend={t('language')}
        chosen={locale}
        choices={[
          ['vi', 'Tiếng Việt'],
          ['en', 'English'],
        ]}
      />
      <Switch
        intent="theme"
        legend={t('theme')}
        chosen={theme}
        choices={[
          ['phone', t('themePhone')],
          ['light', t('themeLight')],
          ['dark', t('themeDark')],
        ]}
      />
    </div>
  )
}

function Switch({
  intent,
  legend,
  chosen,
  choices,
}: {
  intent: 'locale' | 'theme'
  legend: string
  chosen: string
  choices: ReadonlyArray<readonly [value: string, word: string]>
}) {
  return (
    <Form method="post" action="/me" reloadDocument>
      <input type="hidden" name="intent" value={intent} />
      <fieldset>
        <legend className="mb-1.5 font-semibold">{legend}</legend>
        <div className="flex overflow-hidden rounded-button border border-line-strong">
          {choices.map(([value, word]) => (
            <button
              key={value}
              type="submit"
              name={intent}
              value={value}
              aria-pressed={value === chosen}
              className={cx(
                'min-h-tap flex-1 border-line-strong px-3 font-semibold not-first:border-l',
                value === chosen ? 'bg-leaf-soft text-leaf-ink' : 'bg-card hover:bg-sunk',
              )}
            >
              {word}
            </button>
          ))}
        </div>
      </fieldset>
    </Form>
  )
}
