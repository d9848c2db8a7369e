// What an operator does with one commune: opens or closes it, sets the fees' bounds, gives and takes back the officer's task.
import type { CommuneIntent } from '#app/domain/people/operator.schema'
import { ok, type Result, refuse } from '#app/domain/shared/result'
import type { Deed } from '#app/ports/audit'
import type { NewId } from '#app/ports/chance'
import type { OperatorStore } from '#app/ports/operator-store'
import type { PersonStore } from '#app/ports/person-store'
import type { PhoneReader } from '#app/ports/phone-reader'

export type RunCommuneRefusal = 'not-found' | 'bad-phone'

export function makeRunCommune(deps: {
  operators: OperatorStore
  people: PersonStore
  readPhone: PhoneReader
  now: () => Date
  newId: NewId
}) {
  return async (
    by: { personId: string; deviceId: string },
    code: string,
    input: CommuneIntent,
  ): Promise<Result<null, RunCommuneRefusal>> => {
    if (!(await deps.operators.commune(code))) return refuse('not-found')
    const deed = (action: string, details: Deed['details'] = {}): Deed => ({
      ...by,
      onBehalfOf: null,
      action,
      subject: `commune:${code}`,
      details,
    })
    switch (input.intent) {
      case 'open':
      case 'close':
        await deps.operators.setOpen(code, input.intent === 'open', deed(`commune-${input.intent}`))
        return ok(null)
      case 'fees': {
        const { feeFloorDong, feeCapDong } = input
        await deps.operators.setFees(code, { feeFloorDong, feeCapDong }, deed('fees-set', { feeFloorDong, feeCapDong }))
        return ok(null)
      }
      case 'grant': {
        const phone = deps.readPhone(input.phone)
        if (!phone) return refuse('bad-phone')
        const person = await deps.people.ensure(phone, deps.newId(), input.name)
        const grant = { id: deps.newId(), personId: person.id, communeCode: code, grantedById: by.personId }
        await deps.operators.grantOfficer(grant, deed('officer-granted', { to: person.id }))
        return ok(null)
      }
      case 'revoke': {
        const done = await deps.operators.revokeOfficer(input.grantId, code, deps.now(), deed('officer-revoked'))
        return done ? ok(null) : refuse('not-found')
      }
    }
  }
}
