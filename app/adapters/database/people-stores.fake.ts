// In memory, for use cases: people, their sessions, codes and limits, behaving as the stores on PostgreSQL do.
import type { KnownPerson, PersonStore } from '#app/ports/person-store'
import type { RateLimiter } from '#app/ports/rate-limiter'
import type { SessionStore } from '#app/ports/session-store'
import type { KeptCode, SignInCodeStore } from '#app/ports/sign-in-code-store'

export function fakePersonStore(): PersonStore & { people: Map<string, KnownPerson> } {
  const people = new Map<string, KnownPerson>()
  const byPhone = (phone: string) => [...people.values()].find((person) => person.phone === phone) ?? null
  const change = (id: string, part: Partial<KnownPerson>) => {
    const person = people.get(id)
    if (person) people.set(id, { ...person, ...part })
  }
  return {
    people,
    byPhone: async (phone) => byPhone(phone),
    byId: async (id) => people.get(id) ?? null,
    async ensure(phone, newId, name) {
      const found = byPhone(phone)
      if (!found) people.set(newId, { id: newId, phone, name })
      else if (!found.name && name) change(found.id, { name })
      return { id: found?.id ?? newId, isNew: !found }
    },
    setName: async (id, name) => change(id, { name }),
    setLocale: async () => {},
    async setPhone(id, phone) {
      const other = byPhone(phone)
      if (other && other.id !== id) return false
      change(id, { phone })
      return true
    },
  }
}

export function fakeCodeStore(): SignInCodeStore & { codes: KeptCode[] } {
  const codes: KeptCode[] = []
  const used = new Set<string>()
  return {
    codes,
    async save(code) {
      codes.push(code)
    },
    newest: async (phone, deviceId, purpose) =>
      codes.findLast(
        (code) => code.phone === phone && code.deviceId === deviceId && code.purpose === purpose && !used.has(code.id),
      ) ?? null,
    lastSentAt: async (phone) => codes.findLast((code) => code.phone === phone)?.createdAt ?? null,
    async takeTry(id) {
      const at = codes.findIndex((code) => code.id === id)
      const code = codes[at]
      if (!code || used.has(id) || code.triesLeft === 0) return false
      codes[at] = { ...code, triesLeft: code.triesLeft - 1 }
      return true
    },
    async use(id) {
      if (used.has(id)) return false
      used.add(id)
      return true
    },
    async remove(id) {
      codes.splice(
        codes.findIndex((code) => code.id === id),
        1,
      )
    },
  }
}

export function fakeSessionStore(): SessionStore & { opened: Array<{ personId: string; deviceId: string }> } {
  const opened: Array<{ personId: string; deviceId: string }> = []
  return {
    opened,
    ensureDevice: async () => {},
    isDeviceRevoked: async () => false,
    find: async () => null,
    async open(session) {
      opened.push({ personId: session.personId, deviceId: session.deviceId })
    },
    touch: async () => {},
    revokeDevice: async () => true,
    devicesOf: async () => [],
  }
}

export function fakeRateLimiter(): RateLimiter {
  const counts = new Map<string, number>()
  return {
    async take(key, most, seconds, now) {
      const window = `${key}/${seconds}/${Math.floor(now.getTime() / (seconds * 1000))}`
      const count = (counts.get(window) ?? 0) + 1
      counts.set(window, count)
      return count <= most
    },
  }
}
