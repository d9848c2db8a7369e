import { photoBase } from '../photos/photo-file'

const uuid = /^[0-9a-f-]{36}$/

/** Address of a family's portrait: a photo by its id, or one of the drawings in public/people by its name. */
export function portraitAddress(portrait: string | null): string | null {
  if (!portrait) return null
  if (uuid.test(portrait)) return `${photoBase(portrait)}/320.webp`
  return /^[a-z-]{1,40}$/.test(portrait) ? `/people/${portrait}.svg` : null
}
