// What a person calls a machine she is signed in on: "Chrome, Android". A guess from the User-Agent, for her eyes only.

const browsers: ReadonlyArray<readonly [RegExp, string]> = [
  [/Zalo/i, 'Zalo'],
  [/FBAN|FBAV/i, 'Facebook'],
  [/Edg\//, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: ReadonlyArray<readonly [RegExp, string]> = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iPhone'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** Null when nothing is recognised. */
export function deviceName(userAgent: string | null): string | null {
  const first = (names: typeof browsers) => names.find(([form]) => form.test(userAgent ?? ''))?.[1]
  const parts = [first(browsers), first(systems)].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : null
}
