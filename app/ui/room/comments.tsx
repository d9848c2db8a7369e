import { MessageCircle, Send } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentPostInput, OrderTick, PublicComment } from '#app/realtime/events'
import { newKey } from '#app/realtime/new-key'
import type { CommentAnswer } from '#app/realtime/use-live-room'
import { Button } from '../components/button'
import { Field } from '../components/field'
import { Sheet } from '../components/sheet'
import { useSay } from '../use-say'

const nameKeptUnder = 'cb:name'

/** At most two comments and one order line, over the picture's lower edge. */
export function LastWords({
  comments,
  tick,
  tickWords,
}: {
  comments: ReadonlyArray<PublicComment>
  tick: OrderTick | null
  tickWords: string | null
}) {
  return (
    <ul
      aria-live="off"
      className="grid justify-items-start gap-1.5 pr-12 text-on-scrim text-sm [text-shadow:0_1px_3px_rgb(0_0_0/0.6)]"
    >
      {comments.slice(-2).map((comment) => (
        <li
          key={comment.id}
          className="line-clamp-2 max-w-full animate-rise rounded-button bg-scrim/45 px-3 py-1 leading-snug"
        >
          <b className="font-semibold">{comment.name}</b> {comment.text}
        </li>
      ))}
      {tick && tickWords && (
        <li
          key={tick.at}
          className="animate-rise rounded-button bg-leaf-soft px-3 py-1 font-semibold text-leaf-ink leading-snug [text-shadow:none]"
        >
          {tickWords}
        </li>
      )}
    </ul>
  )
}

/** "Nhắn": everything that was said, and a line to write; the name is asked for once and kept on this phone. */
export function CommentSheet({
  slug,
  sellerName,
  comments,
  post,
}: {
  slug: string
  sellerName: string
  comments: ReadonlyArray<PublicComment>
  post: (input: CommentPostInput) => Promise<CommentAnswer>
}) {
  const { t } = useTranslation('room')
  const say = useSay()
  const reasons = useTranslation('reasons').t
  const [keptName, setKeptName] = useState<string | null>(null)
  const [error, setError] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => setKeptName(readName()), [])

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const name = keptName ?? String(fields.get('name') ?? '').trim()
    const text = String(fields.get('text') ?? '').trim()
    if (!name || !text) return
    setBusy(true)
    const answer = await post({ key: newKey(), slug, name: name.slice(0, 40), text: text.slice(0, 300) })
    setBusy(false)
    if (!answer.ok) return setError(answer.reason === 'too-fast' ? reasons('too-fast') : t('commentFailed'))
    keepName(name)
    setKeptName(name)
    setError(undefined)
    form.reset()
  }

  return (
    <Sheet
      title={t('commentTo', { seller: say.inside(sellerName) })}
      trigger={
        <button
          type="button"
          className="flex min-h-tap shrink-0 items-center gap-2 rounded-chip bg-scrim/55 px-4 font-semibold text-on-scrim"
        >
          <MessageCircle aria-hidden size={20} />
          {t('comment')}
        </button>
      }
    >
      {comments.length > 0 && (
        // Begins at its end: opens at the newest and stays there as others come.
        <div className="mb-4 flex max-h-[38dvh] flex-col-reverse overflow-y-auto">
          <ul className="grid gap-2">
            {comments.map((comment) => (
              <li key={comment.id} className="leading-snug">
                <b className="font-semibold">{comment.name}</b> <span>{comment.text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form onSubmit={send} className="grid gap-3">
        {!keptName && (
          <Field
            label={t('yourName')}
            hint={t('yourNameHint')}
            name="name"
            maxLength={40}
            autoComplete="given-name"
            required
          />
        )}
        <Field
          label={t('comments')}
          name="text"
          maxLength={300}
          placeholder={t('commentPlaceholder')}
          error={error}
          required
        />
        <Button type="submit" wide busy={isBusy} icon={<Send aria-hidden size={20} />}>
          {t('send')}
        </Button>
      </form>
    </Sheet>
  )
}

function readName(): string | null {
  try {
    return localStorage.getItem(nameKeptUnder)
  } catch {
    return null
  }
}

function keepName(name: string): void {
  try {
    localStorage.setItem(nameKeptUnder, name)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
