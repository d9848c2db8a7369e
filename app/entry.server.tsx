import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { giveDeviceCookie } from '#app/http/device-cookie.server'
import { localeOf } from '#app/http/locale.server'
import { createI18n } from '#app/i18n/create-i18n'
import { NonceContext } from '#app/ui/nonce'

// server.ts loads this build and takes the live parts from here, so that routes and sockets share one module graph.
export { startApp } from '#app/start-app.server'

export const streamTimeout = 5_000

/** Faults of ours are printed; an unknown address, a wrong method or a phone that hung up is nobody's fault here. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  console.error(error)
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: { cspNonce?: string },
) {
  await giveDeviceCookie(request, headers)
  const i18n = await createI18n(await localeOf(request))
  const nonce = loadContext.cspNonce ?? ''
  const whole = isbot(request.headers.get('user-agent') ?? '')
  return new Promise<Response>((resolve, reject) => {
    let answered = false
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <NonceContext.Provider value={nonce}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </NonceContext.Provider>
      </I18nextProvider>,
      {
        nonce,
        [whole ? 'onAllReady' : 'onShellReady']() {
          answered = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          status = 500
          // Before the shell, the rejection above is logged by the server; later errors have nobody else.
          if (answered) console.error(error)
        },
      },
    )
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** The same for pages fetched as data, when the first page came from a cache and carried no cookie. */
export async function handleDataRequest(response: Response, { request }: { request: Request }) {
  await giveDeviceCookie(request, response.headers)
  return response
}
