export type KnownPerson = { readonly id: string; readonly name: string | null; readonly phone: string | null }
export type PersonStore = {
  byPhone(phone: string): Promise<KnownPerson | null>
  byId(id: string): Promise<KnownPerson | null>
  /** The person of this number, made at the first time; two at once make one. */
  ensure(phone: string, newId: string, name: string | null): Promise<{ id: string; isNew: boolean }>
  setName(id: string, name: string): Promise<void>
  setLocale(id: string, locale: string): Promise<void>
  /** False when the number is another person's. */
  setPhone(id: string, phone: string): Promise<boolean>
}
