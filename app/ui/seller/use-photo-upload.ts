import { useCallback, useEffect, useRef, useState } from 'react'
import { maxPhotoBytes } from '#app/domain/photos/photo-file'
import { newKey } from '#app/realtime/new-key'
import { shrinkPhoto } from './shrink-photo'

export type PhotoUpload =
  | { readonly phase: 'none' }
  | { readonly phase: 'sending'; readonly percent: number }
  | { readonly phase: 'processing' | 'ready' | 'interrupted' }
  /** `message` empty: too large. */
  | { readonly phase: 'refused'; readonly message: string }

/**
 * Sends one photo, with an id made here, and follows it until it is ready. The sending goes on when the page moves
 * away inside the app; `retry` sends the same photo again under the same id.
 */
export function usePhotoUpload(productId: string, search: string) {
  const [state, setState] = useState<PhotoUpload>({ phase: 'none' })
  const [photo, setPhoto] = useState<{ id: string; preview: string } | null>(null)
  const blob = useRef<Blob | null>(null)
  const preview = photo?.preview
  useEffect(() => () => void (preview && URL.revokeObjectURL(preview)), [preview])

  const address = useCallback(
    (id: string) => `/uploads?id=${id}&product=${productId}${search.replace('?', '&')}`,
    [productId, search],
  )
  const send = useCallback(
    async (id: string, body: Blob) => {
      setState({ phase: 'sending', percent: 0 })
      const answer = await put(address(id), body, (percent) => setState({ phase: 'sending', percent }))
      if (answer.kind === 'sent') setState(await followUntilReady(address(id), setState))
      else
        setState(answer.kind === 'refused' ? { phase: 'refused', message: answer.message } : { phase: 'interrupted' })
    },
    [address],
  )
  return {
    state,
    photo,
    choose: useCallback(
      async (file: File) => {
        const id = newKey()
        setPhoto({ id, preview: URL.createObjectURL(file) })
        setState({ phase: 'sending', percent: 0 })
        blob.current = await shrinkPhoto(file)
        if (blob.current.size > maxPhotoBytes) setState({ phase: 'refused', message: '' })
        else await send(id, blob.current)
      },
      [send],
    ),
    retry: useCallback(() => {
      if (photo && blob.current) void send(photo.id, blob.current)
    }, [photo, send]),
  }
}

type Sent = { kind: 'sent' | 'broken' } | { kind: 'refused'; message: string }

/** XMLHttpRequest, because fetch still tells no progress of an upload. */
function put(url: string, body: Blob, onPercent: (percent: number) => void): Promise<Sent> {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    // The server looks at the bytes; it only wants to know that a picture is meant.
    request.setRequestHeader('Content-Type', body.type.startsWith('image/') ? body.type : 'image/unknown')
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onPercent(Math.round((event.loaded / event.total) * 100))
    }
    request.onerror = () => done({ kind: 'broken' })
    request.onload = () => {
      if (request.status < 300) return done({ kind: 'sent' })
      const message = request.status === 413 ? '' : messageIn(request.responseText)
      done(message !== null && request.status < 500 ? { kind: 'refused', message } : { kind: 'broken' })
    }
    request.send(body)
  })
}

async function followUntilReady(url: string, show: (state: PhotoUpload) => void): Promise<PhotoUpload> {
  show({ phase: 'processing' })
  for (let turn = 0; turn < 60; turn++) {
    await new Promise((go) => setTimeout(go, 1000))
    try {
      const response = await fetch(url)
      const text = await response.text()
      if (response.status === 413 || response.status === 422)
        return { phase: 'refused', message: messageIn(text) ?? '' }
      if (response.ok && text.includes('"ready"')) return { phase: 'ready' }
    } catch {
      // No signal for a moment; the photo is there already.
    }
  }
  return { phase: 'processing' }
}

function messageIn(text: string): string | null {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer && 'message' in answer ? String(answer.message) : null
  } catch {
    return null
  }
}
