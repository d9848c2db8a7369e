import {
  type FormEvent,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../class-names'

const box = cx(
  'block min-h-[52px] w-full rounded-field border bg-card px-4 py-3 text-lg text-ink',
  'placeholder:text-ink-soft/80 transition-colors',
  'focus:border-trust focus:outline-2 focus:outline-offset-0 focus:outline-trust',
)

type Wrapping = {
  label: string
  /** Said below the label, before anything is wrong. */
  hint?: string | undefined
  /** Said at the field when it is wrong; read out at once. */
  error?: string | undefined
  /** After the field on the same line, such as "đ" or "bó". */
  suffix?: ReactNode
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Wired = {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  className: string
  onInvalid: (event: FormEvent<Box>) => void
  onInput: () => void
}

function Wrap({
  label,
  hint,
  error: told,
  suffix,
  id: given,
  children,
}: Wrapping & { id?: string | undefined; children: (wired: Wired) => ReactNode }) {
  const { t } = useTranslation('forms')
  const made = useId()
  // Empty boxes are told in our own words at the field: the browser's bubble speaks the browser's language.
  const [isEmpty, setEmpty] = useState(false)
  const error = isEmpty ? t('required') : told
  const id = given ?? made
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 mb-1.5 text-ink-soft text-sm">
          {hint}
        </p>
      )}
      <div className="relative">
        {children({
          id,
          'aria-invalid': error ? true : undefined,
          'aria-describedby': describedBy,
          className: cx(box, error ? 'border-live-ink' : 'border-line-strong', Boolean(suffix) && 'pr-16'),
          onInvalid: (event) => {
            const box = event.currentTarget
            if (!box.validity.valueMissing) return
            event.preventDefault()
            setEmpty(true)
            if (box === firstInvalid(box.form)) box.focus()
          },
          onInput: () => setEmpty(false),
        })}
        {suffix && (
          <span className="pointer-events-none absolute inset-y-0 right-4 flex items-center text-ink-soft">
            {suffix}
          </span>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 font-semibold text-live-ink text-sm">
          {error}
        </p>
      )}
    </div>
  )
}

function firstInvalid(form: HTMLFormElement | null): Element | undefined {
  return [...(form?.elements ?? [])].find((box) => 'validity' in box && !(box as Box).validity.valid)
}

/** A labelled line of text, 52 px, with its error at the field. */
export function Field({
  label,
  hint,
  error,
  suffix,
  id,
  className,
  ...rest
}: Wrapping & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Wrap {...{ label, hint, error, suffix, id }}>
      {(wired) => <input {...rest} {...wired} className={cx(wired.className, className)} />}
    </Wrap>
  )
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  id,
  className,
  ...rest
}: Wrapping & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Wrap {...{ label, hint, error, id }}>
      {(wired) => <textarea rows={3} {...rest} {...wired} className={cx(wired.className, className)} />}
    </Wrap>
  )
}

/** The phone's own list to choose from, for more than six choices (fewer: `Choice`). */
export function SelectField({
  label,
  hint,
  error,
  id,
  className,
  children,
  ...rest
}: Wrapping & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Wrap {...{ label, hint, error, id }}>
      {(wired) => (
        <select {...rest} {...wired} className={cx(wired.className, className)}>
          {children}
        </select>
      )}
    </Wrap>
  )
}
