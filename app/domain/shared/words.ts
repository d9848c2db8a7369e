// Vietnamese text as people type it: with or without accents, upper or lower case, đ or d.

/** Lower case, no accents, đ → d, white space folded: for search, never for display. "Cải mèo" → "cai meo". */
export function foldVietnamese(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** For addresses of pages: "Cải mèo sáng nay!" → "cai-meo-sang-nay". */
export function slugFrom(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}
