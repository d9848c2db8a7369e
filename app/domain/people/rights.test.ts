import { describe, expect, it } from 'vitest'
import { actions, may, type Role, rights, roles, rolesOf } from './rights'
import type { SignedInPerson } from './viewer'

const family = { id: 'family', communeCode: '16849' }
const nobody: SignedInPerson = {
  id: 'p',
  name: null,
  phone: null,
  sellerId: null,
  helps: [],
  officerOf: [],
  isOperator: false,
}
const as: Record<Role, SignedInPerson | null> = {
  visitor: null,
  person: nobody,
  own: { ...nobody, sellerId: 'family' },
  helper: { ...nobody, helps: ['family'] },
  officer: { ...nobody, officerOf: ['16849'] },
  operator: { ...nobody, isOperator: true },
}

describe('the table of rights', () => {
  for (const action of actions) {
    const needed: ReadonlyArray<Role> = rights[action]
    for (const role of roles) {
      const expected =
        needed.includes(role) || needed.includes('visitor') || (role !== 'visitor' && needed.includes('person'))
      it(`${expected ? 'lets' : 'does not let'} ${role} do ${action}`, () => {
        expect(may(as[role], action, family)).toBe(expected)
      })
    }
  }

  it('gives a helper or officer of others nothing over a family', () => {
    const stranger = { ...nobody, sellerId: 'other', helps: ['another'], officerOf: ['16813'] }
    expect(rolesOf(stranger, family)).toEqual(['visitor', 'person'])
  })

  it('counts an officer who also helps a family of her commune as both', () => {
    const both = { ...nobody, helps: ['family'], officerOf: ['16849'] }
    expect(rolesOf(both, family)).toEqual(['visitor', 'person', 'helper', 'officer'])
  })

  it('never lets family, helper or operator change where the money goes', () => {
    for (const role of ['visitor', 'person', 'own', 'helper', 'operator'] as const)
      expect(may(as[role], 'account.add', family)).toBe(false)
  })
})
