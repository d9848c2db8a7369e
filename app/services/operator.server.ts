// Running the market: communes, officers, fees, figures.
import { createOperatorStore } from '#app/adapters/database/operator-store.server'
import { createPersonStore } from '#app/adapters/database/person-store.server'
import { readPhone } from '#app/adapters/sms/phone-reader.server'
import type { CommuneIntent } from '#app/domain/people/operator.schema'
import type { CommuneRow, OperatorView, PlaceRow } from '#app/domain/sellers/officer-views'
import type { Result } from '#app/domain/shared/result'
import { makeRunCommune, type RunCommuneRefusal } from '#app/use-cases/run-commune.server'
import type { Core } from './core.server'
import { once } from './once'

export type OperatorServices = {
  overview(): Promise<OperatorView & { choices: ReadonlyArray<{ code: string; name: string; isOpen: boolean }> }>
  commune(code: string): Promise<{ commune: CommuneRow; places: ReadonlyArray<PlaceRow> } | null>
  run(
    by: { personId: string; deviceId: string },
    code: string,
    input: CommuneIntent,
  ): Promise<Result<null, RunCommuneRefusal>>
}

export function createOperator(core: Core): OperatorServices {
  const parts = once(() => {
    const { prisma } = core.database()
    const operators = createOperatorStore(prisma, core.newId)
    const people = createPersonStore(prisma)
    return { operators, run: makeRunCommune({ ...core, operators, people, readPhone }) }
  })
  return {
    async overview() {
      const { operators } = parts()
      const now = core.now()
      const [communes, figures, choices] = await Promise.all([
        operators.communes(),
        operators.figures(now),
        operators.choices(),
      ])
      return { communes, figures, choices, now: now.toISOString() }
    },
    async commune(code) {
      const { operators } = parts()
      const [commune, places] = await Promise.all([operators.commune(code), operators.places(code)])
      return commune && { commune, places }
    },
    run: (by, code, input) => parts().run(by, code, input),
  }
}
