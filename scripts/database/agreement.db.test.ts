import { beforeAll, describe, expect, inject, it } from 'vitest'
import { goldenOf, readBoth, readGolden } from './golden'

describe('the migrations and schema.prisma', () => {
  let both: Awaited<ReturnType<typeof readBoth>>
  beforeAll(async () => {
    both = await readBoth(inject('testCluster'))
  })

  it('agree on tables, columns, types, defaults and nullability', () => {
    expect(both.migrated.columns).toEqual(both.declared.columns)
    expect(both.migrated.columns.length).toBeGreaterThan(100)
  })

  it('agree on enums, primary keys and foreign keys', () => {
    expect(both.migrated.enums).toEqual(both.declared.enums)
    expect(both.migrated.keys).toEqual(both.declared.keys)
  })

  it('agree on indexes: every declared one is there', () => {
    expect(both.migrated.indexes).toEqual(expect.arrayContaining(both.declared.indexes))
  })

  it('differ only by what prisma/catalogue.golden.json lists (after a migration: npm run db:golden, and read the diff)', () => {
    expect(goldenOf(both)).toEqual(readGolden())
  })

  it('leave the app no way to rewrite ledger and audit', () => {
    for (const table of ['ledger_entry', 'audit']) {
      const line = both.beyond.grants.find((grant) => grant.startsWith(`TABLE ${table} TO cho_ban_app:`))
      expect(line).toBe(`TABLE ${table} TO cho_ban_app: INSERT, SELECT`)
    }
  })
})
