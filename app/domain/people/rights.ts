// Who may do what: one table, read by guards and by the test that walks it. Roles are what a person is *to a family*:
// `own` her own, `helper` one she approved, `officer` of the family's commune; `operator` runs the market;
// `person` is anybody signed in, `visitor` anybody at all. Everybody has `visitor`, everybody signed in has `person`.
import { rightOver, type SignedInPerson } from './viewer'

export type Role = 'visitor' | 'person' | 'own' | 'helper' | 'officer' | 'operator'
export const roles: ReadonlyArray<Role> = ['visitor', 'person', 'own', 'helper', 'officer', 'operator']

export const rights = {
  'room.watch': ['visitor'],
  'room.comment': ['visitor'],
  'order.hold': ['visitor'],
  'order.place': ['person'],
  'me.open': ['person'],
  'comment.hide': ['own', 'helper', 'officer'],
  'live.announce': ['own', 'officer'],
  'live.go': ['own', 'officer'],
  'live.end': ['own', 'officer'],
  'live.pin': ['own', 'helper', 'officer'],
  'produce.see': ['own', 'helper', 'officer'],
  'produce.list': ['own', 'officer'],
  'today.see': ['own', 'helper', 'officer'],
  // What came in is the family's own business: an officer selling for them does not read their purse.
  'money.see': ['own', 'helper'],
  'money.confirm': ['own', 'helper'],
  'trip.plan': ['own', 'officer'],
  'order.cut': ['own', 'helper', 'officer'],
  'order.deliver': ['own', 'helper', 'officer'],
  'family.sign-up': ['officer'],
  'family.see': ['own', 'officer'],
  'family.verify': ['officer'],
  // The main way to steal a harvest: only at the officer's table, never by a helper, never "làm hộ".
  'account.add': ['officer'],
  'account.check': ['officer'],
  'rehearsal.mark': ['officer'],
  'operator.open': ['operator'],
  'commune.change': ['operator'],
  'officer.grant': ['operator'],
} as const satisfies Record<string, ReadonlyArray<Role>>
export type Action = keyof typeof rights
export const actions = Object.keys(rights) as ReadonlyArray<Action>

/** What a person is to a family (or, without one, in general). */
export function rolesOf(
  person: SignedInPerson | null,
  family: { id: string; communeCode: string } | null = null,
): ReadonlyArray<Role> {
  if (!person) return ['visitor']
  const found: Role[] = ['visitor', 'person']
  const right = family && rightOver(person, family)
  if (right) found.push(right)
  // Somebody may be helper of a family in the commune she is officer of: both count.
  if (family && right !== 'officer' && person.officerOf.includes(family.communeCode)) found.push('officer')
  if (person.isOperator) found.push('operator')
  return found
}

export function may(
  person: SignedInPerson | null,
  action: Action,
  family: { id: string; communeCode: string } | null = null,
): boolean {
  const needed: ReadonlyArray<Role> = rights[action]
  return rolesOf(person, family).some((role) => needed.includes(role))
}
