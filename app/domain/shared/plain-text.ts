// What people may write, as it is kept: without characters that show nothing, turn the line around or break the database.
// Pasted text is full of them, so they are dropped rather than refused.

/** C0 and C1 controls (but tab and line end), marks that turn the direction, zero-width space and joiners of words, BOM. */
const unseen = /[^\P{Cc}\t\n]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu
/** Half of a character, which UTF-8 cannot say. */
const halves = /\p{Surrogate}/gu
/** No letter of any language bears more than three marks; a tower of them covers other people's lines. */
const towers = /(\p{M}{3})\p{M}+/gu
/** Joiners hold emoji together; alone they are nothing. */
const seen = /[^\s\u200c\u200d]/

/** NFC, so that "ế" typed on two kinds of phones is one and the same; '' when nothing would be seen. */
export function plainText(text: string): string {
  const plain = text.replace(unseen, '').replace(halves, '').normalize('NFC').replace(towers, '$1')
  return seen.test(plain) ? plain : ''
}
