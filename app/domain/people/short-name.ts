/** What a room may know of a buyer: the initial of her given name, which Vietnamese names end with. "Trần Thị Hoa" → "H." */
export function shortName(name: string | null): string {
  const given = name?.trim().split(/\s+/).at(-1) ?? ''
  const initial = [...given.normalize('NFC')][0]
  return initial && /\p{L}/u.test(initial) ? `${initial.toLocaleUpperCase('vi')}.` : ''
}
