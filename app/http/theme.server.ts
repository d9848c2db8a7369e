import { createCookie } from '@remix-run/node'

export type Theme = 'phone' | 'light' | 'dark'
const themeCookie = createCookie('cb_theme', { path: '/', sameSite: 'lax', maxAge: 365 * 86_400 })

/** `phone`: as the phone is set, which is what everybody has who chose nothing. */
export async function themeOf(request: Request): Promise<Theme> {
  const chosen: unknown = await themeCookie.parse(request.headers.get('Cookie'))
  return chosen === 'light' || chosen === 'dark' ? chosen : 'phone'
}

export function setTheme(theme: Theme): Promise<string> {
  return themeCookie.serialize(theme)
}
